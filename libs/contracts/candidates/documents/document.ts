/** A document on its way to a text. */

/**
 * The outcomes of parsing a document that yields no text. They are facts about the file;
 * `libs/wording` says what to do about each.
 */
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
/** One value of {@link UNREAD_OUTCOMES}. */
export type UnreadOutcome = (typeof UNREAD_OUTCOMES)[number];

/**
 * The outcomes that depend on the machine and its settings as much as on the file. The same bytes
 * are parsed again on request or when they are sent again.
 */
export const REREAD_OUTCOMES = ['timed-out', 'infected', 'not-scanned'] as const satisfies readonly UnreadOutcome[];
/** One value of {@link REREAD_OUTCOMES}. */
export type RereadOutcome = (typeof REREAD_OUTCOMES)[number];

/** Returns whether a document with this outcome can be parsed again. */
export const isReread = (outcome: string | null): outcome is RereadOutcome =>
  (REREAD_OUTCOMES as readonly (string | null)[]).includes(outcome);

/** The reasons why a reader of the document cannot see a piece of its text. */
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
/** One value of {@link HIDDEN_REASONS}. */
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

/**
 * Text in a document that its reader cannot see. It stays apart from the document text, earns no
 * credit, and is shown to recruiters.
 */
export interface HiddenText {
  text: string;
  reason: HiddenReason;
  /** Number of the page, from 0; null for documents without pages. */
  page: number | null;
}

/**
 * A finding of the parser about a document: what it repaired, left out or found odd. `libs/wording`
 * holds the sentences.
 */
export interface ReadFinding {
  code: string;
  /** UTF-16 offsets into the document text; null for the document as a whole. */
  span: { start: number; end: number } | null;
  data: Record<string, string | number>;
}
