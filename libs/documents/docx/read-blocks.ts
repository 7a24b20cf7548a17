import type { HiddenReason } from '#libs/contracts';
import { paragraph, type Block } from '../blocks/block.js';
import { BEGINNING, paragraphWriter } from '../blocks/paragraph-writer.js';
import { htmlText } from '../html/html-text.js';
import { decodeText } from '../encoding/decode-text.js';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.js';
import { arranged, type TextBox } from '../blocks/boxes.js';
import { readInline, type RunReader } from './runs.js';
import type { DocxStory } from './story.js';
import { isOn, runStyle } from './styles/run-style.js';
import type { Styles } from './styles/styles.js';
import { readTable } from './tables.js';
import { wordColour } from './styles/theme.js';
import type { DocxContext } from './visibility.js';

/** Wrappers around paragraphs and tables that show what is in them. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/**
 * The paragraphs and tables of a body, cell, header, note or text box. Text boxes follow the paragraph that they hang on; those of paragraphs
 * without text are brought into their order on the page first.
 */
export function readDocxBlocks(container: XmlElement, story: DocxStory, place: DocxContext): Block[] {
  const blocks: Block[] = [];
  let waiting: TextBox[] = [];
  let joined = '';
  let number = 0;
  const flush = () => {
    blocks.push(...arranged(waiting));
    waiting = [];
  };
  const visit = (element: XmlElement) => {
    if (element.name === 'w:p') {
      const read = readParagraph(element, story, place, ++number, joined);
      joined = read.goesOn ? read.text : '';
      if (read.goesOn) {
        waiting.push(...read.boxes);
        return;
      }
      if (read.text.trim() !== '') {
        flush();
        blocks.push(paragraph(read.text, read.label, read.heading));
        waiting.push(...read.boxes);
        flush();
      } else {
        waiting.push(...read.boxes);
        blocks.push(paragraph(''));
      }
    } else if (element.name === 'w:tbl') {
      flush();
      blocks.push(readTable(element, story, place, readDocxBlocks));
    } else if (element.name === 'w:altChunk') {
      flush();
      blocks.push(...importedText(element, story));
    } else if (element.name === 'mc:AlternateContent') {
      const [first] = childrenOf(element);
      if (first) childrenOf(first).forEach(visit);
    } else if (TRANSPARENT.has(element.name)) childrenOf(element).forEach(visit);
  };
  childrenOf(container).forEach(visit);
  flush();
  if (joined !== '') blocks.push(paragraph(joined));
  return blocks;
}

function readParagraph(element: XmlElement, story: DocxStory, place: DocxContext, number: number, before: string) {
  const properties = childOf(element, 'w:pPr');
  const { styles } = story.document;
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val'];
  const writer = paragraphWriter(story.document.hidden);
  const reader: RunReader = {
    story,
    writer,
    boxes: [],
    place: placeOf(properties, style, place, styles),
    paragraphStyle: style,
    paragraphNumber: number,
    readBlocks: readDocxBlocks,
  };
  writer.write(before, null);
  readInline(element, reader);
  const text = writer.since(BEGINNING);
  const seen = text.trim() !== '';
  return {
    text,
    boxes: reader.boxes,
    // Counted where it is seen: the number of an item without text is not.
    label: seen ? labelOf(properties, style, story) : '',
    heading: styles.isHeading(style),
    goesOn: marksGoOn(childOf(properties, 'w:rPr'), styles),
  };
}

/** Returns whether the mark at a paragraph's end was deleted or hidden: the next paragraph goes on in its line. */
function marksGoOn(mark: XmlElement | undefined, styles: Styles): boolean {
  if (childrenOf(mark).some(({ name }) => name === 'w:del' || name === 'w:moveFrom')) return true;
  const special = childOf(mark, 'w:specVanish');
  return runStyle(mark, styles.theme).vanish === true || (special !== undefined && isOn(special.attributes['w:val']));
}

function labelOf(properties: XmlElement | undefined, style: string | undefined, story: DocxStory): string {
  const { styles, numbering } = story.document;
  const inherited = styles.paragraphProperty(style, 'w:numPr');
  const own = childOf(properties, 'w:numPr');
  const of = (name: string) => (childOf(own, name) ?? childOf(inherited, name))?.attributes['w:val'];
  const numId = of('w:numId');
  return numId === undefined || numId === '0' ? '' : numbering.next(numId, Number(of('w:ilvl') ?? 0));
}

/** Twentieths of a point. A line of two points, or one that begins beyond the edge of every page, is invisible. */
const LEAST_LINE = 40;
const FARTHEST_INDENT = 20_000;

function placeOf(
  properties: XmlElement | undefined,
  style: string | undefined,
  place: DocxContext,
  styles: Styles,
): DocxContext {
  const property = (name: string) => childOf(properties, name) ?? styles.paragraphProperty(style, name);
  const background = wordColour(property('w:shd'), 'fill', styles.theme) ?? place.background;
  return { ...place, background, hidden: place.hidden ?? hiddenBy(property) };
}

function hiddenBy(property: (name: string) => XmlElement | undefined): HiddenReason | null {
  const spacing = property('w:spacing')?.attributes ?? {};
  if (spacing['w:lineRule'] === 'exact' && Number(spacing['w:line'] ?? 240) < LEAST_LINE) return 'clipped';
  const indent = property('w:ind')?.attributes ?? {};
  if (Math.abs(Number(indent['w:left'] ?? indent['w:start'] ?? 0)) > FARTHEST_INDENT) return 'off-page';
  const frame = property('w:framePr')?.attributes ?? {};
  if (Math.abs(Number(frame['w:x'] ?? 0)) > FARTHEST_INDENT || Math.abs(Number(frame['w:y'] ?? 0)) > FARTHEST_INDENT)
    return 'off-page';
  return null;
}

/** Word shows a file that was put into another one as a part of it; we read it where it is a page or plain text. */
function importedText(element: XmlElement, story: DocxStory): Block[] {
  const target = story.relationships.get(element.attributes['r:id'] ?? '');
  if (!target || target.external || !story.document.package.has(target.target)) return [];
  const source = decodeText(story.document.package.bytes(target.target)) ?? '';
  const text = /\.x?html?$/i.test(target.target) ? htmlText(source).text : /\.txt$/i.test(target.target) ? source : '';
  return text.split('\n').map((line) => paragraph(line));
}
