/** What comes with Candor to be tried, removed again. */
import type { EntityManager } from 'typeorm';
import type { RemovedSamples } from '#libs/contracts';
import {
  appendAudit,
  changeRole,
  holdPeople,
  holdSampleRoles,
  peopleIn,
  personOf,
  removeRole,
  samplePeopleOf,
} from '#libs/database';
import { erasePerson, type ErasureRequest } from './erase-person.js';

/**
 * Erases the people who came with Candor, and removes the sample roles with all that was done in them. A role that others have applied
 * for meanwhile stays, and is no sample any more; so does a sample who was merged with somebody else. Nobody is remembered by a
 * tombstone: samples may come back. In the caller's transaction.
 * @throws OnLegalHold
 */
export async function removeSamples(
  tx: EntityManager,
  request: Pick<ErasureRequest, 'organisationId' | 'secretKeys' | 'by' | 'requestId'>,
): Promise<RemovedSamples> {
  const { organisationId, by } = request;
  await holdPeople(tx, organisationId);
  const roles = await holdSampleRoles(tx, organisationId);
  const samples = await samplePeopleOf(
    tx,
    organisationId,
    roles.map(({ id }) => id),
  );
  let people = 0;
  for (const candidateId of samples) {
    const person = await personOf(tx, organisationId, candidateId);
    if (!person.every((id) => samples.includes(id))) continue;
    const { alreadyErased } = await erasePerson(tx, { ...request, candidateId, cause: 'samples' });
    if (!alreadyErased) people++;
  }
  const kept: RemovedSamples['kept'] = [];
  for (const { id, title } of roles) {
    const others = await peopleIn(tx, organisationId, id);
    if (others === 0) await removeRole(tx, organisationId, id);
    else {
      await changeRole(tx, organisationId, id, { sample: false });
      kept.push({ id, title, people: others });
    }
    await appendAudit(tx, {
      ...{ organisationId, actor: by, action: others === 0 ? 'role.removed' : 'role.changed' },
      ...{ subject: { kind: 'role', id }, details: others === 0 ? { cause: 'samples' } : { fields: ['sample'] } },
      ...(request.requestId !== undefined && { requestId: request.requestId }),
    });
  }
  return { roles: roles.length - kept.length, people, kept };
}
