import { expect } from '@jest/globals';
import type { Assessment, ExplanationSummary, RoleContent, WeightsContent } from '#libs/contracts';
import {
  summarise,
  compileWeights,
  criterionPoints,
  defaultWeights,
  fold,
  packVector,
  expandSummary,
} from '#libs/matching';
import { explainApplication, topReasons } from '#libs/wording';

const ALL = { for: 1_000, against: 1_000, open: 1_000 };

/**
 * Expects that a list, which reads the summary alone, says the reasons that the application says, word for word, and both the points that
 * stand beside the criterion.
 */
export function expectSameInList(
  assessment: Assessment,
  { criteria }: RoleContent,
  weights: WeightsContent = defaultWeights(criteria),
): void {
  const compiled = compileWeights(criteria, weights);
  const folded = fold(assessment.criteria, compiled);
  const { reasons } = explainApplication({ criteria, weights, assessment, folded }, 'en');
  const rows = criterionPoints(packVector(assessment.criteria), 0, compiled);
  for (const { tone, criterion, points } of reasons)
    if (tone === 'for') expect(points).toBe(rows[criteria.findIndex(({ id }) => id === criterion)]);
  // As it is stored.
  const summary = JSON.parse(JSON.stringify(summarise(assessment))) as ExplanationSummary;
  const listed = { readable: assessment.readable, criteria: expandSummary(summary, criteria) };
  expect(topReasons({ criteria, weights, assessment: listed }, ALL, 'en')).toEqual(
    reasons.filter(({ points }) => points > 0),
  );
}
