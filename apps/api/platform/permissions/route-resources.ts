/**
 * The resources that the ids in a path name, so that the guard can check whether the caller sees them. It is the only
 * place that decides: a service may use what its path names. An undeclared parameter stops the start of the
 * application.
 */
import { validate } from 'uuid';
import type { Named, SeenThing } from '#libs/database';
import { NotFound } from '../http/problems/problem.js';

/**
 * `inside`: only found inside of what the path names before it. `apart`: not about roles and candidates, or the caller's own; who may ask
 * for it is said by the kinds of users that the route allows.
 */
type Reach = SeenThing | 'inside' | 'apart';

export const REACH: Readonly<Record<string, Reach>> = {
  roleId: 'role',
  applicationId: 'application',
  candidateId: 'candidate',
  documentId: 'document',
  importId: 'import',
  suggestionId: 'mergeSuggestion',
  mergeId: 'merge',
  holdId: 'legalHold',
  attachmentId: 'inside',
  batchId: 'inside',
  correctionId: 'inside',
  draftId: 'inside',
  linkId: 'inside',
  memberId: 'inside',
  noteId: 'inside',
  overrideId: 'inside',
  profileId: 'inside',
  requestId: 'inside',
  versionId: 'inside',
  viewId: 'inside',
  shareLinkId: 'inside',
  statementId: 'inside',
  weightsId: 'inside',
  openingId: 'apart',
  call: 'apart',
  connectionId: 'apart',
  endpointId: 'apart',
  eventId: 'apart',
  itemId: 'apart',
  jobId: 'apart',
  keyId: 'apart',
  messageId: 'apart',
  newRoleDraftId: 'apart',
  noticeTextId: 'apart',
  jobDescriptionId: 'apart',
  runId: 'apart',
  sessionId: 'apart',
  userId: 'apart',
};

const NAMES: Readonly<Record<SeenThing, string>> = {
  role: 'role',
  application: 'application',
  candidate: 'candidate',
  document: 'document',
  import: 'import',
  mergeSuggestion: 'merge suggestion',
  merge: 'merge',
  legalHold: 'legal hold',
};

/**
 * Returns the resources in a path whose visibility depends on roles. @throws NotFound for a malformed id, without a
 * look-up
 */
export function resourcesIn(params: unknown): Named[] {
  return Object.entries((params ?? {}) as Record<string, string>).flatMap(([parameter, id]) => {
    const reach = REACH[parameter];
    if (reach === undefined) throw unknownParameter(parameter);
    if (reach === 'inside' || reach === 'apart') return [];
    if (!validate(id)) throw new NotFound(NAMES[reach]);
    return [{ thing: reach, id }];
  });
}

/** Answers as for an unknown id: a caller who cannot see a thing does not learn that it exists. */
export function notSeen(thing: SeenThing): NotFound {
  return new NotFound(NAMES[thing]);
}

/**
 * @throws Error when the address of a route has a parameter without a declared resource, or one that is `inside` of
 * nothing
 */
export function requireReach(address: string): void {
  const reaches = [...address.matchAll(/:(\w+)/g)].map(([, parameter = '']) => {
    const reach = REACH[parameter];
    if (reach === undefined) throw unknownParameter(parameter);
    return reach;
  });
  const isFound = reaches.every((reach, at) => reach !== 'inside' || isSeenThing(reaches[at - 1]));
  if (!isFound)
    throw new Error(`${address}: an id is said to be found inside of another, and the address names none before it.`);
}

const isSeenThing = (reach: Reach | undefined): boolean => reach !== undefined && reach in NAMES;

function unknownParameter(parameter: string): Error {
  return new Error(
    `No rule states which users can see the resource of {${parameter}}. Add one in apps/api/platform/permissions/route-resources.ts.`,
  );
}
