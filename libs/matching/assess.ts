import {
  isReadable,
  type Assessment,
  type Criterion,
  type CriterionAssessment,
  type ExplanationNode,
  type Outcome,
  type ProfileFacts,
  type RoleContent,
  type Value,
} from '#libs/contracts';
import { readBand } from './seniority-band.js';
import { share } from './arithmetic/rounding.js';
import { CONSTANTS } from './constants.js';
import { meanOfBest, weightedMean } from './criteria/groups/combine.js';
import { assessExpression } from './criteria/index.js';
import { mustException } from './must-outcome.js';
import { readFlags } from './score-flags.js';
import { buildContext } from './context/build-context.js';
import type { EvaluationContext } from './context/evaluation-context.js';
import { planRole } from './context/role/role-plan.js';
import { MATCHER } from './version.js';

/**
 * Values every criterion of a role for what was read about a person, with the working and the evidence. Depends on nothing
 * else: no clock, no other candidate, no weights, no identity.
 * @param role criteria and their order are those of the role version.
 * @param asOf `YYYY-MM-DD`; later dates count as current.
 * @throws RangeError when `asOf` is no date.
 */
export function assess(facts: ProfileFacts, role: RoleContent, asOf: string): Assessment {
  return assessorFor(role)(facts, asOf);
}

/**
 * `assess` for many people and one role: arranges the role once. The same values to the last digit.
 * @throws TypeError when a criterion's expression is of an unknown kind.
 */
export function assessorFor(role: RoleContent): (facts: ProfileFacts, asOf: string) => Assessment {
  const plan = planRole(role);
  return (facts, asOf) => {
    const context = buildContext(facts, plan, asOf);
    const readable = facts.documents.some(isReadable);
    return {
      matcher: MATCHER,
      asOf,
      readable,
      criteria: plan.criteria.map((criterion) => (readable ? valued(criterion, context) : unread(criterion))),
      band: readable ? readBand(context) : { reads: 'not-stated', relevantMonths: 0, adjacentMonths: 0 },
      flags: readFlags(context),
    };
  };
}

function valued(criterion: Criterion, context: EvaluationContext): CriterionAssessment {
  const { id, category, expression } = criterion;
  const explanation = assessExpression(expression, context);
  const { value, low, high } = explanation;
  const must = mustException(expression, explanation, context);
  return { id, category, value, low, high, outcome: outcomeOf(explanation), ...(must && { must }), explanation };
}

/** The assessment without readable text: no credit, and any value is possible. */
function unread({ id, category, expression }: Criterion): CriterionAssessment {
  const { test, label } = expression;
  const range = { value: 0, low: 0, high: 10000 };
  const explanation = { test, label, ...range, detail: { unread: true }, evidence: [], children: [] };
  return { id, category, ...range, outcome: 'unknown', explanation };
}

/**
 * Missing: nothing is there. Unknown: nothing is certain, something may be. Else met or partly met, by how much of what is asked is
 * shown: how strongly it is shown is the value's matter ("Excel" in a list is Excel).
 */
export function outcomeOf(of: (Value & { similar?: boolean }) | ExplanationNode): Outcome {
  const { value, low, high } = of;
  if (of.similar) return high < CONSTANTS.metFrom.value ? 'missing' : 'unknown';
  if (high === 0) return 'missing';
  if (low === 0) return 'unknown';
  const shown = 'test' in of ? shownShare(of) : value;
  return shown >= CONSTANTS.metFrom.value ? 'met' : 'partial';
}

/** How much of what is asked is shown, whatever the strength of the places that show it; in ten-thousandths. */
function shownShare({ test, value, detail, children }: ExplanationNode): number {
  const shares = (): number[] => children.map((one) => (one.similar ? 0 : shownShare(one)));
  switch (test) {
    case 'any':
      return Math.max(value, ...shares());
    case 'all':
      return weightedMean(shares(), String(detail['weights']).split(' ').map(Number));
    case 'atLeast':
      return meanOfBest(shares(), Number(detail['n']));
    default: {
      const strength = Number(detail['strength'] ?? 0);
      return strength > 0 ? Math.max(value, Math.min(10_000, share(value, strength))) : value;
    }
  }
}
