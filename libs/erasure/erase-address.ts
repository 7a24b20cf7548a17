/** Erasure by an email address: every candidate with it, and unread data that names it. */
import type { AddressErasure } from '#libs/contracts';
import { auditLog, candidates, type Tenant } from '#libs/database';
import { erasePerson, type ErasureRequest } from './erase-person.js';
import { blankInSources, dropEventsNaming, dropSamples } from './residual-data/residual-data.js';

/**
 * Erases every candidate with the address, in whichever of their documents or records it is; merged candidates go
 * together. Lines, rows and inbound events that name it, without a candidate so far, are emptied too. It runs in the
 * caller's transaction, all or nothing.
 * @throws OnLegalHold
 */
export async function eraseByAddress(
  tenant: Tenant,
  { email, ...request }: Omit<ErasureRequest, 'candidateId'> & { email: string },
): Promise<AddressErasure> {
  const { by } = request;
  await candidates.lockAll(tenant);
  const emails = [email.trim()];
  // Sources are locked before people, as the jobs that take them apart do it.
  const sources = await blankInSources(tenant, emails);
  const people: AddressErasure['candidates'] = [];
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
      ...{ actor: by, action: 'candidate.erased' },
      ...{ subject: { kind: 'candidate', id: null }, details: { cause: request.cause, ...unread } },
      ...(request.requestId !== undefined && { requestId: request.requestId }),
    });
  return { candidates: people, unread };
}
