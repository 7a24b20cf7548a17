import { expect, it } from '@jest/globals';
import { defaultWeights } from '#libs/matching';
import { SHIPPED } from '../support/index.js';

it('the shipped role gets 43 / 32 / 16 / 6 / 3', () => {
  // 40 · 30 · 15 · 10 × 0.6 · 5 × 0.6 of 94: 42.55, 31.91, 15.96, 6.38, 3.19; three points left for the largest remainders.
  expect(defaultWeights(SHIPPED.criteria).categories).toEqual({
    skills: 43,
    experience: 32,
    responsibilities: 16,
    certifications: 6,
    education: 3,
    languages: 0,
  });
});
