import type { ReadOutcome } from '../outcome.js';

/** Name and declared type of a file, as the sender gave them. */
export interface ReadHint {
  fileName?: string | undefined;
  mediaType?: string | undefined;
}

/** To a reader process: one document to read. It gets the next one only after its answer. */
export interface ReadRequest {
  bytes: Uint8Array;
  hint: ReadHint;
}

/** From a reader process: it is warm, or it has read. */
export type ReaderMessage = { kind: 'ready' } | { kind: 'read'; outcome: ReadOutcome };
