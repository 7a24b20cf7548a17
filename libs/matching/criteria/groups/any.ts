import type { Expression } from '#libs/contracts';
import { combine } from './combine.js';
import type { CriterionTest } from '../criterion-test.js';

/** The best of its parts. */
export const any: CriterionTest<Extract<Expression, { test: 'any' }>> = {
  test: 'any',
  assess: (expression, _context, part) =>
    combine(expression, expression.parts.map(part), (values) => Math.max(0, ...values)),
  shows: ({ parts }, _text, part) => parts.some(part),
};
