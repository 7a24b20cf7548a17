import { blocksText } from '../blocks/blocks-text.js';
import type { Block } from '../blocks/block.js';
import { arranged, type TextBox } from '../blocks/boxes.js';
import { withoutPageNumbers } from '../blocks/page-numbers.js';
import { WHITE } from '../colours.js';
import type { DocxContext } from '../docx/visibility.js';
import { ReadEnded, type FormatResult, type ReadFinding } from '../outcome.js';
import { openCompoundFile } from './compound-file.js';
import { fileHeader, recordsOf, TABLE, tableOf, type FileHeader } from './file-header.js';
import { leadsOut } from './leads-out.js';
import { formattedRanges } from './formatted-ranges.js';
import { docLists } from './lists.js';
import { MODIFIER, modifiersIn } from './modifiers.js';
import { pieceText } from './pieces.js';
import { readStory, type OldDocument } from './story.js';
import { docStyles } from './styles.js';

/** Records of a section, a shape on the page, and a text box. */
const [SECTION, SHAPE, BOX] = [12, 26, 22];
/** Where the number of its shape stands in the record of a text box. */
const SHAPE_OF_BOX = 14;
/** Headers and footers come six a section, behind the six lines that stand above notes. */
const STORIES = 6;
const [EVEN_HEADER, HEADER, EVEN_FOOTER, FOOTER, FIRST_HEADER, FIRST_FOOTER] = [0, 1, 2, 3, 4, 5];

/**
 * Reads a Word 97–2003 file: the body with its tables, lists and boxes, notes, and the headers and footers that pages
 * show, each once.
 */
export function readDoc(bytes: Uint8Array): FormatResult {
  try {
    return readStories(bytes);
  } catch (error) {
    // A number in the file leads out of it.
    if (leadsOut(error)) return { outcome: 'malformed', reason: 'not-a-whole-doc', data: { detail: error.message } };
    throw error;
  }
}

function readStories(bytes: Uint8Array): FormatResult {
  const stream = openCompoundFile(bytes);
  const main = stream('WordDocument');
  if (!main) throw new ReadEnded('malformed', 'not-a-whole-doc', { detail: 'no-text-stream' });
  const header = fileHeader(main.bytes);
  const tables = stream(header.tableStream);
  if (!tables) throw new ReadEnded('malformed', 'not-a-whole-doc', { detail: 'no-table-stream' });
  const table = (number: number) => tableOf(header, tables.bytes, number);
  const { text, pieces, isWhole } = pieceText(main.bytes, table(TABLE.pieces));
  const document: OldDocument = {
    text,
    pieces,
    runs: formattedRanges(main.bytes, table(TABLE.runs), 'runs'),
    paragraphs: formattedRanges(main.bytes, table(TABLE.paragraphs), 'paragraphs'),
    styles: docStyles(table(TABLE.styles)),
    lists: docLists(header, tables.bytes),
    hidden: [],
    overPicture: 0,
    pictured: false,
  };
  const hasShapes = [TABLE.shapes, TABLE.headerShapes].some((number) => table(number).length > 0);
  const place: DocxContext = { background: hasShapes ? 'picture' : WHITE, hidden: null };
  const { body, footnotes, headers, macros, comments, endnotes, boxes } = withinText(header.lengths, text.length);
  const [atHeaders, atEndnotes] = [body + footnotes, body + footnotes + headers + macros + comments];
  const shapes = boxesByAnchor(document, table, atEndnotes + endnotes, boxes, place);
  const bodyText = blocksText(readStory(document, 0, body, place, shapes.at));
  const notes = [
    ...readStory(document, body, body + footnotes, place),
    ...readStory(document, atEndnotes, atEndnotes + endnotes, place),
    ...shapes.rest(),
  ];
  const running = runningStories(main.bytes, headers, table).map(({ from, to, isHeader }) => ({
    isHeader,
    text: withoutPageNumbers(blocksText(readStory(document, atHeaders + from, atHeaders + to, place))),
  }));
  const first = running[0]?.isHeader ? running[0].text : '';
  const others = running.slice(running[0]?.isHeader ? 1 : 0).map((story) => story.text);
  const texts = new Set([first, bodyText, blocksText(notes), ...others].map((one) => one.trim()));
  const whole = [...texts].filter((one) => one !== '').join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(whole) && document.pictured)
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 }, hidden: document.hidden };
  const findings: ReadFinding[] = [];
  if (document.overPicture > 0)
    findings.push({ code: 'text-on-picture', span: null, data: { characters: document.overPicture } });
  if (!isWhole || !main.isWhole) findings.push({ code: 'ends-early', span: null, data: {} });
  return { outcome: 'text', text: whole, findings, hidden: document.hidden };
}

