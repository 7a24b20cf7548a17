/** Live events of a role. An event names what changed; the state is read through the usual endpoints. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

const applications = z.strictObject({ applicationIds: z.array(idSchema).min(1) });

/**
 * The events of a role's event stream: the `event` of each, and the schema of its `data`. An event
 * names what changed; the state is read through the usual endpoints.
 */
export const LIVE_EVENTS = {
  /** A candidate applied. */
  'application.received': applications,
  /** Applications were ranked, for the first time or again, under the active weights. */
  'application.ranked': applications,
  /** A user decided about applications, or undid a decision. */
  'application.decided': applications,
  /** The candidates were erased; a mirror of the list has to delete them. */
  'application.erased': applications,
  /** An application switched between scoring and assessment by people. */
  'application.mode-changed': applications,
  /** A note was written, changed or deleted. */
  'application.noted': applications,
  /** Another version of the weights is active, so every rank may have changed. */
  'weights.activated': z.strictObject({ weightsVersionId: idSchema }),
  /** Items of an import got their outcome, or the import finished. */
  'import.progress': z.strictObject({ importId: idSchema }),
  /** An import finished. */
  'import.finished': z.strictObject({ importId: idSchema }),
  /** The event belongs to no role: no stream carries it, and webhooks do. */
  'candidate.erased': z.strictObject({ candidateId: idSchema, candidateIds: z.array(idSchema).min(1) }),
} as const;

/** The kind of a live event. */
export type LiveEventKind = keyof typeof LIVE_EVENTS;

/** A live event before it gets its number. */
export type LiveEvent = {
  [Kind in LiveEventKind]: {
    /** Null for an event that belongs to no role and appears in no stream. */
    roleId: Kind extends 'candidate.erased' ? null : string;
    kind: Kind;
    data: z.infer<(typeof LIVE_EVENTS)[Kind]>;
  };
}[LiveEventKind];

/**
 * The events that a stream sends about itself. `stream.begins` comes first when no position was
 * requested: a page that reads its data afterwards misses nothing. `stream.gap` means that the
 * requested events are no longer stored, so everything has to be read again.
 */
export const STREAM_EVENTS = ['stream.begins', 'stream.gap'] as const;
