import type { HiddenReason, HiddenText } from '#libs/contracts';
import { paragraph, type Block, type Table } from '../blocks/block.js';
import { arranged, type TextBox } from '../blocks/boxes.js';
import { BEGINNING, paragraphWriter, type ParagraphWriter } from '../blocks/paragraph-writer.js';
import { linkText } from '../profile-link.js';
import { inSymbols, isPictureFont, isSymbolFont, isWords } from '../characters/symbol-fonts.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/xml-tree.js';
import { laidOver, lengthInPoints, hiddenOdtReason, type OdtStyle, type OpenPlace, type OpenStyles } from './styles.js';

/** The known state of a whole document while it is read. */
export interface OpenDocument {
  styles: OpenStyles;
  hidden: HiddenText[];
  notes: Block[];
  /** Headers and footers: page numbers in them say nothing. */
  running: boolean;
}

/** Not of the text: what was taken out, remarks, forms, declarations of fields. */
const LEFT_OUT =
  /^(?:text:(?:tracked-changes|table-of-content|note-citation|variable-decls|sequence-decls|user-field-decls|toc-mark.*|bookmark.*|change.*|ruby-text)|office:(?:annotation.*|forms)|svg:.*|draw:(?:image|object.*|glue-point|enhanced-geometry))$/;

interface List {
  style: string | undefined;
  level: number;
  counts: number[];
}

/** The paragraphs and tables of a body, section, cell, header, note or text box. */
export function readOdtBlocks(
  container: XmlElement,
  document: OpenDocument,
  place: OpenPlace,
  list: List | null = null,
): Block[] {
  const blocks: Block[] = [];
  let waiting: TextBox[] = [];
  const flush = () => {
    blocks.push(...arranged(waiting));
    waiting = [];
  };
  let label = list ? labelOf(list, document) : '';
  for (const child of childrenOf(container)) {
    if (LEFT_OUT.test(child.name)) continue;
    if (child.name === 'text:p' || child.name === 'text:h') {
      const { text, boxes } = readParagraph(child, document, place);
      if (text.trim() === '') {
        waiting.push(...boxes);
        blocks.push(paragraph(''));
        continue;
      }
      flush();
      blocks.push(paragraph(text, label, child.name === 'text:h' || isHeading(child, document)));
      label = '';
      waiting.push(...boxes);
      flush();
    } else if (child.name === 'text:list') {
      flush();
      blocks.push(...readList(child, document, place, list));
    } else if (child.name === 'table:table') {
      flush();
      blocks.push(readTable(child, document, place));
    } else if (child.name.startsWith('draw:')) {
      readDrawing(child, document, place, waiting);
    } else {
      flush();
      blocks.push(...readOdtBlocks(child, document, { ...place, hidden: place.hidden ?? hiddenSection(child) }));
    }
  }
  flush();
  return blocks;
}

function hiddenSection(section: XmlElement): HiddenReason | null {
  const display = section.attributes['text:display'];
  const isHidden = display === 'none' || (display === 'condition' && section.attributes['text:is-hidden'] === 'true');
  return isHidden ? 'marked-hidden' : null;
}

function isHeading(element: XmlElement, { styles }: OpenDocument): boolean {
  return styles.isHeading(element.attributes['text:style-name']);
}

function readList(element: XmlElement, document: OpenDocument, place: OpenPlace, outer: List | null): Block[] {
  const own = element.attributes['text:style-name'];
  const first = childOf(childOf(element, 'text:list-item'), 'text:p')?.attributes['text:style-name'];
  const list: List = {
    style: own ?? outer?.style ?? document.styles.listStyleOf(first),
    level: outer === null ? 0 : outer.level + 1,
    counts: outer?.counts ?? [],
  };
  list.counts[list.level] = 0;
  return childrenOf(element).flatMap((item) => {
    if (item.name === 'text:list-item') return readOdtBlocks(item, document, place, list);
    return item.name === 'text:list-header' ? readOdtBlocks(item, document, place) : [];
  });
}

function labelOf(list: List, { styles }: OpenDocument): string {
  const count = (list.counts[list.level] ?? 0) + 1;
  list.counts[list.level] = count;
  return styles.label(list.style, list.level, count);
}

/** A line of two points is invisible. */
const LEAST_LINE = 2;

function readParagraph(element: XmlElement, document: OpenDocument, outer: OpenPlace) {
  const look = document.styles.lookOf('paragraph', element.attributes['text:style-name']);
  const isFlat = (look.lineHeight ?? Infinity) < LEAST_LINE;
  const isMarked = childrenOf(element, 'text:hidden-paragraph').some(
    ({ attributes }) => attributes['text:is-hidden'] === 'true',
  );
  const place: OpenPlace = {
    background: odtBackground(look, outer),
    hidden: outer.hidden ?? (isFlat ? 'clipped' : isMarked ? 'marked-hidden' : null),
  };
  const writer = paragraphWriter(document.hidden);
  const boxes: TextBox[] = [];
  const { background: _, ...text } = look;
  readInline(element, text, { document, place, writer, boxes });
  return { text: writer.since(BEGINNING), boxes };
}

export function odtBackground(look: OdtStyle, outer: OpenPlace): OpenPlace['background'] {
  return look.patterned ? 'unknown' : (look.background ?? outer.background);
}

interface InlineReader {
  document: OpenDocument;
  place: OpenPlace;
  writer: ParagraphWriter;
  boxes: TextBox[];
}

