import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, valueOf } from '../support/index.js';

const years = (from: string) =>
  new Person().job({ title: 'MLOps Engineer', from, to: 'now' }, 'Own the deployment pipeline on [kubernetes]').facts();

describe('more experience than asked', () => {
  it('is never less: 3, 8 and 16 years are worth the same for a band of 3 to 6', () => {
    // The shipped role requires 36 months and weighs months 0.8. The scope of its band is shown or missing alike in all
    // three.
    const values = ['2023-07', '2018-07', '2010-07'].map((from) => valueOf(years(from), SHIPPED, 'experience.years'));
    expect(new Set(values).size).toBe(1);
    expect(values[0]).toBeGreaterThanOrEqual(8000);
  });

  it('reads as the band it reaches, which is shown and not scored', () => {
    expect(assess(years('2023-07'), SHIPPED, AS_OF).band).toMatchObject({ reads: 'mid', relevantMonths: 36 });
    expect(assess(years('2018-07'), SHIPPED, AS_OF).band).toMatchObject({ reads: 'senior', relevantMonths: 96 });
  });
});
