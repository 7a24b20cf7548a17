/** A document on its way to a text. */

/** How reading a document can end without a text. Facts about the file: what to do about each is in `libs/wording`. */
export const UNREAD_OUTCOMES = [
  'needs-ocr',
  'encrypted',
  'malformed',
  'too-big',
  'timed-out',
  'unsupported',
  'empty',
] as const;
export type UnreadOutcome = (typeof UNREAD_OUTCOMES)[number];

/**
 * Largest document in bytes: what the API stores and what the readers read. A long résumé with photographs stays under 5 MB;
 * portfolios exported from design tools reach 15.
 */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
