export { readDocument, READABLE } from './read-document.js';
export { UNREAD_OUTCOMES } from './outcome.js';
export type { ReadFailure, ReadFinding, ReadOutcome, ReadText, UnreadOutcome } from './outcome.js';
export { MAX_BYTES, MAX_PAGES, MAX_TEXT } from './limits.js';
export { createReaderPool } from './sandbox/pool.js';
export type { ReaderPool, ReaderPoolOptions } from './sandbox/pool.js';
export type { ReadHint } from './sandbox/messages.js';
