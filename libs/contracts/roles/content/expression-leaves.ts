import type { Expression, Leaf } from './role.js';

/** The leaves of an expression, in its order. */
export function leavesOf(expression: Expression): Leaf[] {
  switch (expression.test) {
    case 'all':
      return expression.parts.flatMap(({ of }) => leavesOf(of));
    case 'any':
    case 'atLeast':
    case 'nth':
      return expression.parts.flatMap(leavesOf);
    default:
      return [expression];
  }
}
