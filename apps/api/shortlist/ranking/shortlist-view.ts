/** A row of the shortlist, with its reasons in words. */
import {
  BANDS,
  summariseAnswers,
  FLAG_CODES,
  LANES,
  mustsThat,
  NO_ANSWERS,
  NO_SCORE,
  type NearMisses,
  type ReaderLanguage,
  type ShortlistItem,
  type ReasonCriterion,
} from '#libs/contracts';
import { rankings, type ShortlistRow, type Tenant } from '#libs/database';
import { distinguish, expandSummary, fold, NEIGHBORS } from '#libs/matching';
import { summariseCandidate, topReasons, type Reason } from '#libs/wording';
import type { RankedUnder } from '../../views/scores/active-ranking.js';
import { outOfDateOf } from '../../views/scores/out-of-date.js';
import { toPoints, scoreOf } from '../../views/scores/points.js';

/** The number of reasons of each tone that a row shows. The application itself shows all of them. */
const SHOWN: Record<Reason['tone'], number> = { for: 3, against: 2, open: 1 };

/** The strongest of each tone, in the order `for`, `against`, `open`. */
function reasonsOf(
  reasonCriteria: readonly ReasonCriterion[],
  { score }: ShortlistRow,
  { weights, roleVersion }: RankedUnder,
  language: ReaderLanguage,
): Reason[] {
  const assessment = { readable: score !== NO_SCORE, criteria: [...reasonCriteria] };
  return topReasons({ criteria: roleVersion.content.criteria, weights: weights.content, assessment }, SHOWN, language);
}

/** Returns the first must-have that a candidate misses; null if there is none. */
export function lackedBy(
  { explanationSummary }: ShortlistRow,
  { weights, roleVersion }: RankedUnder,
): NearMisses['items'][number]['lacks'] | null {
  const { criteria } = roleVersion.content;
  const [missed] = mustsThat('missed', expandSummary(explanationSummary, criteria), weights.content);
  const criterion = missed && criteria.find(({ id }) => id === missed.id);
  return criterion ? { criterion: criterion.id, label: criterion.label } : null;
}

/** The rows of a shortlist, in the order given. */
export async function shortlistItemViews(
  tenant: Tenant,
  rows: readonly ShortlistRow[],
  ranked: RankedUnder,
  language: ReaderLanguage,
): Promise<ShortlistItem[]> {
  const { weights, roleVersion } = ranked;
  const beside = await rankings.listNeighborVectors(tenant, {
    ...{ weightsVersionId: weights.id, roleVersionId: roleVersion.id },
    ...{ applicationIds: rows.map(({ applicationId }) => applicationId), each: NEIGHBORS },
  });
  const vectors = new Map(beside.map((one) => [one.applicationId, one.vectors]));
  return rows.map((row) => itemView(row, vectors.get(row.applicationId) ?? new Uint8Array(), ranked, language));
}

/** Introduces a candidate by position, years and what sets them apart from those beside; null without a score. */
function summaryOf(
  row: ShortlistRow,
  { own, neighbors }: { own: readonly ReasonCriterion[]; neighbors: Uint8Array },
  { weights, roleVersion, compiled }: RankedUnder,
  language: ReaderLanguage,
): string | null {
  if (row.score === NO_SCORE) return null;
  const distinctions = distinguish(own, neighbors, { content: weights.content, compiled });
  return summariseCandidate({ ...row, own, distinctions, criteria: roleVersion.content.criteria }, language);
}

function itemView(
  row: ShortlistRow,
  neighbors: Uint8Array,
  ranked: RankedUnder,
  language: ReaderLanguage,
): ShortlistItem {
  const score = scoreOf(row.score);
  const reasonCriteria = expandSummary(row.explanationSummary, ranked.roleVersion.content.criteria);
  return {
    applicationId: row.applicationId,
    candidateId: row.candidateId,
    name: row.name,
    fileName: row.fileName,
    lane: LANES[row.lane] ?? 'unlikely',
    score,
    low: score === null ? null : toPoints(row.low),
    high: score === null ? null : toPoints(row.high),
    coverage: row.coverage,
    summary: summaryOf(row, { own: reasonCriteria, neighbors }, ranked, language),
    reasons: reasonsOf(reasonCriteria, row, ranked, language).map(({ tone, criterion, text }) => ({
      tone,
      criterion,
      text,
    })),
    categories:
      score === null
        ? []
        : fold(reasonCriteria, ranked.compiled).categories.map(({ category, value }) => ({
            category,
            value: Math.round(value / 100),
          })),
    decision: row.decision,
    band: BANDS[row.band] ?? 'not-stated',
    flags: FLAG_CODES.filter((_, bit) => row.flags & (1 << bit)),
    new: row.new,
    answers: summariseAnswers(row.answers ?? NO_ANSWERS),
    receivedAt: row.receivedAt.toISOString(),
    outOfDate: outOfDateOf(row),
  };
}
