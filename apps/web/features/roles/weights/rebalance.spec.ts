import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../../../test/support/properties.js';
import { CATEGORIES, type CategoryWeights } from '#libs/contracts';
import { rebalanced } from './rebalance.js';

const NONE: CategoryWeights = {
  skills: 0,
  experience: 0,
  responsibilities: 0,
  certifications: 0,
  education: 0,
  languages: 0,
};
const WEIGHABLE = ['skills', 'experience', 'education'] as const;

describe('category weights that a hand moves', () => {
  it('lets the others keep their proportions', () => {
    const weights = { ...NONE, skills: 40, experience: 40, education: 20 };
    expect(rebalanced(weights, WEIGHABLE, 'skills', 70)).toEqual({
      ...NONE,
      skills: 70,
      experience: 20,
      education: 10,
    });
  });

  it('shares alike where the others had nothing', () => {
    expect(rebalanced({ ...NONE, skills: 100 }, WEIGHABLE, 'skills', 60)).toEqual({
      ...NONE,
      skills: 60,
      experience: 20,
      education: 20,
    });
  });

  it('leaves all points to the only category of a role', () => {
    expect(rebalanced({ ...NONE, skills: 100 }, ['skills'], 'skills', 10)).toEqual({ ...NONE, skills: 100 });
  });

  it('always adds up to 100, gives nothing to what the role does not ask, and keeps what the hand says', () => {
    fc.assert(
      fc.property(
        fc.subarray([...CATEGORIES], { minLength: 2 }),
        fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }),
        fc.nat(100),
        (weighable, claims, points) => {
          const weights = Object.fromEntries(
            CATEGORIES.map((one, at) => [one, weighable.includes(one) ? claims[at]! : 0]),
          ) as CategoryWeights;
          const next = rebalanced(weights, weighable, weighable[0]!, points);
          expect(Object.values(next).reduce((sum, one) => sum + one, 0)).toBe(100);
          expect(next[weighable[0]!]).toBe(points);
          for (const one of CATEGORIES) if (!weighable.includes(one)) expect(next[one]).toBe(0);
        },
      ),
    );
  });
});
