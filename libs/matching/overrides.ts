import type { Assessment, CriterionAssessment, OverrideOutcome } from '#libs/contracts';
import { outcomeOf } from './assess.js';
import { CONSTANTS } from './constants.js';

/** An outcome of a criterion that a user overrode. */
export interface ActiveOverride {
  id: string;
  criterion: string;
  outcome: OverrideOutcome;
}

/** The worth of an outcome that a user states, in ten-thousandths. */
export const OUTCOME_WORTH: Readonly<Record<OverrideOutcome, number>> = {
  met: 10_000,
  partial: CONSTANTS.mustFrom.value,
  missing: 0,
};

/**
 * Applies users' overrides to an assessment. The criterion gets the value of the new outcome, also as a must-have, and its explanation keeps
 * the computed one. Overrides of absent criteria change nothing.
 */
export function withOverrides(assessment: Assessment, overrides: readonly ActiveOverride[]): Assessment {
  if (overrides.length === 0) return assessment;
  const byCriterion = new Map(overrides.map((override) => [override.criterion, override]));
  const criteria = assessment.criteria.map((criterion) => {
    const override = byCriterion.get(criterion.id);
    return override ? overridden(criterion, override) : criterion;
  });
  return { ...assessment, criteria };
}

function overridden(criterion: CriterionAssessment, { id, outcome }: ActiveOverride): CriterionAssessment {
  const value = OUTCOME_WORTH[outcome];
  const range = { value, low: value, high: value };
  const detail = { override: id, computed: criterion.outcome };
  const { label } = criterion.explanation;
  const explanation = { test: 'override', label, ...range, detail, evidence: [], children: [criterion.explanation] };
  const { id: of, category } = criterion;
  return { id: of, category, ...range, outcome: outcomeOf(range), explanation };
}
