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
  /** It holds text, and a person sees none of it. */
  'hidden-only',
  /** The virus scanner found something in it: it is neither read nor given out. */
  'infected',
  /** The virus scanner looks at no file of this size: nobody knows what is in it, so it is not read either. */
  'not-scanned',
] as const;
export type UnreadOutcome = (typeof UNREAD_OUTCOMES)[number];

/**
 * Ends that say as much about the machine and its settings as about the file: the same bytes are read again when a user asks for it, or
 * sends them again. The others are facts about the file.
 */
export const REREAD_OUTCOMES = ['timed-out', 'infected', 'not-scanned'] as const satisfies readonly UnreadOutcome[];
export type RereadOutcome = (typeof REREAD_OUTCOMES)[number];

export const isReread = (outcome: string | null): outcome is RereadOutcome =>
  (REREAD_OUTCOMES as readonly (string | null)[]).includes(outcome);

/** Why a person does not see a piece of text. */
export const HIDDEN_REASONS = [
  /** Of the colour, or nearly, of what it stands on. */
  'same-colour',
  /** Too small to read. */
  'tiny',
  /** Outside the page. */
  'off-page',
  /** Outside the part of the page that is shown. */
  'clipped',
  /** Behind a picture or a filled shape. */
  'covered',
  /** Drawn without ink: neither filled nor outlined. */
  'not-drawn',
  /** Fully transparent. */
  'transparent',
  /** Told by the document to be hidden: a hidden run, an element that is not displayed. */
  'marked-hidden',
] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

/** Text that a person does not see. It is kept apart from the document text, gains nothing and is shown to recruiters. */
export interface HiddenText {
  text: string;
  reason: HiddenReason;
  /** Number of the page, from 0; null for documents without pages. */
  page: number | null;
}

/** A remark of a reader about a document: what was repaired, left out or looks odd. Words for it live in `libs/wording`. */
export interface ReadFinding {
  code: string;
  /** UTF-16 offsets into the document text; null for the document as a whole. */
  span: { start: number; end: number } | null;
  data: Record<string, string | number>;
}
