/** One story of a Word 97 file (body, notes, a header, a box) as paragraphs and tables. */
import type { HiddenReason, HiddenText } from '#libs/contracts';
import { paragraph, type Block } from '../blocks/block.js';
import { BEGINNING, paragraphWriter, type ParagraphWriter, type WrittenFrom } from '../blocks/paragraph-writer.js';
import { symbolText } from '../characters/symbol-fonts.js';
import { isRgb, melts, WHITE } from '../colours.js';
import type { DocxContext } from '../docx/visibility.js';
import { linkText } from '../profile-link.js';
import { rangeAt, type FormattedRange } from './formatted-ranges.js';
import type { DocLists } from './lists.js';
import { MODIFIER, modifiersIn } from './modifiers.js';
import type { TextRun } from './pieces.js';
import { changeRun, hiddenReason, PLAIN_RUN, shadeOf, type RunStyle } from './run-style.js';
import type { DocStyles } from './styles.js';
import { createTables } from './tables.js';

/** What is known of a document while its stories are read. */
export interface OldDocument {
  text: string;
  pieces: readonly TextRun[];
  runs: readonly FormattedRange[];
  paragraphs: readonly FormattedRange[];
  styles: DocStyles;
  lists: DocLists;
  /** Hidden text, in the order of the document. */
  hidden: HiddenText[];
  /** Letters that would not be seen without the shape that may lie behind them. */
  overPicture: number;
  /** Pictures and shapes were met. */
  pictured: boolean;
}

/** Characters with a meaning of their own. */
const PICTURE = '\x01';
const CELL_END = '\x07';
const SHAPE = '\x08';
const FIELD = { begin: '\x13', separator: '\x14', end: '\x15' };
const BREAKS: Readonly<Record<string, string>> = {
  '\x0b': '\n',
  '\x0e': '\n',
  '\x1e': '-',
  '\x1f': '',
  // Marks of notes and comments, and what is drawn.
  '\x02': '',
  '\x05': '',
  '\x03': '',
  '\x04': '',
};
// eslint-disable-next-line no-control-regex -- these are its marks
const PARAGRAPH_END = /[\r\x07\x0c]/g;

/** Twentieths of a point. A line of two points, or one that begins beyond the edge of every page, is invisible. */
const LEAST_LINE = 40;
const FARTHEST_INDENT = 20_000;

/** A field that is open: its code is never shown, its result is. */
interface OpenField {
  code: string;
  inCode: boolean;
  from: WrittenFrom;
  writer: ParagraphWriter;
}

interface ParagraphStyle {
  style: number;
  depth: number;
  endsRow: boolean;
  endsCell: boolean;
  list: number;
  level: number;
  hidden: HiddenReason | null;
  shade: ReturnType<typeof shadeOf>;
}

/**
 * Reads the characters from `from` to `to`.
 *
 * @param after blocks that follow the paragraph in which a shape hangs, by its character position
 */
export function readStory(
  document: OldDocument,
  from: number,
  to: number,
  place: DocxContext,
  after: (position: number) => Block[] = () => [],
): Block[] {
  const tables = createTables();
  const unended = unendedFields(document.text, from, to);
  const fields: OpenField[] = [];
  for (let start = from; start < to;) {
    PARAGRAPH_END.lastIndex = start;
    const end = Math.min(PARAGRAPH_END.exec(document.text)?.index ?? to, to);
    const style = paragraphStyle(document, Math.min(end, to - 1));
    const writer = paragraphWriter(document.hidden);
    for (const field of fields) if (field.writer !== writer) Object.assign(field, { writer, from: BEGINNING });
    const boxes = writeRuns({ document, writer, fields, unended, after }, start, end, style, contextOf(place, style));
    const text = writer.since(BEGINNING);
    if (!style.endsRow) {
      const seen = text.trim() !== '';
      const label = seen && style.list > 0 ? document.lists.next(style.list, style.level) : '';
      tables.add(style.depth, [paragraph(text, label, document.styles.isHeading(style.style)), ...boxes]);
    }
    const isCell = style.depth === 1 ? document.text[end] === CELL_END : style.endsCell;
    if (style.depth > 0 && style.endsRow) tables.endRow();
    else if (style.depth > 0 && isCell) tables.endCell();
    start = end + 1;
  }
  return tables.blocks();
}

