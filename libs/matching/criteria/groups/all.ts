import type { Expression } from '#libs/contracts';
import { combine, weightedMean } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The weighted mean of its parts. */
export const all: CriterionTest<Extract<Expression, { test: 'all' }>> = {
  test: 'all',

  assess(expression, _context, part) {
    const weights = expression.parts.map(({ weight }) => weight);
    return combine(
      expression,
      expression.parts.map(({ of }) => part(of)),
      (values) => weightedMean(values, weights),
      { weights: weights.join(' ') },
    );
  },

  shows: ({ parts }, _text, part) => parts.some(({ of }) => part(of)),
};
