import {
  DEFAULT_ASSESSMENT_TERMS,
  type AssessmentTerms,
  type NewCandidate,
  type RowWithFiles,
  type StatedAnswers,
} from '#libs/contracts';
import { candidates, CHUNK, newApplications, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { keepAnswers, type ApplicationAnswered } from './answers.js';
import { canonicalDocument } from './canonical-document.js';
import { saveAssessmentTerms } from './assessment-terms.js';
import { receiveDocument, type ReceivedDocument } from './receive-document.js';
import { statedIdentity } from './stated-identity.js';

/** The organization, role and origin of arriving candidates. */
export interface IntakeSource {
  roleId: string;
  /** The origin of the applications. */
  source: string;
  /** User or API key, where one brought them. */
  by?: string | null;
}

/** One of those who come in together. */
export interface Arriving {
  candidate: NewCandidate | RowWithFiles;
  /** Left out: nothing was said of it. */
  assessmentTerms?: AssessmentTerms | undefined;
  /** The answers; null if there are none. */
  answers?: StatedAnswers | null;
}

/**
 * Takes in many candidates without files, as {@link receiveDocument} takes in one, with one statement per table. No
 * user waits for them. Candidates known from elsewhere, and the few with very long JSON, go one by one.
 * @returns the outcome of each, in order; the second of two equal ones is a duplicate
 */
export async function receiveCandidates(
  tenant: Tenant,
  { roleId, source, by = null }: IntakeSource,
  arriving: readonly Arriving[],
): Promise<ReceivedDocument[]> {
  const documents = arriving.map(({ candidate, assessmentTerms = DEFAULT_ASSESSMENT_TERMS }) => {
    const document = canonicalDocument(candidate);
    return { ...document, assessmentTerms, text: Buffer.from(document.bytes).toString() };
  });
  const firsts = new Map<string, number>();
  for (const [index, { text }] of documents.entries()) if (!firsts.has(text)) firsts.set(text, index);
  const unique = [...firsts.values()];
  const textsOf = (indices: readonly number[]) => indices.map((index) => documents[index]!.text);
  const known = await newApplications.findKnownApplications(tenant, roleId, textsOf(unique));
  const inOne = unique.filter((index, place) => !known.has(place) && documents[index]!.bytes.length <= CHUNK);
  const stored = await newApplications.storeTexts(
    tenant,
    inOne.map((index) => documents[index]!),
  );
  const isNew = inOne.filter((_, place) => stored[place] !== null);
  const ids = stored.filter((id) => id !== null);
  const added = await newApplications.createOfDocuments(
    tenant,
    { roleId, source },
    isNew.map((index, place) => ({ documentId: ids[place]!, assessmentTerms: documents[index]!.assessmentTerms })),
  );
  await candidates.addIdentities(
    tenant,
    added.map(({ candidateId }, place) => statedIdentity(candidateId, documents[isNew[place]!]!.record)),
  );
  const jobs = added.map(({ documentId }) => ({ ...outboxJob('read-json', { documentId }), bulk: true }));
  await outbox.enqueue(tenant, jobs);

  const received = new Map<string, ReceivedDocument>();
  for (const [place, found] of known) received.set(documents[unique[place]!]!.text, { ...found, duplicate: true });
  for (const [place, index] of isNew.entries())
    received.set(documents[index]!.text, { ...added[place]!, duplicate: false });
  const alone = unique.filter((index) => !received.has(documents[index]!.text));
  for (const index of alone) {
    const { text, ...document } = documents[index]!;
    received.set(text, await receiveDocument(tenant, { ...document, roleId, source, by, bulk: true }));
  }
  const result = documents.map(({ text }, index) => {
    const one = received.get(text)!;
    return firsts.get(text) === index ? one : { ...one, duplicate: true };
  });
  const stated = new Set(alone);
  for (const [index, { applicationId, duplicate }] of result.entries()) {
    const { assessmentTerms } = documents[index]!;
    if (stated.has(index) || (assessmentTerms.mode === 'scored' && assessmentTerms.notice === null)) continue;
    await saveAssessmentTerms(tenant, { applicationId, isNew: !duplicate }, { assessmentTerms, by });
  }
  for (const round of answeredBy(result, arriving)) await keepAnswers(tenant, round);
  return result;
}

/** Groups answers into rounds that contain each application once, so that a repeated answer follows the earlier one. */
function answeredBy(received: readonly ReceivedDocument[], arriving: readonly Arriving[]): ApplicationAnswered[][] {
  const rounds: ApplicationAnswered[][] = [];
  const seen = new Map<string, number>();
  for (const [index, { applicationId, duplicate }] of received.entries()) {
    const { answers } = arriving[index]!;
    if (!answers) continue;
    const before = seen.get(applicationId) ?? 0;
    seen.set(applicationId, before + 1);
    (rounds[before] ??= []).push({ applicationId, isNew: !duplicate, answers });
  }
  return rounds;
}
