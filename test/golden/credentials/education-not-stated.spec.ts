import { describe, expect, it } from '@jest/globals';
import { Person, criterion, criterionOf, roleWith, scoreOf } from '../support/index.js';

const degree = (alternative: 'experience' | null) =>
  criterion('education.degree', { test: 'education', label: 'degree', level: 'bachelor', fields: [], alternative });
const nobody = () => new Person().job({ title: 'Waiter', from: '2020-01', to: 'now' }, 'Served tables');

describe('education that is not stated', () => {
  it('is missing, not unknown: silence never pays', () => {
    for (const alternative of ['experience', null] as const) {
      expect(criterionOf(nobody().facts(), roleWith([degree(alternative)]), 'education.degree')).toMatchObject({
        value: 0,
        high: 0,
        outcome: 'missing',
      });
    }
  });

  it('costs what education is worth, and no more', () => {
    // Three skills 40, a degree asked without an alternative 5 × 2 = 10: 80 and 20 of 100 points. None of the skills is shown.
    const skills = ['a', 'b', 'c'].map((id) =>
      criterion(`skills.${id}`, { test: 'skill', label: id, accepts: [{ skill: id, credit: 10000 }], months: null }),
    );
    const role = roleWith([...skills, degree(null)]);
    expect(scoreOf(nobody().facts(), role).score).toBe(0);
    expect(scoreOf(nobody().degree('bachelor', 'history').facts(), role).score).toBe(2000);
  });
});
