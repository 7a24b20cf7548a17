import { isReread, type RereadOutcome, type UnreadOutcome } from '#libs/contracts';
import { type Applicant, candidates, documents, imports, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

export interface AttachedDocument {
  /** The candidate already had it, and it has been read or is about to be. */
  duplicate: boolean;
  /** The outcome of parsing it; null if it has not been parsed yet. */
  read: 'text' | Exclude<UnreadOutcome, RereadOutcome> | null;
}

/**
 * Ties a document to an existing candidate, and schedules the reading and the profile that it changes. It runs in the
 * caller's transaction, which marks the candidate's assessments as out of date.
 * @param document as `documents.store` returned it
 * @param to locked by `candidates.lockApplicant`, or new
 * @param datedAt decides which of their documents is newer; the default is the time when its bytes arrived
 */
export async function attachDocument(
  tenant: Tenant,
  document: { documentId: string; duplicate: boolean },
  to: Pick<Applicant, 'candidateId'>,
  datedAt: Date | null = null,
): Promise<AttachedDocument> {
  const { documentId } = document;
  const isNew = await candidates.addDocument(tenant, to.candidateId, documentId, datedAt);
  // Another import brought it and has yet to have it read: this one has found it.
  const isAwaited = !isNew && (await imports.isAwaited(tenant, documentId));
  const reading = document.duplicate ? await documents.findReading(tenant, documentId) : null;
  const read = isReread(reading) ? null : reading;
  // A document that was read for another candidate is not read again: the job goes on with the profile.
  if (isNew || (read === null && !isAwaited))
    await outbox.enqueue(tenant, [{ ...outboxJob('read-bulk-document', { documentId }), bulk: true }]);
  return { duplicate: !isNew && (read !== null || isAwaited), read };
}