/** A run of spaces is written as a count, which a hostile file can make as large as it likes. */
const MOST_SPACES = 40;

function readInline(element: XmlElement, look: OdtStyle, reader: InlineReader): void {
  const write = (text: string) => {
    const inPictures = isPictureFont(look.font);
    const reason = hiddenOdtReason(look, reader.place) ?? (inPictures && isWords(text) ? 'not-drawn' : null);
    const drawn = reason === null && (inPictures || isSymbolFont(look.font));
    const shown = drawn ? inSymbols(text, look.font ?? '') : text;
    reader.writer.write(look.upper ? shown.toUpperCase() : shown, reason);
  };
  for (const child of element.children) {
    if (typeof child === 'string') write(child.replace(/\s+/g, ' '));
    else if (LEFT_OUT.test(child.name)) continue;
    else if (child.name === 'text:span') {
      const own = reader.document.styles.lookOf('text', child.attributes['text:style-name']);
      readInline(child, laidOver(look, own), reader);
    } else if (child.name === 'text:s')
      write(' '.repeat(Math.min(MOST_SPACES, Number(child.attributes['text:c'] ?? 1) || 1)));
    else if (child.name === 'text:tab') write('\t');
    else if (child.name === 'text:line-break') write('\n');
    else if (child.name === 'text:a') readLink(child, look, reader);
    else if (child.name === 'text:note') {
      const body = childOf(child, 'text:note-body');
      if (body && hiddenOdtReason(look, reader.place) === null)
        reader.document.notes.push(...readOdtBlocks(body, reader.document, reader.place));
    } else if (child.name === 'text:hidden-text')
      reader.writer.write(child.attributes['text:string-value'] ?? textIn(child), 'marked-hidden');
    else if (child.name.startsWith('draw:')) readDrawing(child, reader.document, reader.place, reader.boxes);
    else if (!(reader.document.running && /^text:page-(?:number|count)$/.test(child.name)))
      readInline(child, look, reader);
  }
}

function readLink(link: XmlElement, look: OdtStyle, reader: InlineReader): void {
  const place = reader.writer.place();
  readInline(link, look, reader);
  const shown = reader.writer.since(place);
  if (shown.trim() === '' && reader.writer.place().apart > place.apart) return;
  const linked = linkText(shown, link.attributes['xlink:href'] ?? '');
  if (linked !== shown) reader.writer.replaceSince(place, linked);
}

/** Half a metre from its edge is outside of every page. */
const FARTHEST = 1_400;

function readDrawing(element: XmlElement, document: OpenDocument, outer: OpenPlace, boxes: TextBox[]): void {
  const { attributes } = element;
  const look = document.styles.lookOf('graphic', attributes['draw:style-name']);
  const [left, top] = [lengthInPoints(attributes['svg:x']), lengthInPoints(attributes['svg:y'])];
  const [width, height] = [lengthInPoints(attributes['svg:width']), lengthInPoints(attributes['svg:height'])];
  const isOutside = [left, top].some((at) => at !== null && Math.abs(at) > FARTHEST);
  const isTiny = [width, height].some((size) => size !== null && size < 2) && childOf(element, 'draw:text-box');
  const place: OpenPlace = {
    background: odtBackground(look, outer),
    hidden: outer.hidden ?? (isOutside ? 'off-page' : isTiny ? 'tiny' : null),
  };
  const content = childOf(element, 'draw:text-box') ?? element;
  if (element.name === 'draw:g' || element.name === 'draw:a')
    for (const child of childrenOf(element)) readDrawing(child, document, place, boxes);
  else if (childrenOf(content).some(({ name }) => name.startsWith('text:') || name.startsWith('table:')))
    boxes.push({
      blocks: readOdtBlocks(content, document, place),
      frame: attributes['text:anchor-type'] ?? '',
      area:
        left === null || top === null ? null : { left, top, right: left + (width ?? 1), bottom: top + (height ?? 1) },
    });
}

const ROW_GROUPS = /^table:(?:table-header-rows|table-rows|table-row-group)$/;
/** More columns than any table of text has. */
const MOST_COLUMNS = 64;

function readTable(table: XmlElement, document: OpenDocument, place: OpenPlace): Table {
  const rows = (element: XmlElement): XmlElement[] =>
    childrenOf(element).flatMap((child) =>
      child.name === 'table:table-row' ? [child] : ROW_GROUPS.test(child.name) ? rows(child) : [],
    );
  const look = document.styles.lookOf('table', table.attributes['table:style-name']);
  const inner = { ...place, background: odtBackground(look, place) };
  return { kind: 'table', rows: rows(table).map((row) => readRow(row, document, inner)) };
}

function readRow(row: XmlElement, document: OpenDocument, place: OpenPlace): Block[][] {
  const look = document.styles.lookOf('table-row', row.attributes['table:style-name']);
  const background = odtBackground(look, place);
  const hidden = row.attributes['table:visibility'] === 'collapse' ? 'marked-hidden' : place.hidden;
  return childrenOf(row)
    .filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell')
    .slice(0, MOST_COLUMNS)
    .map((cell) => {
      const own = document.styles.lookOf('table-cell', cell.attributes['table:style-name']);
      return readOdtBlocks(cell, document, {
        background: odtBackground(own, { background, hidden }),
        // What stands in the rest of a merged cell is not shown.
        hidden: hidden ?? (cell.name === 'table:covered-table-cell' ? 'covered' : null),
      });
    });
}
