/** What is at hand while the sayings of an ATS are carried out. */
import type { EntityManager } from 'typeorm';
import type { AtsCandidate } from '#libs/database';
import type { FollowUp } from '../jobs/effects.service.js';

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
  candidates: Map<string, AtsCandidate>;
  followUp: FollowUp;
  /** People whose documents have changed. */
  renewed: Set<string>;
  /** People who look like somebody who was erased. */
  held: Set<string>;
  /** Candidates of ours of whom a document is to be read after this: their applications are assessed with that. */
  read: Set<string>;
}

export function heldIn({ candidates }: Applying, id: string): AtsCandidate {
  const candidate = candidates.get(id);
  if (!candidate) throw new Error('A candidate of a saying is not held');
  return candidate;
}
