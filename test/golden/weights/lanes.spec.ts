import { describe, expect, it } from '@jest/globals';
import { Person, ask, criterion, roleWith, scoreOf } from '../support/index.js';

const must = (id: string) => criterion(`skills.${id}`, ask.skill(id), 'must');
const german = criterion('languages.de', { test: 'language', label: 'German', language: 'de', level: 'B2' }, 'must');
const role = roleWith([must('python'), must('docker'), german]);
const works = (...lines: string[]) =>
  new Person().job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, ...lines);
const laneOf = (person: Person) => scoreOf(person.facts(), role).lane;

describe('lanes', () => {
  it.each([
    ['every must at a half or more', works('Wrote [python] in [docker]').speaks('de', 'C1'), 'meets'],
    ['a must at exactly a half', works('Wrote [python]').list('[docker]').speaks('de', 'A1'), 'meets'],
    ['an unknown must', works('Wrote [python] in [docker]'), 'needs-look'],
    ['one must that fails', works('Wrote [python]').speaks('de', 'C1'), 'near-miss'],
    ['one that fails and one unknown: the failed one comes first', works('Wrote [python]'), 'near-miss'],
    ['two that fail', works('Wrote code').speaks('de', 'C1'), 'below'],
  ])('%s', (_, person, lane) => expect(laneOf(person)).toBe(lane));

  it('a must below a half fails, however high the score', () => {
    // Listed without relevant work: 0.3.
    const listed = new Person().job({ title: 'Waiter', from: '2024-01', to: 'now' }, 'Wrote [python]').list('[docker]');
    expect(laneOf(listed.speaks('de', 'native'))).toBe('near-miss');
  });
});
