import { describe, expect, it } from '@jest/globals';
import { Person, SHIPPED, criterion, criterionOf, roleWith } from '../support/index.js';

const strict = roleWith([
  criterion('education.degree', {
    test: 'education',
    label: 'degree',
    level: 'bachelor',
    fields: ['computer-science'],
    alternative: null,
  }),
]);
const range = ({ value, low, high }: { value: number; low: number; high: number }) => [value, low, high];

describe('a degree', () => {
  it.each([
    ['the level in the field', new Person().degree('bachelor', 'computer-science'), [10000, 10000, 10000]],
    ['a higher one', new Person().degree('doctorate', 'computer-science'), [10000, 10000, 10000]],
    ['in another field', new Person().degree('master', 'history'), [5000, 5000, 5000]],
    ['a lower one', new Person().degree('associate', 'computer-science'), [0, 0, 0]],
    ['a level that could not be assessed', new Person().degree(null, 'computer-science'), [0, 0, 10000]],
    ['none', new Person(), [0, 0, 0]],
  ])('%s', (_, person, expected) => {
    expect(range(criterionOf(person.facts(), strict, 'education.degree'))).toEqual(expected);
  });

  it('may be replaced by experience where the role says so', () => {
    // 24 of 36 months: 0.6667, more than a degree in another field, less than one in the field.
    const worked = () => new Person().job({ title: 'MLOps Engineer', from: '2024-07', to: 'now' }, 'Ran [kubernetes]');
    const assessed = (person: Person) => criterionOf(person.facts(), SHIPPED, 'education.degree');
    expect(assessed(worked()).value).toBe(6667);
    expect(assessed(worked()).explanation.detail).toMatchObject({ by: 'experience', months: 24, bound: 36 });
    expect(assessed(worked().degree('bachelor', 'history')).explanation.detail).toMatchObject({ by: 'experience' });
    expect(assessed(worked().degree('bachelor', 'computer-science')).explanation.detail).toMatchObject({
      by: 'degree',
    });
  });
});
