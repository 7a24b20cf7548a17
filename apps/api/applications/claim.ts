import type { EntityManager } from 'typeorm';
import { findApplication, lockForDecisions, type ApplicationRow } from '#libs/database';
import type { Actor } from '../access/actor.js';
import { Conflict, NotFound } from '../http/problem.js';

/**
 * An application that somebody decides or writes about, locked until the transaction ends.
 * @throws Conflict when the person was erased, is held, or another application of theirs counts
 */
export async function claim(tx: EntityManager, actor: Actor, applicationId: string): Promise<ApplicationRow> {
  const [locked] = await lockForDecisions(tx, actor.organisationId, [applicationId]);
  const application = locked && (await findApplication(tx, actor.organisationId, applicationId));
  if (!application) throw new NotFound('application');
  if (locked.supersededById !== null) {
    const detail = `The same person applied for this role as ${locked.supersededById}, and that application counts.`;
    throw new Conflict('superseded', 'Superseded by another application', detail);
  }
  if (locked.mode === 'erased') throw new Conflict('erased', 'The person was erased', 'The person was erased.');
  if (locked.isHeld)
    throw new Conflict(
      'held',
      'The person is held',
      'The person looks like somebody who was erased. An administrator says first what becomes of them.',
    );
  return application;
}
