import { describe, expect, it } from '@jest/globals';
import { Person, ask, criterion, roleWith, valueOf } from '../support/index.js';

const role = roleWith([criterion('skills.helm', ask.skill('helm')), criterion('skills.docker', ask.skill('docker'))]);
const value = (person: Person) => valueOf(person.list('[helm]').facts(), role, 'skills.helm');

/** 0.5 where a dated relevant or related position makes the claim believable, else 0.3. */
describe('a skill that is only listed', () => {
  it.each([
    [
      'beside a relevant job',
      new Person().job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, 'Ran [docker]'),
      5000,
    ],
    [
      'beside an adjacent one',
      new Person().job({ title: 'DevOps Engineer', from: '2024-01', to: 'now' }, 'Kept it up'),
      5000,
    ],
    ['beside a relevant job without dates', new Person().job({ title: 'MLOps Engineer' }, 'Ran [docker]'), 3000],
    ['beside other work', new Person().job({ title: 'Waiter', from: '2024-01', to: 'now' }, 'Served tables'), 3000],
    [
      'beside a dated project',
      new Person().project({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, 'Ran [docker]'),
      3000,
    ],
    ['alone', new Person(), 3000],
  ])('%s', (_, person, expected) => expect(value(person)).toBe(expected));

  it('may count more where unreadable dates hide such work: the range says so', () => {
    const unreadable = new Person().job({ title: 'MLOps Engineer', unreadable: true }, 'Ran [docker]').list('[helm]');
    expect(valueOf(unreadable.facts(), role, 'skills.helm')).toBe(3000);
  });
});
