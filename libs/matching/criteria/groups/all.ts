import type { Expression } from '#libs/contracts';
import { divideHalfUp } from '../../arithmetic/rounding.js';
import { combine } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The weighted mean of its parts. */
export const all: CriterionTest<Extract<Expression, { test: 'all' }>> = {
  test: 'all',

  assess(expression, _context, part) {
    const weights = expression.parts.map(({ weight }) => weight);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return combine(
      expression,
      expression.parts.map(({ of }) => part(of)),
      (values) =>
        total === 0
          ? 0
          : divideHalfUp(
              values.reduce((sum, value, index) => sum + value * weights[index]!, 0),
              total,
            ),
      { weights: weights.join(' ') },
    );
  },

  shows: ({ parts }, _text, part) => parts.some(({ of }) => part(of)),
};
