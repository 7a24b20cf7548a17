import {
  foldAnswers,
  listDroppedAnswers,
  type ScreeningAnswer,
  type ApplicationAnswers,
  type DroppedAnswers,
} from '#libs/contracts';
import type { ScreeningAnswerRow } from '#libs/database';
import { undoneOf } from './correction-view.js';

/** Folds the statements of an application, newest first, into its current answers. */
export function answersInView(rows: readonly ScreeningAnswerRow[]): ApplicationAnswers {
  const current = rows.filter(({ undone }) => undone === null).reverse();
  const dropped: DroppedAnswers = {};
  for (const row of rows)
    for (const { about, count } of listDroppedAnswers(row.dropped)) dropped[about] = (dropped[about] ?? 0) + count;
  return { ...foldAnswers(current.map(({ content }) => content)), dropped: listDroppedAnswers(dropped) };
}

export function statementInView(row: ScreeningAnswerRow): ScreeningAnswer {
  const { id, applicationId, content, dropped, source, reason, by, byName, at } = row;
  return {
    ...{ id, applicationId, said: content, dropped: listDroppedAnswers(dropped), source, reason },
    by: by === null ? null : { id: by, name: byName },
    at: at.toISOString(),
    undone: undoneOf(row),
  };
}
