import type { Correction } from '#libs/contracts';
import type { ScreeningAnswerRow, CorrectionRow, OverrideRow } from '#libs/database';
import { statementOf } from '#libs/resume';

export function correctionView(row: CorrectionRow): Correction {
  const { id, candidateId, content, source, reason, by, byName, at } = row;
  return {
    id,
    candidateId,
    fact: content.fact,
    statement: statementOf(content).text,
    content: { ...content },
    source,
    reason,
    by: { id: by, name: byName },
    at: at.toISOString(),
    undone: undoneOf(row),
  };
}

/** The undo of a correction, override or answer: user, time and reason. */
export function undoneOf({
  undone,
}: Pick<CorrectionRow | OverrideRow | ScreeningAnswerRow, 'undone'>): Correction['undone'] {
  if (undone === null) return null;
  const { by, byName, at, reason } = undone;
  return { by: { id: by, name: byName }, at: new Date(at).toISOString(), reason };
}
