/** What the stream of a role tells while things happen. Events name what has changed; its present state is read where it always is. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

const applications = z.strictObject({ applicationIds: z.array(idSchema).min(1) });

/** What an event tells, by its kind: the `event` of the stream, and the JSON of its `data`. */
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

export type LiveEventKind = keyof typeof LIVE_EVENTS;

/** An event before it is numbered. */
export type LiveEvent = {
  [Kind in LiveEventKind]: {
    /** Null: it happened in no role, and is told in none. */
    roleId: Kind extends 'candidate.erased' ? null : string;
    kind: Kind;
    data: z.infer<(typeof LIVE_EVENTS)[Kind]>;
  };
}[LiveEventKind];

/**
 * What a stream says of itself. `stream.begins` comes first where nothing was asked for: whoever reads a page after it misses nothing.
 * `stream.gap`: the events that were asked for are not kept any more, so that everything should be read again.
 */
export const STREAM_EVENTS = ['stream.begins', 'stream.gap'] as const;
