/** Stores a user's statements about screening answers, as part of a change. */
import {
  isEmptyStatement,
  listDroppedAnswers,
  type NewAnswers,
  type ReaderLanguage,
  type DroppedAnswerCounts,
} from '#libs/contracts';
import { type ApplicationRow, newId, screeningAnswers, type Tenant } from '#libs/database';
import { droppedText } from '#libs/wording';
import { Conflict, NotFound, Unprocessable, asSentence } from '../../platform/http/problems/problem.js';
import { eachOf } from '../../platform/http/problems/within-list.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { audit } from '../../platform/transactions/audit.js';

/**
 * Stores a user's statements about an application that was claimed, all or none. No score changes.
 * @param list the field of the request that held them
 * @returns ids of the statements
 */
export async function correctAnswers(
  tenant: Tenant,
  actor: Actor,
  { id: applicationId }: Pick<ApplicationRow, 'id'>,
  inputs: readonly NewAnswers[],
  list: string | null = null,
): Promise<string[]> {
  await screeningAnswers.lock(tenant, [applicationId]);
  const ids = await eachOf(list, inputs, async ({ answers: { content, dropped }, source, reason }) => {
    if (isEmptyStatement(content)) throw nothingLeft(listDroppedAnswers(dropped), actor.language);
    const id = newId();
    const statement = { id, applicationId, content, dropped, undoes: null, source, reason, madeBy: actor.id };
    await screeningAnswers.addStatements(tenant, [statement]);
    const subject = { kind: 'application', id: applicationId };
    await audit(tenant, actor, 'application.answers-corrected', subject, {
      ...{ statementId: id, fields: Object.keys(content), source },
      answersDropped: listDroppedAnswers(dropped).map(({ about }) => about),
    });
    return id;
  });
  await screeningAnswers.recompute(tenant, [applicationId]);
  return ids;
}

/** Undoes a statement. @throws NotFound, and Conflict with the code `already-undone` */
export async function undoAnswers(
  tenant: Tenant,
  actor: Actor,
  { id: applicationId }: Pick<ApplicationRow, 'id'>,
  { statementId, reason }: { statementId: string; reason: string },
): Promise<void> {
  await screeningAnswers.lock(tenant, [applicationId]);
  const row = (await screeningAnswers.listStatements(tenant, applicationId)).find(({ id }) => id === statementId);
  if (!row) throw new NotFound('statement');
  if (row.undone) throw new Conflict('already-undone', 'The answer was undone before.');
  const undone = { id: newId(), applicationId: row.applicationId, content: null, dropped: {}, undoes: statementId };
  await screeningAnswers.addStatements(tenant, [{ ...undone, source: row.source, reason, madeBy: actor.id }]);
  const subject = { kind: 'application', id: applicationId };
  await audit(tenant, actor, 'application.answers-undone', subject, { statementId });
  await screeningAnswers.recompute(tenant, [applicationId, row.applicationId]);
}

function nothingLeft(dropped: DroppedAnswerCounts, language: ReaderLanguage): Unprocessable {
  const message = dropped.length > 0 ? droppedText(dropped, language) : 'Give at least one answer';
  return new Unprocessable('empty-answer', asSentence(message), [{ path: 'answers', message }]);
}
