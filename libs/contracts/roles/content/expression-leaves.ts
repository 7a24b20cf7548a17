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

/** The expression with other leaves in the places of its own; groups stay as they are. */
export function mapLeaves(expression: Expression, make: (leaf: Leaf) => Leaf): Expression {
  switch (expression.test) {
    case 'all':
      return { ...expression, parts: expression.parts.map((part) => ({ ...part, of: mapLeaves(part.of, make) })) };
    case 'any':
    case 'atLeast':
    case 'nth':
      return { ...expression, parts: expression.parts.map((part) => mapLeaves(part, make)) };
    default:
      return make(expression);
  }
}
