/** Erasing by an address of mail: everybody of whom it is stored, and what names it and nobody has read yet. */
import type { AddressErasure } from '#libs/contracts';
import { auditLog, candidates, type Tenant } from '#libs/database';
import { erasePerson, type ErasureRequest } from './erase-person.js';
import { blankInSources, dropEventsNaming, dropSamples } from './leftovers.js';

/**
 * Erases everybody of whom the address is stored, whichever of their documents or records says it; merged candidates go together. Lines, rows
 * and events that name it and of which nobody has come yet are emptied too. In the caller's transaction: all of it happens, or none.
 * @throws OnLegalHold
 */
export async function eraseByAddress(
  tenant: Tenant,
  { email, ...request }: Omit<ErasureRequest, 'candidateId'> & { email: string },
): Promise<AddressErasure> {
  const { organisationId, by } = request;
  await candidates.lockAll(tenant);
  const emails = [email.trim()];
  // Sources are locked before people, as the jobs that take them apart do it.
  const sources = await blankInSources(tenant, emails);
  const people: AddressErasure['people'] = [];
  const erased = new Set<string>();
  for (const candidateId of await candidates.listWithEmail(tenant, email)) {
    if (erased.has(candidateId)) continue;
    const report = await erasePerson(tenant, { ...request, candidateId });
    for (const own of report.candidateIds) erased.add(own);
    people.push(report);
  }
  const marks = { emails, phones: [], names: [], documents: [], vendorIds: [] };
  await dropSamples(tenant, marks, sources.shown);
  const unread = { importRows: sources.rows, inboundEvents: await dropEventsNaming(tenant, emails) };
  if (unread.importRows + unread.inboundEvents > 0)
    await auditLog.append(tenant, {
      ...{ organisationId, actor: by, action: 'candidate.erased' },
      ...{ subject: { kind: 'candidate', id: null }, details: { cause: request.cause, ...unread } },
      ...(request.requestId !== undefined && { requestId: request.requestId }),
    });
  return { people, unread };
}
