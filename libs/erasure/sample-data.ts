/** Removes the sample data that comes with Candor. */
import type { RemovedSamples } from '#libs/contracts';
import { auditLog, candidates, roles, type Tenant } from '#libs/database';
import { erasePerson, type ErasureRequest } from './erase-person.js';

/**
 * Erases the sample candidates, and removes the sample roles with everything done in them. A role with other
 * applications stays and is no longer a sample, as does a sample that was merged with another candidate. No suppression
 * record remains: samples may come back. It runs in the caller's transaction.
 * @throws OnLegalHold
 */
export async function removeSamples(
  tenant: Tenant,
  request: Pick<ErasureRequest, 'organisationId' | 'secretKeys' | 'by' | 'requestId'>,
): Promise<RemovedSamples> {
  const { by } = request;
  await candidates.lockAll(tenant);
  const foundRoles = await roles.lockSamples(tenant);
  const samples = await roles.listSampleCandidates(
    tenant,
    foundRoles.map(({ id }) => id),
  );
  let people = 0;
  for (const candidateId of samples) {
    const person = await candidates.listMergedWith(tenant, candidateId);
    if (!person.every((id) => samples.includes(id))) continue;
    const { alreadyErased } = await erasePerson(tenant, { ...request, candidateId, cause: 'samples' });
    if (!alreadyErased) people++;
  }
  const kept: RemovedSamples['retained'] = [];
  for (const { id, title } of foundRoles) {
    const others = await roles.countCandidates(tenant, id);
    if (others === 0) await roles.remove(tenant, id);
    else {
      await roles.update(tenant, id, { sample: false });
      kept.push({ id, title, candidates: others });
    }
    await auditLog.append(tenant, {
      ...{ actor: by, action: others === 0 ? 'role.removed' : 'role.changed' },
      ...{ subject: { kind: 'role', id }, details: others === 0 ? { cause: 'samples' } : { fields: ['sample'] } },
      ...(request.requestId !== undefined && { requestId: request.requestId }),
    });
  }
  return { roles: foundRoles.length - kept.length, candidates: people, retained: kept };
}
