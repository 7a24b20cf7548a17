/** The state that is shared while change sets of an ATS are applied. */
import { type AtsCandidate, atsCandidates, type StatedIdentity, type Tenant } from '#libs/database';
import type { FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** The connection that changes come from. */
export interface AtsSource {
  organisationId: string;
  connectionId: string;
  vendor: string;
  /** The event that says so; null: the vendor was asked. */
  eventId: string | null;
  /** Version of records that have none. */
  at: Date;
}

/** State of a change set while it is applied. */
export interface ApplySession {
  tenant: Tenant;
  source: AtsSource;
  /** Candidates that are locked, by the vendor's ids; all change sets of a connection in one transaction share them. */
  candidates: Map<string, AtsCandidate>;
  followUp: FollowUp;
  /** Jobs to enqueue once the change set is applied. */
  pendingFollowUps: ((followUp: FollowUp) => void)[];
  /** People whose documents have changed. */
  renewed: Set<string>;
  /** Candidates who look like one who was erased. */
  suppressed: Set<string>;
  /** Identities of candidates as their records state them. Addresses of older records are stored as well. */
  stated: StatedIdentity[];
  /** Candidates of ours of whom a document is to be read after this: their applications are assessed with that. */
  read: Set<string>;
}

export function openApplySession(
  tenant: Tenant,
  source: AtsSource,
  candidates: Map<string, AtsCandidate>,
): ApplySession {
  const [pending, stated]: [ApplySession['pendingFollowUps'], StatedIdentity[]] = [[], []];
  const sets = { renewed: new Set<string>(), suppressed: new Set<string>(), read: new Set<string>() };
  return {
    ...{ tenant, source, candidates, pendingFollowUps: pending, stated },
    ...sets,
    followUp: (...job) => void pending.push((enqueue) => enqueue(...job)),
  };
}

/** Resets the session after a change set was rolled back: those that follow find what was at hand before it. */
export async function resetApplySession(session: ApplySession): Promise<void> {
  const { tenant, source, candidates, pendingFollowUps: pending, stated, renewed, suppressed } = session;
  const ids = [...candidates.keys()];
  for (const [id, one] of await atsCandidates.lock(tenant, source.connectionId, ids)) candidates.set(id, one);
  pending.length = 0;
  stated.length = 0;
  renewed.clear();
  suppressed.clear();
}

export function lockedCandidate({ candidates }: ApplySession, id: string): AtsCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error('A candidate of a change set is not locked');
  return candidate;
}

/** Locks further candidates. @returns those, as they are at hand */
export async function lockFurtherCandidates(session: ApplySession, ids: readonly string[]): Promise<AtsCandidate[]> {
  const { tenant, source, candidates } = session;
  const held = await atsCandidates.lock(tenant, source.connectionId, ids);
  for (const [id, one] of held) if (!candidates.has(id)) candidates.set(id, one);
  return ids.map((id) => lockedCandidate(session, id));
}
