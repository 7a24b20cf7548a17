import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { Person, SHIPPED, ask, criterion, criterionOf, roleWith, valueOf } from '../support/index.js';

const now = { title: 'MLOps Engineer', from: '2024-01', to: 'now' };
const shown = (line: string) => new Person().job(now, line).facts();

/** Docker 2, Kubernetes 2; what only qualifies them, Helm and resource limits, 1 each. */
describe('a whole of parts', () => {
  it.each([
    ['Ran [docker]', 3333], // 2/6
    ['Ran [docker] on [kubernetes]', 6667], // 4/6
    ['Ran [docker] on [kubernetes] with [helm]', 8333], // 5/6
    ['Wrote [helm] charts', 1667], // 1/6
  ])('%s', (line, value) => expect(valueOf(shown(line), SHIPPED, 'skills.containers')).toBe(value));

  it('counts a part that is worth less for what it is worth', () => {
    // Docker in dated work 1, Kubernetes listed beside it 0.5: (2 × 1 + 2 × 0.5) / 6.
    const person = new Person().job(now, 'Ran [docker]').list('[kubernetes]');
    expect(valueOf(person.facts(), SHIPPED, 'skills.containers')).toBe(5000);
  });

  it('says which parts are there and which are not', () => {
    const role = roleWith([
      criterion('skills.all', ask.all([2, ask.skill('docker')], [2, ask.skill('kubernetes')], [1, ask.skill('helm')])),
    ]);
    const person = new Person().job(now, 'Ran [docker]').list('[kubernetes]');
    expect(explainNode(criterionOf(person.facts(), role, 'skills.all').explanation, 'en')).toBe(
      'Met: docker · partly: kubernetes · not on résumé: helm',
    );
  });
});
