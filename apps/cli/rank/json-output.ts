import type { RoleContent, WeightsContent } from '#libs/contracts';
import { evidenceSpans, type RankedCandidate, type UnreadCandidate } from './rank-candidates.js';

export interface Ranking {
  role: RoleContent;
  asOf: string;
  /** Where the day came from. */
  asOfFrom: 'option' | 'role' | 'today';
  weights: WeightsContent;
  ranked: RankedCandidate[];
  unread: UnreadCandidate[];
}

/** Hundredths of a point as points with two decimals. */
const points = (hundredths: number): number => hundredths / 100;
/** Ten-thousandths as a share. */
const share = (value: number): number => value / 10_000;

/** The contract of `rank --format json`. */
export function rankingJson({ role, asOf, asOfFrom, weights, ranked, unread }: Ranking): object {
  return {
    role: role.title,
    asOf,
    asOfFrom,
    weights: weights.categories,
    versions: {
      reader: role.reader,
      taxonomy: role.taxonomy,
      ...(ranked[0] ? { profile: ranked[0].profile.builder, matcher: ranked[0].assessment.matcher } : {}),
    },
    candidates: [...ranked.map((candidate) => candidateJson(candidate, role, weights)), ...unread],
  };
}

function candidateJson(
  { file, text, profile, assessment, folded }: RankedCandidate,
  role: RoleContent,
  weights: WeightsContent,
): object {
  const quote = ({ start, end }: { start: number; end: number }) => ({ quote: text.slice(start, end), start, end });
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  return {
    file,
    name: profile.identity.name?.value ?? null,
    score: points(folded.score),
    low: points(folded.low),
    high: points(folded.high),
    coverage: folded.coverage,
    lane: folded.lane,
    benchmark: assessment.band,
    categories: folded.categories.map(({ category, weight, value, points: earned }) => ({
      category,
      weight,
      value: share(value),
      points: points(earned),
    })),
    criteria: assessment.criteria.map((criterion) => ({
      id: criterion.id,
      category: criterion.category,
      label: labels.get(criterion.id) ?? criterion.id,
      kind: weights.criteria[criterion.id]?.kind,
      outcome: criterion.outcome,
      value: share(criterion.value),
      low: share(criterion.low),
      high: share(criterion.high),
      evidence: evidenceSpans(criterion).map(quote),
    })),
    bonus: points(folded.bonus),
    flags: assessment.flags.map(({ code, data, spans }) => ({ code, data, evidence: spans.map(quote) })),
  };
}
