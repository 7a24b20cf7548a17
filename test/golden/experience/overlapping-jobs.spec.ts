import { describe, expect, it } from '@jest/globals';
import { AS_OF, Person, SHIPPED, ask, criterion, criterionOf, roleWith } from '../support/index.js';
import { assess } from '#libs/matching';

const two = new Person()
  .job({ title: 'MLOps Engineer', from: '2020-01', to: '2021-12' }, 'Kept [python] services alive')
  .job({ title: 'MLOps Engineer', from: '2021-07', to: '2022-06' }, 'Moved [python] jobs to a scheduler')
  .facts();

describe('two jobs at the same time', () => {
  it('count each month once, first and last included', () => {
    // January 2020 to June 2022 = 30 months, not 24 + 12.
    expect(assess(two, SHIPPED, AS_OF).band.relevantMonths).toBe(30);
  });

  it('count once for the months a role asks of a skill', () => {
    const role = roleWith([criterion('skills.python', ask.skill('python', { months: 60 }))]);
    const { value, explanation } = criterionOf(two, role, 'skills.python');
    // Last used June 2022, 48 months ago: 12 past the full 36, 2^(−12/60) = 0.8706; × 30 of 60 months.
    expect(value).toBe(4353);
    expect(explanation.detail).toMatchObject({ months: 30, askedMonths: 60, lastMonth: 2022 * 12 + 5, current: false });
  });
});
