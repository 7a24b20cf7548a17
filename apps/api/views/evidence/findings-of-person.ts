/** What the reader found odd about a person's documents, of the newest reading. */
import type { EntityManager } from 'typeorm';
import type { ApplicationFinding } from '#libs/contracts';
import { findLatestProfile, missingAttachmentsOf, remarksOfProfile, textsOfProfile } from '#libs/database';
import { findingsOf, type FindingFacts } from './findings.js';
import { quoter } from './quotes.js';

/** Whether the person is assessed or not: people who assess without a score need them as well. */
export async function findingsOfPerson(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
  documents: FindingFacts['documents'],
): Promise<ApplicationFinding[]> {
  const row = await findLatestProfile(tx, organisationId, candidateId);
  const texts = row ? await textsOfProfile(tx, organisationId, row.id) : [];
  const remarks = row ? await remarksOfProfile(tx, organisationId, row.id) : [];
  const missing = await missingAttachmentsOf(tx, organisationId, candidateId);
  const profile = row?.content ?? null;
  return findingsOf({ profile, texts, documents, missing, remarks, quote: quoter(profile?.documents ?? [], texts) });
}
