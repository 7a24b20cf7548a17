import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from '#libs/matching';
import { explainNode } from '#libs/wording';
import { Person, ask, criterion, criterionOf, roleWith } from '../support/index.js';

/** Terraform, or Docker together with Kubernetes: two branches of unlike shape. */
const role = roleWith([
  criterion(
    'skills.either',
    ask.any(ask.skill('terraform'), ask.all([1, ask.skill('docker')], [1, ask.skill('kubernetes')])),
  ),
]);
const working = (...lines: string[]) => new Person().job({ title: 'Engineer', from: '2024-01', to: 'now' }, ...lines);
const read = (person: Person) => criterionOf(person.facts(), role, 'skills.either');

describe('alternatives', () => {
  it.each([
    ['the first branch', 'Wrote [terraform]', 10000],
    ['the second branch', 'Ran [docker] on [kubernetes]', 10000],
    ['half of the second', 'Ran [docker]', 5000],
    ['both', 'Wrote [terraform] for [docker] on [kubernetes]', 10000],
    ['neither', 'Attended meetings', 0],
  ])('by %s', (_, lines, value) => expect(read(working(lines)).value).toBe(value));

  it('rest on the branch that counts, and say it', () => {
    const person = working('Wrote [terraform]', 'Ran [docker]');
    const { explanation } = read(person);
    expect(evidenceOf(explanation).map(({ span }) => person.quote(span))).toEqual(['Wrote terraform']);
    expect(explainNode(explanation, 'en')).toBe('Terraform: 2.5 yrs, in the current position');
  });
});
