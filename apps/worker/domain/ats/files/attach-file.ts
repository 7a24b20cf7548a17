import { attachments, candidates, documents, type NewDocument, type Tenant } from '#libs/database';
import { attachDocument } from '#libs/intake';
import type { FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** A file whose bytes are here now. */
export interface ArrivedFile extends Pick<NewDocument, 'bytes' | 'fileName' | 'mediaType'> {
  attachmentId: string;
  /** The candidate of the file; the vendor's candidate is locked. */
  candidateId: string;
  /** Orders their files by age: bytes come in any order. */
  namedAt: Date;
}

/**
 * Makes a file that an ATS named a document of theirs, in the transaction of an effect.
 * @returns the person, of whom something new is known
 */
export async function attachFile(
  tenant: Tenant,
  { attachmentId, candidateId, namedAt, ...file }: ArrivedFile,
  followUp: FollowUp,
): Promise<string> {
  const document = await documents.store(tenant, { ...file, origin: 'upload' });
  const person = await candidates.lockApplicant(tenant, candidateId);
  // An erasure takes the vendor's candidate too, which is held: nothing of theirs may stay.
  if (person === null) throw new Error('The candidate of the file was erased');
  const { duplicate } = await attachDocument(tenant, document, person, namedAt);
  await attachments.complete(tenant, attachmentId, document.documentId);
  // They have the same file from elsewhere: it is not read again, and not waited for any more.
  if (duplicate) followUp('build-profile', { candidateId: person.personId });
  return person.personId;
}
