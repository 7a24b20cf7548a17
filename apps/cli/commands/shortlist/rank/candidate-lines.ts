import type { ExplanationSummary, Lane, LatestPosition } from '#libs/contracts';
import { distinguish, expandSummary, NEIGHBORS, packVector, summarise } from '#libs/matching';
import { latestPosition } from '#libs/resume';
import { summariseCandidate } from '#libs/wording';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankingTerms } from './ranking-output.js';

/** What a candidate is introduced from once the order is known: the profile and the text need not stay in memory. */
export interface Introduction {
  lane: Lane;
  latestPosition: LatestPosition | null;
  relevantMonths: number;
  explanationSummary: ExplanationSummary;
  vector: Uint8Array;
}

export const introductionOf = ({ profile, assessment, folded }: RankedCandidate): Introduction => ({
  lane: folded.lane,
  latestPosition: latestPosition(profile.positions),
  relevantMonths: assessment.band.relevantMonths,
  explanationSummary: summarise(assessment),
  vector: packVector(assessment.criteria),
});

/**
 * Introduces each candidate in a line, by what sets them apart from those beside them in their lane, as shortlists do.
 * @param ranked in the order of the ranking
 * @returns a line for each; null where there is nothing to say
 */
export function candidateLines(
  ranked: readonly Introduction[],
  { role, weights, compiled }: Pick<RankingTerms, 'role' | 'weights' | 'compiled'>,
): (string | null)[] {
  return ranked.map((one, index) => {
    const beside = [
      ...ranked.slice(Math.max(0, index - NEIGHBORS), index),
      ...ranked.slice(index + 1, index + 1 + NEIGHBORS),
    ];
    const vectors = beside.flatMap(({ lane, vector }) => (lane === one.lane ? [vector] : []));
    const own = expandSummary(one.explanationSummary, role.criteria);
    const distinctions = distinguish(own, Buffer.concat(vectors), { content: weights, compiled });
    return summariseCandidate({ ...one, own, distinctions, criteria: role.criteria }, 'en');
  });
}
