import { expect } from '@jest/globals';
import type { Assessment, Brief, RoleContent, WeightsContent } from '#libs/contracts';
import { briefOf, compileWeights, defaultWeights, fold, toldBy } from '#libs/matching';
import { explainApplication, topReasons } from '#libs/wording';

const ALL = { for: 1_000, against: 1_000, open: 1_000 };

/** Expects that a list, which reads the brief alone, says the reasons that the application says, word for word. */
export function expectSameInList(
  assessment: Assessment,
  { criteria }: RoleContent,
  weights: WeightsContent = defaultWeights(criteria),
): void {
  const folded = fold(assessment.criteria, compileWeights(criteria, weights));
  const { reasons } = explainApplication({ criteria, weights, assessment, folded });
  // As it is stored.
  const brief = JSON.parse(JSON.stringify(briefOf(assessment))) as Brief;
  const listed = { readable: assessment.readable, criteria: toldBy(brief, criteria) };
  expect(topReasons({ criteria, weights, assessment: listed }, ALL)).toEqual(
    reasons.filter(({ points }) => points > 0),
  );
}
