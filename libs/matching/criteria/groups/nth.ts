import type { Expression } from '#libs/contracts';
import { bestFirst, combine } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The n-th best of its parts alone: "two clouds preferred" is the second best. */
export const nth: CriterionTest<Extract<Expression, { test: 'nth' }>> = {
  test: 'nth',
  assess: (expression, _context, part) =>
    combine(expression, expression.parts.map(part), (values) => bestFirst(values)[expression.n - 1] ?? 0, {
      n: expression.n,
    }),
  shows: ({ parts, n }, _text, part) => parts.filter(part).length >= n,
};
