import type { HiddenText } from '#libs/contracts';
import type { ParagraphWriter, WrittenFrom } from '../blocks/paragraph-writer.js';
import { isRgb, melts, WHITE } from '../colours.js';
import type { Relationship, WordPackage } from './package.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles/styles.js';
import type { DocxContext } from './visibility.js';

/** The known state of a whole document while its parts are read. */
export interface WordDocument {
  package: WordPackage;
  styles: Styles;
  numbering: Numbering;
  /** Hidden text, in the order of the document. */
  hidden: HiddenText[];
  /** Foot- and endnotes whose reference is seen, in order: `footnote 2`. */
  notes: Set<string>;
  /** Letters that would not be seen without the picture or dark shape that may lie behind them. */
  overPicture: number;
}

/** One part with text of its own: body, header, footer, notes. */
export interface DocxStory {
  document: WordDocument;
  relationships: Map<string, Relationship>;
  /** Headers and footers: page numbers in them say nothing. */
  running: boolean;
  /** `begin` marks of fields that never end: what follows them is text. */
  endless: ReadonlySet<object>;
  fields: OpenField[];
  /** How many of the open fields still give their code. */
  codes: number;
}

/** A field that is open: its code is never shown, its result is. */
export interface OpenField {
  code: string;
  showsResult: boolean;
  /** The beginning of the field's result, and its paragraph. */
  from: WrittenFrom;
  writer: ParagraphWriter;
}

/** Counts letters that are seen only because something dark may lie behind them. */
export function noteOverPicture(document: WordDocument, text: string, place: DocxContext, colour: unknown): void {
  if (place.background === 'picture' && isRgb(colour) && melts(colour, WHITE))
    document.overPicture += text.trim().length;
}
