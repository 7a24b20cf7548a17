import { mustOutcomeOf, type ExplanationNode, type Expression, type MustOutcome, type Value } from '#libs/contracts';
import { CONSTANTS } from './constants.js';
import type { EvaluationContext } from './context/evaluation-context.js';
import { combineParts } from './criteria/index.js';

const WHOLE = 10_000;

/**
 * Returns the outcome of a criterion as a must-have where its value does not decide it; null where it does. Years have
 * to be relevant, a certificate has to be held and not expired, and nothing similar counts: neither another tool, nor
 * other words.
 */
export function mustException(
  expression: Expression,
  node: ExplanationNode,
  context: EvaluationContext,
): MustOutcome | null {
  const must = mustOutcomeOf(strict(expression, node, context));
  return must === mustOutcomeOf(node) ? null : must;
}

/** The node as a must-have sees it. Groups combine their parts by the rule of their own test. */
function strict(expression: Expression, node: ExplanationNode, context: EvaluationContext): ExplanationNode {
  switch (expression.test) {
    case 'all':
    case 'any':
    case 'atLeast':
    case 'nth': {
      let at = 0;
      return combineParts(expression, context, (part) => strict(part, node.children[at++]!, context));
    }
    case 'skill':
      return { ...node, ...namedSkill(node, context) };
    case 'experience':
      return { ...node, ...relevantMonths(node) };
    case 'certifications':
      return { ...node, ...certificate(node) };
    case 'phrase':
      return node.test === 'certifications' ? { ...node, ...certificate(node) } : node;
    default:
      return node;
  }
}

const range = (isMet: boolean, isPossible: boolean): Value => {
  const [value, high] = [isMet ? WHOLE : 0, isMet || isPossible ? WHOLE : 0];
  return { value, low: value, high };
};

/** The range without siblings of the skill and with months enough, which the skill's own test states where it differs. */
function namedSkill({ low, value, high, detail }: ExplanationNode, { partlyUnread }: EvaluationContext): Value {
  if (detail['mustLow'] === undefined) return { low, value, high };
  const lowest = Number(detail['mustLow']);
  return { low: lowest, value: lowest, high: partlyUnread ? WHOLE : Number(detail['mustHigh']) };
}

/** Whether the relevant months reach the mark. What the reader could not tell may be relevant months. */
function relevantMonths({ low, value, high, detail }: ExplanationNode): Value {
  const bound = Number(detail['bound']);
  if (bound === 0) return { low, value, high };
  const months = Math.max(Number(detail['relevantMonths']), Number(detail['undatedMonths']));
  const isOpen = high > value && [detail['unreadableDates'], detail['unparsed'], detail['openEnded']].includes(true);
  const monthsShare = detail['scope'] === null ? WHOLE : CONSTANTS.experienceMonthsShare.value;
  const ofScope = ((WHOLE - monthsShare) * Number(detail['scope'] ?? 0)) / WHOLE;
  const couldReach = (high - ofScope) * WHOLE >= monthsShare * CONSTANTS.mustMonthsFrom.value;
  return range(months * WHOLE >= bound * CONSTANTS.mustMonthsFrom.value, high === WHOLE || (isOpen && couldReach));
}

/** A certificate without a date is held as far as its line says; an expired one is not. */
function certificate({ value, high, detail }: ExplanationNode): Value {
  const isHeld = ['valid', 'held', 'undated'].includes(String(detail['standing']));
  return range(isHeld, high > value && high >= CONSTANTS.mustFrom.value);
}
