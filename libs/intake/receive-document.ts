import {
  DEFAULT_ASSESSMENT_TERMS,
  type AssessmentTerms,
  type NewCandidate,
  type RowWithFiles,
  type StatedAnswers,
} from '#libs/contracts';
import {
  candidates,
  documents,
  imports,
  newApplications,
  type NewDocument,
  outbox,
  profiles,
  type Tenant,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { isFile } from './canonical-document.js';
import { keepAnswers } from './answers.js';
import { saveAssessmentTerms } from './assessment-terms.js';
import { statedIdentity } from './stated-identity.js';

/** A document for a role. */
export interface IncomingDocument extends NewDocument {
  /** The record that the document was written from (`canonicalDocument`); left out for files. */
  record?: NewCandidate | RowWithFiles;
  roleId: string;
  /** The origin of the application: `upload`, `api`, `samples`. */
  source: string;
  /** No user waits for this one. */
  bulk: boolean;
  /** Left out: nothing was said of it. */
  assessmentTerms?: AssessmentTerms | undefined;
  /** The candidate's answers; null if there are none. */
  answers?: StatedAnswers | null;
  /** User or API key, where one brought it. */
  by?: string | null;
}

export interface ReceivedDocument {
  documentId: string;
  /** The candidate that stands for the person. */
  candidateId: string;
  applicationId: string;
  /** The same content was received for this role before: nothing is owed. */
  duplicate: boolean;
}

/**
 * Stores a document, ties it to a candidate and an application, and owes it a reading (or only the assessment, when it was read for
 * another role before). Runs in the caller's transaction: all of it is committed, or none.
 */
export async function receiveDocument(tenant: Tenant, incoming: IncomingDocument): Promise<ReceivedDocument> {
  const {
    roleId,
    source,
    bulk,
    record,
    assessmentTerms = DEFAULT_ASSESSMENT_TERMS,
    answers = null,
    by = null,
  } = incoming;
  const document = await documents.store(tenant, incoming);
  const { documentId } = document;
  const applicant = await candidates.findByDocument(tenant, document);
  const { candidateId, personId, known } = applicant;
  if (!known && record) await candidates.addIdentities(tenant, [statedIdentity(candidateId, record)]);
  const { applicationId, isNew, isBack } = await newApplications.create(tenant, {
    roleId,
    applicant,
    source,
    assessmentTerms,
  });
  await saveAssessmentTerms(tenant, { applicationId, isNew }, { assessmentTerms, by });
  if (answers !== null) await keepAnswers(tenant, [{ applicationId, isNew, answers }]);
  const isRead = known && (await profiles.exists(tenant, personId));
  // What an import brought and still waits is wanted now, and has to outlive the import if that is cancelled.
  if (isNew || isBack || (!bulk && !isRead && (await imports.isAwaited(tenant, documentId)))) {
    const job = isRead
      ? outboxJob('assess-application', { applicationId })
      : outboxJob(!isFile(incoming) ? 'read-json' : bulk ? 'read-bulk-document' : 'read-document', { documentId });
    await outbox.enqueue(tenant, [{ ...job, bulk }]);
  }
  return { documentId, candidateId: personId, applicationId, duplicate: !isNew };
}
