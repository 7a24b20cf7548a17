import type { HiddenReason, HiddenText } from '#libs/contracts';
import { melts, WHITE } from '../colours.js';
import type { Relationship, WordPackage } from './package.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { Place } from './visibility.js';

/** What is known of a whole document while its parts are read. */
export interface WordDocument {
  package: WordPackage;
  styles: Styles;
  numbering: Numbering;
  /** Text that nobody sees, in the order in which it was met. */
  hidden: HiddenText[];
  /** Foot- and endnotes whose reference is seen, in order: `footnote 2`. */
  notes: Set<string>;
  /** Letters that would not be seen without the picture or dark shape that may lie behind them. */
  overPicture: number;
}

/** One part with text of its own: body, header, footer, notes. */
export interface Story {
  document: WordDocument;
  relationships: Map<string, Relationship>;
  /** Headers and footers: page numbers in them say nothing. */
  running: boolean;
  /** `begin` marks of fields that never end: what follows them is text. */
  endless: ReadonlySet<object>;
  fields: Field[];
  /** How many of the open fields still give their code. */
  codes: number;
}

/** A field that is open: its code is never shown, its result is. */
export interface Field {
  code: string;
  showsResult: boolean;
  /** Where its result begins, and in which paragraph. */
  from: WrittenFrom;
  writer: ParagraphWriter;
}

/** How far a paragraph had been written. */
export interface WrittenFrom {
  seen: number;
  apart: number;
}

/** Collects the text of one paragraph; what nobody sees goes apart. */
export interface ParagraphWriter {
  write(text: string, hidden: HiddenReason | null): void;
  place(): WrittenFrom;
  /** What a person sees of what was written since. */
  since(place: WrittenFrom): string;
  /** Puts something in the place of what was written since. */
  replaceSince(place: WrittenFrom, text: string): void;
}

/** The beginning of a paragraph. */
export const BEGINNING: WrittenFrom = { seen: 0, apart: 0 };

/** Reasons that leave a gap on the page. */
const LEAVES_GAP: ReadonlySet<HiddenReason> = new Set(['same-colour', 'transparent', 'not-drawn']);

export function paragraphWriter(document: WordDocument): ParagraphWriter {
  const pieces: string[] = [];
  let last: HiddenText | null = null;
  let apart = 0;
  return {
    write(text, reason) {
      if (reason === null) {
        if (text !== '') pieces.push(text);
        if (text.trim() !== '') last = null;
        return;
      }
      apart += text.length;
      if (last?.reason === reason) last.text += text;
      else document.hidden.push((last = { text, reason, page: null }));
      if (LEAVES_GAP.has(reason)) pieces.push(' ');
    },
    place: () => ({ seen: pieces.length, apart }),
    since: ({ seen }) => pieces.slice(seen).join(''),
    replaceSince({ seen }, text) {
      pieces.length = seen;
      pieces.push(text);
    },
  };
}

/** Counts letters that are seen only because something dark may lie behind them. */
export function noteOverPicture(document: WordDocument, text: string, place: Place, colour: unknown): void {
  if (place.background === 'picture' && Array.isArray(colour) && melts(colour as unknown as typeof WHITE, WHITE))
    document.overPicture += text.trim().length;
}
