import type { ErasedKind, ErasureReport } from '#libs/contracts';
import {
  type AuditActor,
  auditLog,
  candidates,
  erasure,
  legalHolds,
  liveEvents,
  type Removed,
  suppressions,
  type Tenant,
} from '#libs/database';
import { suppressionDigest, erasedMarks, type SecretKeys } from './digests.js';
import { blankInSources, dropSamples, dropPendingEvents } from './residual-data/residual-data.js';
import { candidatesAlike, dropNames, namelessNamesakes, notesNaming } from './name-matches.js';

export interface ErasureRequest {
  organisationId: string;
  candidateId: string;
  secretKeys: SecretKeys;
  by: AuditActor;
  requestId?: string;
  /**
   * The cause: on demand, by the retention policy, again after a restore, because a candidate who returned was
   * discarded or the ATS has deleted them, or because they were a sample.
   */
  cause: 'demand' | 'retention' | 'restored' | 'discarded' | 'ats' | 'samples';
}

/** No candidate has this id. */
export class NoSuchCandidate extends Error {
  readonly code = 'candidate-not-found';
  override name = 'NoSuchCandidate';
}

/** A legal hold keeps the person. */
export class OnLegalHold extends Error {
  readonly code = 'legal-hold';
  override name = 'OnLegalHold';
  /** @param holdIds the open ones */
  constructor(readonly holdIds: readonly string[]) {
    super(`A legal hold protects this candidate: ${holdIds.join(', ')}. Lift it first.`);
  }
}

/**
 * Removes a person, and all candidates merged with them, from everything in the database, and leaves suppression
 * records. It runs in the caller's transaction, all or nothing. A second time it changes nothing and says so.
 * @throws NoSuchCandidate
 * @throws OnLegalHold, unless the erasure happened before and is only repeated after a restore
 */
export async function erasePerson(tenant: Tenant, request: ErasureRequest): Promise<ErasureReport> {
  const { organisationId, candidateId, secretKeys, by, cause } = request;
  await candidates.lockAll(tenant);
  const person = await candidates.listMergedWith(tenant, candidateId);
  if (person.length === 0) throw new NoSuchCandidate(`There is no candidate ${candidateId}`);
  const { emails } = await erasure.findIdentifiers(tenant, person);
  const sources = await blankInSources(tenant, emails);
  const locked = await candidates.lockWithApplications(tenant, person);
  const asked = locked.find(({ id }) => id === candidateId);
  const candidateIds = locked.filter(({ erasedAt }) => erasedAt === null).map(({ id }) => id);
  if (asked?.erasedAt && candidateIds.length === 0) {
    const erasedAt = asked.erasedAt.toISOString();
    return { candidateId, candidateIds: person, erasedAt, alreadyErased: true, removed: {}, remaining: [] };
  }
  const holds = cause === 'restored' ? [] : await legalHolds.listOpen(tenant, person);
  if (holds.length > 0) throw new OnLegalHold(holds);

  const known = await erasure.findIdentifiers(tenant, candidateIds);
  const alike = await candidatesAlike(tenant, candidateIds, known.phones);
  const [secretKey] = secretKeys;
  if (secretKey === undefined) throw new Error('Erasing needs the secret key of the installation');
  const erasedAt = new Date();
  // Invented candidates get no suppression record.
  const suppressionRecords = (cause === 'samples' ? [] : erasedMarks(known)).map((mark) => ({
    ...suppressionDigest(secretKey, organisationId, mark),
    candidateId,
    erasedAt,
  }));
  await suppressions.create(tenant, suppressionRecords);
  const done = await erasure.eraseCandidate(tenant, candidateIds, known);
  await liveEvents.publishErasedApplications(tenant, done.applicationIds);
  await liveEvents.publishErasedCandidate(tenant, { candidateId, candidateIds });
  const add = (kind: ErasedKind, count: number): void => {
    if (count > 0) done.removed[kind] = (done.removed[kind] ?? 0) + count;
  };
  add('importRows', sources.rows);
  add('inboundEvents', await dropPendingEvents(tenant, known));
  add('importItems', await dropNames(tenant, known.names));
  await dropSamples(tenant, known, sources.shown);
  await auditLog.append(tenant, {
    actor: by,
    action: 'candidate.erased',
    subject: { kind: 'candidate', id: candidateId },
    details: { cause, candidateIds, ...done.removed, suppressions: suppressionRecords.length },
    ...(request.requestId !== undefined && { requestId: request.requestId }),
  });
  const namesakes = await namelessNamesakes(tenant, known.names);
  const left = whatIsLeft(done, {
    suppressions: suppressionRecords.length,
    closed: sources.closed,
    namesakes,
    alike,
    notes: await notesNaming(tenant, known.names),
  });
  return {
    candidateId,
    candidateIds: person,
    erasedAt: erasedAt.toISOString(),
    alreadyErased: false,
    removed: done.removed,
    remaining: left,
  };
}

/** What else the report tells: ids of what may be about the person and is not removed. */
interface Others {
  suppressions: number;
  closed: readonly string[];
  namesakes: readonly string[];
  alike: readonly string[];
  /** Applications of others. */
  notes: readonly string[];
}

function whatIsLeft(
  done: Removed,
  { suppressions, closed, namesakes, alike, notes }: Others,
): ErasureReport['remaining'] {
  const { applicationIds, decisions, auditEntries, shared } = done;
  const candidates = [...new Set(shared.map(({ candidateId }) => candidateId))];
  const left = [
    {
      kind: 'applications',
      count: applicationIds.length,
      why: 'Anonymized. Decisions and the audit log refer to them',
      ids: applicationIds,
    },
    {
      kind: 'decisions',
      count: decisions,
      why: 'The decision, its date and its author, without the candidate',
      ids: [],
    },
    { kind: 'audit entries', count: auditEntries, why: 'IDs, counts and codes. The audit log never changes', ids: [] },
    {
      kind: 'suppression records',
      count: suppressions,
      why: 'Keyed digests that recognize the candidate on return',
      ids: [],
    },
    {
      kind: 'shared documents',
      count: new Set(shared.map(({ documentId }) => documentId)).size,
      why: 'Other candidates sent the same files. Erase them too if they are the same person',
      ids: candidates,
    },
    {
      kind: 'candidates without a name',
      count: namesakes.length,
      why: 'One of their files has this name, and its text has none. Erase them too if they are the same person',
      ids: [...namesakes],
    },
    {
      kind: 'candidates with the same address',
      count: alike.length,
      why: 'They share an email address, phone number or profile page. Erase them too if they are the same person',
      ids: [...alike],
    },
    {
      kind: 'notes about others',
      count: notes.length,
      why: 'Notes on other applications name this candidate. Their authors can edit them',
      ids: [...notes],
    },
    {
      kind: 'import sources',
      count: closed.length,
      why: 'Archives that were not unpacked. The candidate is not imported from them',
      ids: [...closed],
    },
  ];
  return left.filter(({ count }) => count > 0);
}
