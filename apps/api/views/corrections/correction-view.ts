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
    takenBack: takenBackOf(row),
  };
}

/** Who took something back, when and why. */
export function takenBackOf({
  takenBack,
}: Pick<CorrectionRow | OverrideRow | ScreeningAnswerRow, 'takenBack'>): Correction['takenBack'] {
  if (takenBack === null) return null;
  const { by, byName, at, reason } = takenBack;
  return { by: { id: by, name: byName }, at: new Date(at).toISOString(), reason };
}
