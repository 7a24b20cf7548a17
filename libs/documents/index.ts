export { readDocument, READABLE } from './read-document.js';
export { UNREAD_OUTCOMES } from './outcome.js';
export type { ReadFailure, ReadFinding, ReadOutcome, ReadText, UnreadOutcome } from './outcome.js';
export { MAX_BYTES, MAX_PAGES, MAX_TEXT } from './limits.js';
