/** People who come in after they were erased: taken in, and suppressed until a person has said what is to become of them. */
import type { ErasureReport } from '#libs/contracts';
import {
  assessments,
  type AuditActor,
  auditLog,
  candidates,
  imports,
  outbox,
  type PersonMarks,
  suppressions,
  type Tenant,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { arrivalMarks, suppressionDigest, type Mark, type SecretKeys } from './digests.js';
import { erasePerson } from './erase-person.js';

export interface ReturningCandidate {
  candidateId: string;
  /** What is known of them so far; their documents are looked up. */
  known: Partial<PersonMarks>;
}

/**
 * Suppresses arrivals who match an erased person, before anything is made of them. An arrival with a profile is already
 * here and stays.
 * @returns ids of the suppressed candidates
 */
export async function suppressReturning(
  tenant: Tenant,
  { organisationId, secretKeys }: { organisationId: string; secretKeys: SecretKeys },
  arrivals: readonly ReturningCandidate[],
): Promise<Set<string>> {
  const suppressed = new Set<string>();
  if (arrivals.length === 0 || !(await suppressions.exist(tenant))) return suppressed;
  const known = new Map(arrivals.map((arrival) => [arrival.candidateId, arrival.known]));
  for (const { candidateId, documents } of await suppressions.listWithoutProfile(tenant, [...known.keys()])) {
    const digests = digestsOf(secretKeys, organisationId, arrivalMarks({ ...known.get(candidateId), documents }));
    const met = await suppressions.findByDigests(tenant, digests);
    if (met.length === 0) continue;
    const matched = [...new Set(met.map(({ kind }) => kind))].sort();
    const erasedCandidateIds = [...new Set(met.map((suppression) => suppression.candidateId))].sort();
    await suppressions.suppressCandidate(tenant, { candidateId, erasedCandidateIds, matched });
    await auditLog.append(tenant, {
      actor: { kind: 'system', id: null },
      action: 'candidate.suppressed',
      subject: { kind: 'candidate', id: candidateId },
      details: { erasedCandidateIds, matched },
    });
    suppressed.add(candidateId);
  }
  return suppressed;
}

/** Returns whether a known fact about a person belongs to one who was erased after they arrived. */
export type MeetErased = (known: Partial<PersonMarks>) => Promise<boolean>;

/** For data from before an erasure that is only read now. @returns null when no one was erased since */
export async function erasedAfterArrival(
  tenant: Tenant,
  { organisationId, secretKeys, arrivedAt }: { organisationId: string; secretKeys: SecretKeys; arrivedAt: Date },
): Promise<MeetErased | null> {
  if (secretKeys.length === 0 || !(await suppressions.wasAnyErasedAfter(tenant, arrivedAt))) return null;
  return async (known) => {
    const meets = (some: Partial<PersonMarks>): Promise<boolean> => {
      const digests = digestsOf(secretKeys, organisationId, arrivalMarks(some));
      return digests.length === 0
        ? Promise.resolve(false)
        : suppressions.matchesErasedAfter(tenant, arrivedAt, digests);
    };
    // Without a name whatever address it is: who has none of theirs needs no names compared.
    if (!(await meets({ ...known, names: [] }))) return false;
    return (known.names ?? []).length === 0 || meets(known);
  };
}

function digestsOf(secretKeys: SecretKeys, organisationId: string, found: readonly Mark[]): Buffer[] {
  return secretKeys.flatMap((key) => found.map((mark) => suppressionDigest(key, organisationId, mark).digest));
}

/** Gives the import items of suppressed candidates their outcome. @param message for people */
export async function completeItemsOfSuppressed(
  tenant: Tenant,
  candidateIds: readonly string[],
  message: string,
): Promise<void> {
  if (candidateIds.length === 0) return;
  const applicationIds = await assessments.listApplicationIds(tenant, candidateIds);
  await imports.completeItems(
    tenant,
    { applicationIds },
    { outcome: 'suppressed', error: { code: 'erased-before', message } },
  );
}

export interface SuppressionDecision {
  organisationId: string;
  candidateId: string;
  resolution: 'release' | 'discard';
  /** In a person's words. Kept beside the candidate, never in the audit. */
  reason: string;
  secretKeys: SecretKeys;
  by: AuditActor;
  requestId?: string;
}

/**
 * Releases a suppressed candidate or erases them again. A released one is read and scored, and the matching suppression
 * records are deleted.
 * @returns null when no suppressed candidate has this id
 */
export async function resolveReturned(
  tenant: Tenant,
  decision: SuppressionDecision,
): Promise<{ erasure: ErasureReport | null } | null> {
  const { candidateId, resolution, reason, by } = decision;
  const resolved = await suppressions.resolveCandidate(tenant, candidateId, {
    resolution: resolution === 'release' ? 'released' : 'discarded',
    reason,
    by: by.kind === 'user' ? by.id : null,
  });
  if (resolved === null) return null;
  const { erasedCandidateIds } = resolved;
  await auditLog.append(tenant, {
    actor: by,
    action: resolution === 'release' ? 'candidate.released' : 'candidate.discarded',
    subject: { kind: 'candidate', id: candidateId },
    details: { erasedCandidateIds },
    ...(decision.requestId !== undefined && { requestId: decision.requestId }),
  });
  if (resolution === 'discard') return { erasure: await erasePerson(tenant, { ...decision, cause: 'discarded' }) };
  await suppressions.remove(tenant, erasedCandidateIds);
  await suppressions.reopenImportItems(tenant, candidateId);
  // Both are harmless when it was read before: reading finds nothing to read, and goes on to the profile.
  const documents = await candidates.listDocuments(tenant, candidateId);
  const jobs = documents.map(({ id, origin, mediaType }) =>
    outboxJob(origin === 'upload' || mediaType !== 'application/json' ? 'read-document' : 'read-json', {
      documentId: id,
    }),
  );
  await outbox.enqueue(tenant, jobs);
  return { erasure: null };
}
