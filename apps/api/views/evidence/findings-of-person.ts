/** The reader's findings about a candidate's documents, from the newest reading. */
import type { ApplicationFinding, ReaderLanguage } from '#libs/contracts';
import { attachments, profiles, type Tenant } from '#libs/database';
import { findingsOf, type FindingFacts } from './findings.js';
import { quoter } from './quotes.js';

/** Returns whether the person is assessed or not: people who assess without a score need them as well. */
export async function findingsOfPerson(
  tenant: Tenant,
  candidateId: string,
  documents: FindingFacts['documents'],
  language: ReaderLanguage,
): Promise<ApplicationFinding[]> {
  const row = await profiles.findLatest(tenant, candidateId);
  const texts = row ? await profiles.listTexts(tenant, row.id) : [];
  const remarks = row ? await profiles.listRemarks(tenant, row.id) : [];
  const missing = await attachments.listMissing(tenant, candidateId);
  const profile = row?.content ?? null;
  return findingsOf({
    language,
    profile,
    texts,
    documents,
    missing,
    remarks,
    quote: quoter(profile?.documents ?? [], texts),
  });
}
