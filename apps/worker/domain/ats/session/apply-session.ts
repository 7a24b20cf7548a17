/** What is at hand while the changeSets of an ATS are carried out. */
import type { EntityManager } from 'typeorm';
import { holdAtsCandidates, type AtsCandidate, type StatedIdentity } from '#libs/database';
import type { FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Whence changes come. */
export interface AtsSource {
  organisationId: string;
  connectionId: string;
  vendor: string;
  /** The delivery that says so; null: the vendor was asked. */
  deliveryId: string | null;
  /** Version of records that have none. */
  at: Date;
}

/** Ours of a changeSet, while it is carried out. */
export interface ApplySession {
  tx: EntityManager;
  source: AtsSource;
  /** Those that are held, by the vendor's ids; all changeSets of a connection in one transaction have the same. */
  candidates: Map<string, AtsCandidate>;
  followUp: FollowUp;
  /** What is owed once the changeSet is carried out. */
  pendingFollowUps: ((followUp: FollowUp) => void)[];
  /** People whose documents have changed. */
  renewed: Set<string>;
  /** People who look like somebody who was erased. */
  held: Set<string>;
  /** Who candidates of ours are by their records, also by those that are not the latest: their addresses are stored all the same. */
  stated: StatedIdentity[];
  /** Candidates of ours of whom a document is to be read after this: their applications are assessed with that. */
  read: Set<string>;
}

export function openApplySession(
  tx: EntityManager,
  source: AtsSource,
  candidates: Map<string, AtsCandidate>,
): ApplySession {
  const [owed, stated]: [ApplySession['pendingFollowUps'], StatedIdentity[]] = [[], []];
  const sets = { renewed: new Set<string>(), held: new Set<string>(), read: new Set<string>() };
  return {
    ...{ tx, source, candidates, pendingFollowUps: owed, stated },
    ...sets,
    followUp: (...job) => void owed.push((owe) => owe(...job)),
  };
}

/** Nothing came of a changeSet, and its rows are as they were before it: so is what is at hand for those that follow. */
export async function resetApplySession(session: ApplySession): Promise<void> {
  const { tx, source, candidates, pendingFollowUps: owed, stated, renewed, held } = session;
  const ids = [...candidates.keys()];
  for (const [id, one] of await holdAtsCandidates(tx, source.organisationId, source.connectionId, ids))
    candidates.set(id, one);
  owed.length = 0;
  stated.length = 0;
  renewed.clear();
  held.clear();
}

export function lockedCandidate({ candidates }: ApplySession, id: string): AtsCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error('A candidate of a changeSet is not held');
  return candidate;
}

/** Holds further candidates. @returns those, as they are at hand */
export async function lockFurtherCandidates(session: ApplySession, ids: readonly string[]): Promise<AtsCandidate[]> {
  const { tx, source, candidates } = session;
  const held = await holdAtsCandidates(tx, source.organisationId, source.connectionId, ids);
  for (const [id, one] of held) if (!candidates.has(id)) candidates.set(id, one);
  return ids.map((id) => lockedCandidate(session, id));
}
