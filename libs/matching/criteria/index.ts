/** The registry of criterion kinds. To add one: a file with one declared object, a line here, a spec. */
import type { ExplanationNode, Expression } from '#libs/contracts';
import type { PositionText, EvaluationContext } from '../context/evaluation-context.js';
import { all } from './groups/all.js';
import { any } from './groups/any.js';
import { atLeast } from './groups/at-least.js';
import { certifications } from './certifications.js';
import { cloud } from './cloud.js';
import type { CriterionTest } from './criterion-test.js';
import { duties } from './duties.js';
import { education } from './education.js';
import { experience } from './experience.js';
import { language } from './language.js';
import { nth } from './groups/nth.js';
import { phrase } from './phrase.js';
import { skill } from './skill.js';

const CRITERION_TESTS = [
  skill,
  cloud,
  phrase,
  experience,
  duties,
  certifications,
  education,
  language,
  all,
  any,
  atLeast,
  nth,
] as const;

/** Each object takes the expressions of its own `test`; the map gives it no others. */
const BY_TEST = new Map(CRITERION_TESTS.map((one) => [one.test, one as unknown as CriterionTest<Expression>]));

function testOf(expression: Expression): CriterionTest<Expression> {
  const found = BY_TEST.get(expression.test);
  if (!found) throw new TypeError(`no criterion test named ${String(expression.test)}`);
  return found;
}

/** Value and working of an expression. */
export function assessExpression(expression: Expression, context: EvaluationContext): ExplanationNode {
  return combineParts(expression, context, (part) => assessExpression(part, context));
}

/** Combines parts by the rule of a group; `part` gives the node of each, in their order. */
export function combineParts(
  group: Expression,
  context: EvaluationContext,
  part: (of: Expression) => ExplanationNode,
): ExplanationNode {
  return testOf(group).assess(group, context, part);
}

/** Returns whether the text of one position shows what an expression asks for. */
export function shows(expression: Expression, text: PositionText): boolean {
  return testOf(expression).shows(expression, text, (part) => shows(part, text));
}