/** Lengths of stories that lie in the text, whatever the header says. */
function withinText(lengths: FileHeader['lengths'], length: number): FileHeader['lengths'] {
  let rest = length;
  const cut = (wanted: number) => {
    const taken = Math.min(wanted, rest);
    rest -= taken;
    return taken;
  };
  return {
    body: cut(lengths.body),
    footnotes: cut(lengths.footnotes),
    headers: cut(lengths.headers),
    macros: cut(lengths.macros),
    comments: cut(lengths.comments),
    endnotes: cut(lengths.endnotes),
    boxes: cut(lengths.boxes),
  };
}

/** Text boxes by the place in the body where their shape hangs, several of one place in the order in which people read them. */
function boxesByAnchor(
  document: OldDocument,
  table: (number: number) => Buffer,
  start: number,
  length: number,
  place: DocxContext,
): { at(position: number): Block[]; rest(): Block[] } {
  const byShape = new Map<number, TextBox>();
  const anchors = recordsOf(table(TABLE.shapes), SHAPE);
  const areas = new Map(anchors.map(({ from, record }) => [record.readInt32LE(0), { from, record }]));
  let end = 0;
  for (const { from, to, record } of recordsOf(table(TABLE.boxes), BOX)) {
    const shape = record.readInt32LE(SHAPE_OF_BOX);
    // Boxes that overlap would make a small file long.
    if (from < end || to > length || to <= from || byShape.has(shape)) continue;
    end = to;
    // The color of the box is not read.
    const blocks = readStory(document, start + from, start + to, { ...place, background: 'unknown' });
    const anchor = areas.get(shape);
    const area = anchor && {
      left: anchor.record.readInt32LE(4),
      top: anchor.record.readInt32LE(8),
      right: anchor.record.readInt32LE(12),
      bottom: anchor.record.readInt32LE(16),
    };
    byShape.set(shape, { blocks, area: area ?? null, frame: 'shape' });
  }
  const byAnchor = new Map<number, TextBox[]>();
  for (const [shape, box] of byShape) {
    const position = areas.get(shape)?.from;
    if (position === undefined) continue;
    byAnchor.set(position, [...(byAnchor.get(position) ?? []), box]);
    byShape.delete(shape);
  }
  return {
    at: (position) => arranged(byAnchor.get(position) ?? []),
    rest: () => [...byShape.values()].flatMap(({ blocks }) => blocks),
  };
}

/** The headers and footers that pages show, the first page's header first. */
function runningStories(
  main: Buffer,
  length: number,
  table: (number: number) => Buffer,
): { from: number; to: number; isHeader: boolean }[] {
  const stories = recordsOf(table(TABLE.headers), 0);
  const showsEven = ((table(TABLE.settings)[0] ?? 0) & 1) !== 0;
  const found: { from: number; to: number; isHeader: boolean }[] = [];
  const read = new Set<number>();
  let total = 0;
  for (const [section, { record }] of recordsOf(table(TABLE.sections), SECTION).entries()) {
    const at = record.readInt32LE(2);
    const changes = at < 0 ? Buffer.alloc(0) : main.subarray(at + 2, at + 2 + main.readUInt16LE(at));
    const showsFirst = [...modifiersIn(changes)].some(
      (one) => one.code === MODIFIER.titlePage && one.bytes[one.at] !== 0,
    );
    const shown = [
      ...(showsFirst ? [FIRST_HEADER, FIRST_FOOTER] : []),
      ...[HEADER, FOOTER],
      ...(showsEven ? [EVEN_HEADER, EVEN_FOOTER] : []),
    ];
    for (const kind of shown) {
      const story = stories[STORIES + STORIES * section + kind];
      // The last character of each is the mark that ends it.
      if (!story || story.to - story.from < 2 || story.to > length || read.has(story.from)) continue;
      total += story.to - story.from;
      if (total > length) return found;
      read.add(story.from);
      found.push({
        from: story.from,
        to: story.to - 1,
        isHeader: kind === HEADER || kind === EVEN_HEADER || kind === FIRST_HEADER,
      });
    }
  }
  return found.sort((a, b) => Number(b.isHeader) - Number(a.isHeader));
}
