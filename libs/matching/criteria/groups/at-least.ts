import type { Expression } from '#libs/contracts';
import { divideHalfUp } from '../../arithmetic/rounding.js';
import { bestFirst, combine } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The mean of its n best parts; a part that does not exist counts nothing. */
export const atLeast: CriterionTest<Extract<Expression, { test: 'atLeast' }>> = {
  test: 'atLeast',
  assess: (expression, _context, part) =>
    combine(
      expression,
      expression.parts.map(part),
      (values) =>
        divideHalfUp(
          bestFirst(values)
            .slice(0, expression.n)
            .reduce((sum, value) => sum + value, 0),
          Math.max(1, expression.n),
        ),
      { n: expression.n },
    ),
  shows: ({ parts }, _text, part) => parts.some(part),
};
