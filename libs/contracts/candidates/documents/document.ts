/** Documents on their way to a text. */

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
  /** The document contains text, and all of it is hidden from its reader. */
  'hidden-only',
  /** The virus scanner reported the file, so it is neither parsed nor served. */
  'infected',
  /** The file exceeds the limit of the virus scanner, so it is not parsed. */
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
  /** The text has the color of its background, or nearly so. */
  'same-colour',
  /** The text is too small to read. */
  'tiny',
  /** The text lies outside the page. */
  'off-page',
  /** The text lies outside the visible part of the page. */
  'clipped',
  /** The text lies behind a picture or a filled shape. */
  'covered',
  /** The text is drawn without ink: neither filled nor outlined. */
  'not-drawn',
  /** The text is fully transparent. */
  'transparent',
  /** The document marks the text as hidden: a hidden run, an element that is not displayed. */
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
  /** Page number from 0; null for documents without pages. */
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
