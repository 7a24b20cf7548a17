/** A row of the shortlist, with its reasons in words. */
import {
  BANDS,
  briefAnswers,
  FLAG_CODES,
  LANES,
  MUST_FROM,
  NO_ANSWERS,
  NO_SCORE,
  type NearMisses,
  type ShortlistItem,
} from '#libs/contracts';
import type { ShortlistRow } from '#libs/database';
import { toldBy } from '#libs/matching';
import { topReasons, type Reason } from '#libs/wording';
import type { Ranked } from './active-ranking.js';
import { outOfDateOf } from './out-of-date.js';
import { pointsOf, scoreOf } from './points.js';

/** How many reasons a row shows of each tone. All of them stand in the application itself. */
const SHOWN: Record<Reason['tone'], number> = { for: 3, against: 2, open: 1 };

/** The strongest of each tone, in the order `for`, `against`, `open`. */
export function reasonsOf({ brief, score }: ShortlistRow, { weights, roleVersion }: Ranked): Reason[] {
  const { criteria } = roleVersion.content;
  const assessment = { readable: score !== NO_SCORE, criteria: toldBy(brief, criteria) };
  return topReasons({ criteria, weights: weights.content, assessment }, SHOWN);
}

/** The must-have that fails for somebody in *Near miss*; null for whoever stands elsewhere by now. */
export function lackedBy(
  { brief }: ShortlistRow,
  { weights, roleVersion }: Ranked,
): NearMisses['items'][number]['lacks'] | null {
  const { criteria } = roleVersion.content;
  const failed = toldBy(brief, criteria).find(
    ({ id, high }) => weights.content.criteria[id]?.kind === 'must' && high < MUST_FROM,
  );
  const criterion = failed && criteria.find(({ id }) => id === failed.id);
  return criterion ? { criterion: criterion.id, label: criterion.label } : null;
}

export function itemOf(row: ShortlistRow, reasons: readonly Reason[]): ShortlistItem {
  const score = scoreOf(row.score);
  return {
    applicationId: row.applicationId,
    candidateId: row.candidateId,
    name: row.name,
    fileName: row.fileName,
    lane: LANES[row.lane] ?? 'below',
    score,
    low: score === null ? null : pointsOf(row.low),
    high: score === null ? null : pointsOf(row.high),
    coverage: row.coverage,
    reasons: reasons.map(({ tone, criterion, text }) => ({ tone, criterion, text })),
    decision: row.decision,
    band: BANDS[row.band] ?? 'not-stated',
    flags: FLAG_CODES.filter((_, bit) => row.flags & (1 << bit)),
    new: row.new,
    answers: briefAnswers(row.answers ?? NO_ANSWERS),
    receivedAt: row.receivedAt.toISOString(),
    outOfDate: outOfDateOf(row),
  };
}
