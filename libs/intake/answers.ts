/** Stores the answers that candidates gave when they applied, with the application. */
import {
  changedAnswers,
  isEmptyStatement,
  foldAnswers,
  listDroppedAnswers,
  type StatedAnswers,
  type DroppedAnswerCounts,
} from '#libs/contracts';
import { type NewScreeningAnswer, newId, screeningAnswers, type Tenant } from '#libs/database';

export interface ApplicationAnswered {
  applicationId: string;
  /** It came in with this transaction. */
  isNew: boolean;
  answers: StatedAnswers;
}

/**
 * Stores the screening answers of applications that have just arrived. For an application that existed before, new
 * answers replace the old ones, and missing answers change nothing. A repeated answer is not stored again, because it
 * would undo a user's later correction.
 * @param answered each application once
 */
export async function keepAnswers(tenant: Tenant, answered: readonly ApplicationAnswered[]): Promise<void> {
  const stated = answered.filter(
    ({ answers }) => !isEmptyStatement(answers.content) || listDroppedAnswers(answers.dropped).length > 0,
  );
  const arrived = stated.filter(({ isNew }) => isNew);
  await screeningAnswers.addStatements(tenant, arrived.map(statementOf));
  await screeningAnswers.create(
    tenant,
    arrived.map(({ applicationId, answers }) => ({ applicationId, current: foldAnswers([answers.content]) })),
  );
  const known = stated.filter(({ isNew }) => !isNew);
  if (known.length === 0) return;
  const ids = known.map(({ applicationId }) => applicationId);
  await screeningAnswers.lock(tenant, ids);
  const current = await screeningAnswers.listActiveStatements(tenant, ids);
  const changed = known.flatMap((one) => {
    const before = (current.get(one.applicationId) ?? []).filter(({ source }) => source === 'application');
    const content = changedAnswers(
      one.answers.content,
      before.map(({ content }) => content),
    );
    const isDropNews =
      listDroppedAnswers(one.answers.dropped).length > 0 &&
      !before.some(({ dropped }) => listDroppedAnswers(dropped).length > 0);
    return isEmptyStatement(content) && !isDropNews ? [] : [{ ...one, answers: { ...one.answers, content } }];
  });
  await screeningAnswers.addStatements(tenant, changed.map(statementOf));
  await screeningAnswers.recompute(
    tenant,
    changed.map(({ applicationId }) => applicationId),
  );
}

/** Counts the dropped answers for the response; none without answers. */
export function droppedOf(answers: StatedAnswers | null): DroppedAnswerCounts {
  return answers === null ? [] : listDroppedAnswers(answers.dropped);
}

function statementOf({ applicationId, answers: { content, dropped } }: ApplicationAnswered): NewScreeningAnswer {
  const byCandidate = { undoes: null, source: 'application', reason: null, madeBy: null } as const;
  return { id: newId(), applicationId, content, dropped, ...byCandidate };
}
