import { fc } from '../../../support/properties.js';
import { IMPORTANCE, KINDS, type Category, type Criterion, type Expression, type RoleContent } from '#libs/contracts';
import { EVERYTHING } from './arbitrary-facts.js';
import { roleWith } from '../role.js';

/** Leaves of the shipped role, of every kind, by the category they stand in. */
const LEAVES = EVERYTHING.criteria.flatMap(({ category, expression }) =>
  leavesIn(expression).map((of) => ({ category, of })),
);
const IN_SKILLS = LEAVES.filter(({ category }) => category === 'skills').map(({ of }) => of);
const OTHERS = LEAVES.filter(({ category }) => category !== 'skills');

function leavesIn(expression: Expression): Expression[] {
  switch (expression.test) {
    case 'all':
      return expression.parts.flatMap(({ of }) => leavesIn(of));
    case 'any':
    case 'atLeast':
    case 'nth':
      return expression.parts.flatMap(leavesIn);
    default:
      return [expression];
  }
}

/** Trees of `all`, `any`, `atLeast` and `nth` over leaves of skills, up to three deep. */
const { tree } = fc.letrec<{ tree: Expression; parts: Expression[] }>((tie) => ({
  parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...IN_SKILLS),
    fc
      .tuple(tie('parts'), fc.integer({ min: 1, max: 3 }), fc.constantFrom('all', 'any', 'atLeast', 'nth'))
      .map(([parts, n, test]): Expression => {
        if (test === 'all') return { test, label: 'all', parts: parts.map((of, at) => ({ weight: 1 + (at % 2), of })) };
        return test === 'any'
          ? { test, label: 'any', parts }
          : { test: test as 'atLeast' | 'nth', label: test, n, parts };
      }),
  ),
}));

const criterionArb: fc.Arbitrary<Omit<Criterion, 'id'>> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: tree.map((of): { category: Category; of: Expression } => ({ category: 'skills', of })) },
      { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
    ),
    fc.constantFrom(...KINDS),
  )
  .map(([{ category, of }, kind]) => ({
    category,
    label: of.label,
    kind,
    importance: IMPORTANCE[kind],
    expression: of,
    span: null,
  }));

/** Roles of up to twelve criteria of any shape, with a page to copy from. */
export const roleArb: fc.Arbitrary<RoleContent> = fc.array(criterionArb, { maxLength: 12 }).map((criteria) =>
  roleWith(
    criteria.map((one, at) => ({ ...one, id: `${one.category}.c${at}` })),
    { runs: [1, 2, 3] },
  ),
);
