/** What is at hand while the sayings of an ATS are carried out. */
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

/** Ours of a saying, while it is carried out. */
export interface Applying {
  tx: EntityManager;
  source: AtsSource;
  /** Those that are held, by the vendor's ids; all sayings of a connection in one transaction have the same. */
  candidates: Map<string, AtsCandidate>;
  followUp: FollowUp;
  /** What is owed once the saying is carried out. */
  owed: ((followUp: FollowUp) => void)[];
  /** People whose documents have changed. */
  renewed: Set<string>;
  /** People who look like somebody who was erased. */
  held: Set<string>;
  /** Who candidates of ours are by their records, also by those that are not the latest: their addresses are stored all the same. */
  stated: StatedIdentity[];
  /** Candidates of ours of whom a document is to be read after this: their applications are assessed with that. */
  read: Set<string>;
}

export function beginApplying(tx: EntityManager, source: AtsSource, candidates: Map<string, AtsCandidate>): Applying {
  const [owed, stated]: [Applying['owed'], StatedIdentity[]] = [[], []];
  const sets = { renewed: new Set<string>(), held: new Set<string>(), read: new Set<string>() };
  return {
    ...{ tx, source, candidates, owed, stated },
    ...sets,
    followUp: (...job) => void owed.push((owe) => owe(...job)),
  };
}

/** Nothing came of a saying, and its rows are as they were before it: so is what is at hand for those that follow. */
export async function forgetApplied(applying: Applying): Promise<void> {
  const { tx, source, candidates, owed, stated, renewed, held } = applying;
  const ids = [...candidates.keys()];
  for (const [id, one] of await holdAtsCandidates(tx, source.organisationId, source.connectionId, ids))
    candidates.set(id, one);
  owed.length = 0;
  stated.length = 0;
  renewed.clear();
  held.clear();
}

export function heldIn({ candidates }: Applying, id: string): AtsCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error('A candidate of a saying is not held');
  return candidate;
}

/** Holds further candidates. @returns those, as they are at hand */
export async function holdFurther(applying: Applying, ids: readonly string[]): Promise<AtsCandidate[]> {
  const { tx, source, candidates } = applying;
  const held = await holdAtsCandidates(tx, source.organisationId, source.connectionId, ids);
  for (const [id, one] of held) if (!candidates.has(id)) candidates.set(id, one);
  return ids.map((id) => heldIn(applying, id));
}
