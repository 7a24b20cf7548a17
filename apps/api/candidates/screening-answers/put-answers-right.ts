/** Putting down what somebody answered, as part of a change. */
import type { EntityManager } from 'typeorm';
import { saysNothing, toldDropped, type NewAnswers } from '#libs/contracts';
import {
  addAnswerStatements,
  answerStatements,
  holdAnswers,
  newId,
  renewAnswers,
  type ApplicationRow,
} from '#libs/database';
import { droppedText } from '#libs/wording';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { eachOf } from '../../platform/http/problems/within-list.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { audit } from '../../platform/transactions/audit.js';

/**
 * Keeps what somebody says about an application that was claimed, all or none. No score is touched by it.
 * @param list the field that they came in
 * @returns ids of the statements
 */
export async function putAnswersRight(
  tx: EntityManager,
  actor: Actor,
  { id: applicationId }: Pick<ApplicationRow, 'id'>,
  inputs: readonly NewAnswers[],
  list: string | null = null,
): Promise<string[]> {
  const { organisationId } = actor;
  await holdAnswers(tx, organisationId, [applicationId]);
  const ids = await eachOf(list, inputs, async ({ answers: { said, dropped }, source, reason }) => {
    if (saysNothing(said)) throw nothingLeft(toldDropped(dropped));
    const id = newId();
    const statement = { id, applicationId, content: said, dropped, undoes: null, source, reason, madeBy: actor.id };
    await addAnswerStatements(tx, organisationId, [statement]);
    const subject = { kind: 'application', id: applicationId };
    await audit(tx, actor, 'application.answers-put-right', subject, {
      ...{ statementId: id, fields: Object.keys(said), source },
      answersDropped: toldDropped(dropped).map(({ about }) => about),
    });
    return id;
  });
  await renewAnswers(tx, organisationId, [applicationId]);
  return ids;
}

/** Takes a statement back. @throws NotFound, and Conflict with the code `taken-back-already` */
export async function takeAnswersBack(
  tx: EntityManager,
  actor: Actor,
  { id: applicationId }: Pick<ApplicationRow, 'id'>,
  { statementId, reason }: { statementId: string; reason: string },
): Promise<void> {
  const { organisationId } = actor;
  await holdAnswers(tx, organisationId, [applicationId]);
  const row = (await answerStatements(tx, organisationId, applicationId)).find(({ id }) => id === statementId);
  if (!row) throw new NotFound('statement');
  if (row.takenBack) throw new Conflict('taken-back-already', 'The answer was undone before.');
  const undone = { id: newId(), applicationId: row.applicationId, content: null, dropped: {}, undoes: statementId };
  await addAnswerStatements(tx, organisationId, [{ ...undone, source: row.source, reason, madeBy: actor.id }]);
  const subject = { kind: 'application', id: applicationId };
  await audit(tx, actor, 'application.answers-taken-back', subject, { statementId });
  await renewAnswers(tx, organisationId, [applicationId, row.applicationId]);
}

function nothingLeft(dropped: Parameters<typeof droppedText>[0]): Unprocessable {
  const message = dropped.length > 0 ? droppedText(dropped) : 'Give at least one answer';
  return new Unprocessable('nothing-said', `${message}.`, [{ path: 'answers', message }]);
}
