import { isReread, type RereadOutcome, type UnreadOutcome } from '#libs/contracts';
import { type Applicant, candidates, documents, imports, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

export interface AttachedDocument {
  /** It was theirs before, and somebody has read it or owes it a reading. */
  duplicate: boolean;
  /** What became of it when it was read; null when that is still to come. */
  read: 'text' | Exclude<UnreadOutcome, RereadOutcome> | null;
}

/**
 * Ties a document to somebody who is here already, and owes the reading and the profile that it changes. Runs in the caller's transaction,
 * which tells who is held that their assessments are out of date.
 * @param document as `documents.store` gave it · @param to held by `candidates.lockApplicant`, or new
 * @param datedAt which of their documents is the newer one is told by it; left out: when its bytes came
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
  // One that was read for somebody else is not read again: the job goes on with the profile.
  if (isNew || (read === null && !isAwaited))
    await outbox.enqueue(tenant, [{ ...outboxJob('read-bulk-document', { documentId }), bulk: true }]);
  return { duplicate: !isNew && (read !== null || isAwaited), read };
}
