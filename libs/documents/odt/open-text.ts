import { WHITE } from '../colours.js';
import { ReadEnded, type FormatResult } from '../outcome.js';
import { blocksText } from '../blocks/blocks-text.js';
import { withoutPageNumbers } from '../blocks/page-numbers.js';
import { childOf, childrenOf, parseXml, within, type XmlElement } from '../xml/xml-tree.js';
import { unzipBounded } from '../archive/zip.js';
import { readOdtBlocks, type OpenDocument } from './read-blocks.js';
import { openStyles, type OpenPlace } from './styles.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** Reads an OpenDocument text, packed or as one flat XML file. */
export function readOpenText(bytes: Uint8Array): FormatResult {
  const { content, styles } = bytes[0] === 0x50 && bytes[1] === 0x4b ? unpacked(bytes) : flat(bytes);
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (!body) return { outcome: 'malformed', reason: 'no-body', data: { part: CONTENT } };
  // Automatic styles of the body and of headers have the same names and are others.
  const common = childrenOf(styles, 'office:styles');
  const own = openStyles([...childrenOf(content, 'office:automatic-styles'), ...common]);
  const ofPages = openStyles([...childrenOf(styles, 'office:automatic-styles'), ...common]);
  const document: OpenDocument = { styles: own, hidden: [], notes: [], running: false };
  const place: OpenPlace = { background: WHITE, hidden: null };
  const running = (names: readonly string[]) =>
    runningElements(styles, names).map((element) =>
      withoutPageNumbers(blocksText(readOdtBlocks(element, { ...document, styles: ofPages, running: true }, place))),
    );
  const [header = '', ...headers] = running(['style:header-first', 'style:header', 'style:header-left']);
  const text = blocksText(readOdtBlocks(body, document, place));
  const notes = blocksText(document.notes);
  const footers = running(['style:footer-first', 'style:footer', 'style:footer-left']);
  const texts = new Set([header, text, notes, ...headers, ...footers].map((one) => one.trim()));
  const whole = [...texts].filter((one) => one !== '').join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(whole) && [...within(body)].some(({ name }) => name === 'draw:image'))
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 }, hidden: document.hidden };
  return { outcome: 'text', text: whole, hidden: document.hidden };
}

function unpacked(bytes: Uint8Array): { content: XmlElement; styles: XmlElement } {
  const parts = unzipBounded(bytes, (name) => [CONTENT, STYLES, MANIFEST].includes(name));
  const manifest = new TextDecoder('latin1').decode(parts.get(MANIFEST) ?? new Uint8Array());
  if (/<(?:\w+:)?encryption-data[\s/>]/.test(manifest)) throw new ReadEnded('encrypted', 'password-needed');
  const [content, styles] = [parts.get(CONTENT), parts.get(STYLES)];
  if (!content) throw new ReadEnded('malformed', 'no-document-part', { part: CONTENT });
  const root = parseXml(CONTENT, content);
  return { content: root, styles: styles ? parseXml(STYLES, styles) : root };
}

function flat(bytes: Uint8Array): { content: XmlElement; styles: XmlElement } {
  const root = parseXml(CONTENT, bytes);
  return { content: root, styles: root };
}

/** Headers or footers of the first page style: others come into play in books only. */
function runningElements(styles: XmlElement, names: readonly string[]): XmlElement[] {
  const pages = childrenOf(childOf(styles, 'office:master-styles'), 'style:master-page');
  const page = pages.find(({ attributes }) => attributes['style:name'] === 'Standard') ?? pages[0];
  return names
    .flatMap((name) => childrenOf(page, name))
    .filter(({ attributes }) => attributes['style:display'] !== 'false');
}