interface RunReading {
  document: OldDocument;
  writer: ParagraphWriter;
  fields: OpenField[];
  unended: ReadonlySet<number>;
  after: (position: number) => Block[];
}

/** Writes the runs of a paragraph. @returns the boxes that hang on it */
function writeRuns(reading: RunReading, from: number, to: number, style: ParagraphStyle, place: DocxContext): Block[] {
  const { document } = reading;
  const boxes: Block[] = [];
  const inherited = document.styles.paragraphRun(style.style);
  for (let at = from; at < to;) {
    const { end, look } = runAt(document, at, to, inherited);
    if (look.deleted) {
      at = end;
      continue;
    }
    const reason = hiddenReason(look, place);
    const words = look.capitals ? document.text.slice(at, end).toUpperCase() : document.text.slice(at, end);
    // Some letters are two capitals: their places matter no more than their number.
    for (const [index, part] of splitMarks(words).entries())
      if (index % 2 === 0) write(reading, shown(part, look), reason, look, place);
      else writeMark(reading, part, at + positionOf(words, index), reason, boxes);
    at = end;
  }
  return boxes;
}

// eslint-disable-next-line no-control-regex -- these are its marks
const MARKS = /([\x00-\x08\x0b\x0e-\x1f])/;

function splitMarks(text: string): string[] {
  return text.split(MARKS);
}

function positionOf(text: string, index: number): number {
  return text
    .split(MARKS)
    .slice(0, index)
    .reduce((sum, part) => sum + part.length, 0);
}

function shown(text: string, { symbol }: RunStyle): string {
  return symbol === null ? text : text.replace(/\(/g, symbolText('Wingdings', symbol.code));
}

function write(
  { document, writer, fields }: RunReading,
  text: string,
  reason: HiddenReason | null,
  look: RunStyle,
  place: DocxContext,
): void {
  if (text === '') return;
  const open = fields.find(({ inCode }) => inCode);
  if (open) {
    fields.at(-1)!.code += text;
    return;
  }
  if (fields.some(({ code }) => /^\s*TOC\b/i.test(code))) return;
  if (reason === null && place.background === 'picture' && isRgb(look.colour) && melts(look.colour, WHITE))
    document.overPicture += text.trim().length;
  writer.write(text, reason);
}

function writeMark(
  reading: RunReading,
  mark: string,
  position: number,
  reason: HiddenReason | null,
  boxes: Block[],
): void {
  const { document, writer, fields, unended } = reading;
  if (mark === FIELD.begin) {
    if (!unended.has(position)) fields.push({ code: '', inCode: true, from: writer.place(), writer });
  } else if (mark === FIELD.separator) {
    const field = fields.at(-1);
    if (field) Object.assign(field, { inCode: false, from: writer.place(), writer });
  } else if (mark === FIELD.end) {
    const field = fields.pop();
    if (field && !field.inCode) endLink(field);
  } else if (mark === PICTURE || mark === SHAPE) {
    document.pictured = true;
    boxes.push(...reading.after(position));
  } else if (!fields.some(({ inCode }) => inCode)) writer.write(BREAKS[mark] ?? '', reason);
}

function endLink({ code, from, writer }: OpenField): void {
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
  if (address === undefined) return;
  const text = writer.since(from);
  const linked = linkText(text, address);
  if (linked !== text) writer.replaceSince(from, linked);
}

/** Fields that are begun and never ended: without this the rest of a damaged document would be their code. */
function unendedFields(text: string, from: number, to: number): Set<number> {
  const open: number[] = [];
  for (let at = from; at < to; at++)
    if (text[at] === FIELD.begin) open.push(at);
    else if (text[at] === FIELD.end) open.pop();
  return new Set(open);
}

/** The run that holds a character: where it ends, and how it looks. */
function runAt(document: OldDocument, at: number, most: number, inherited: RunStyle): { end: number; look: RunStyle } {
  const piece = pieceAt(document.pieces, at);
  if (!piece) return { end: most, look: PLAIN_RUN };
  const offset = piece.offset + (at - piece.from) * piece.width;
  const range = rangeAt(document.runs, offset);
  const end = range === null ? at + 1 : at + Math.max(1, Math.ceil((range.to - offset) / piece.width));
  const modifiers = [range?.modifiers, piece.changes].filter((bytes) => bytes !== undefined && bytes.length > 0);
  let look = inherited;
  for (const bytes of modifiers)
    for (const { code, bytes: content, at: operand } of modifiersIn(bytes!))
      if (code === MODIFIER.runStyle) look = document.styles.characterRun(content.readUInt16LE(operand), look);
  const base = look;
  for (const bytes of modifiers) look = changeRun(look, bytes!, base);
  return { end: Math.min(end, piece.to, most), look };
}

function pieceAt(pieces: readonly TextRun[], at: number): TextRun | null {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle]!;
    if (at < piece.from) high = middle - 1;
    else if (at >= piece.to) low = middle + 1;
    else return piece;
  }
  return null;
}

