/** What the stream of a role tells while things happen. Events name what has changed; its present state is read where it always is. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

const applications = z.strictObject({ applicationIds: z.array(idSchema).min(1) });

/**
 * The events of a role's event stream: the `event` of each, and the schema of its `data`. An event
 * names what changed; the state is read through the usual endpoints.
 */
export const LIVE_EVENTS = {
  /** Somebody has applied. */
  'application.received': applications,
  /** Applications were ranked, or ranked anew, under the weights in force. */
  'application.ranked': applications,
  /** Somebody has decided about applications, or taken a decision back. */
  'application.decided': applications,
  /** The people were erased: whoever mirrors the list forgets them. */
  'application.erased': applications,
  /** An application is assessed by people from now on, or scored again. */
  'application.mode-changed': applications,
  /** A note was written, changed or removed. */
  'application.noted': applications,
  /** Another version of the weights is in force: every rank may be another. */
  'weights.activated': z.strictObject({ weightsVersionId: idSchema }),
  /** Items of an import have got their outcome, or it has ended. */
  'import.progress': z.strictObject({ importId: idSchema }),
  /** An import has ended. */
  'import.finished': z.strictObject({ importId: idSchema }),
  /** Of no role: no stream tells it, other systems are told by webhook. */
  'candidate.erased': z.strictObject({ candidateId: idSchema, candidateIds: z.array(idSchema).min(1) }),
} as const;

/** The kind of a live event. */
export type LiveEventKind = keyof typeof LIVE_EVENTS;

/** A live event before it gets its number. */
export type LiveEvent = {
  [Kind in LiveEventKind]: {
    /** Null: it happened in no role, and is told in none. */
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
