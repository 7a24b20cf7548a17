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