/** How the paragraph looks that ends with a character. */
function paragraphStyle(document: OldDocument, end: number): ParagraphStyle {
  const piece = pieceAt(document.pieces, end);
  const range = piece && rangeAt(document.paragraphs, piece.offset + (end - piece.from) * piece.width);
  const style = range?.style ?? 0;
  const found: ParagraphStyle = {
    style,
    depth: 0,
    endsRow: false,
    endsCell: false,
    list: 0,
    level: 0,
    hidden: null,
    shade: null,
  };
  const all = [...document.styles.paragraphModifiers(style), range?.modifiers, piece?.changes];
  for (const modifiers of all) for (const modifier of modifiersIn(modifiers ?? NONE)) changeParagraph(found, modifier);
  return found;
}

const NONE = Buffer.alloc(0);
/** Tables within tables further down are read as one. */
const DEEPEST_TABLE = 20;

function changeParagraph(found: ParagraphStyle, modifier: Parameters<typeof shadeOf>[0]): void {
  const { code, bytes, at } = modifier;
  switch (code) {
    case MODIFIER.inTable:
      found.depth = bytes[at]! ? Math.max(1, found.depth) : 0;
      break;
    case MODIFIER.tableDepth:
      found.depth = Math.min(DEEPEST_TABLE, Math.max(0, bytes.readInt32LE(at)));
      break;
    case MODIFIER.rowEnd:
    case MODIFIER.innerRowEnd:
      found.endsRow = bytes[at] !== 0;
      break;
    case MODIFIER.innerCellEnd:
      found.endsCell = bytes[at] !== 0;
      break;
    case MODIFIER.list:
      found.list = Math.max(0, bytes.readInt16LE(at));
      break;
    case MODIFIER.listLevel:
      found.level = Math.min(8, bytes[at]!);
      break;
    case MODIFIER.leftIndent:
    case MODIFIER.leftIndentNew:
      if (Math.abs(bytes.readInt16LE(at)) > FARTHEST_INDENT) found.hidden = 'off-page';
      break;
    case MODIFIER.lineHeight:
      if (bytes.readInt16LE(at) < 0 && bytes.readInt16LE(at) > -LEAST_LINE) found.hidden = 'clipped';
      break;
    default:
      found.shade = shadeOf(modifier) ?? found.shade;
  }
}

/** Cells may be shaded: what stands behind their text is not read. */
function contextOf(place: DocxContext, { depth, hidden, shade }: ParagraphStyle): DocxContext {
  const background = shade ?? (depth > 0 && place.background !== 'picture' ? 'unknown' : place.background);
  return { ...place, background, hidden: place.hidden ?? hidden };
}
