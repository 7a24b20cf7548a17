import type { Expression } from '#libs/contracts';
import { combine, meanOfBest } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The mean of its n best parts; a part that does not exist counts nothing. */
export const atLeast: CriterionTest<Extract<Expression, { test: 'atLeast' }>> = {
  test: 'atLeast',
  assess: (expression, _context, part) =>
    combine(expression, expression.parts.map(part), (values) => meanOfBest(values, expression.n), { n: expression.n }),
  shows: ({ parts }, _text, part) => parts.some(part),
};
