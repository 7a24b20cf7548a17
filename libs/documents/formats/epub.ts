import { unzipBounded } from '../archive/zip.js';
import { decodeText } from '../encoding/decode-text.js';
import { ReadEnded } from '../outcome.js';
import { childOf, childrenOf, parseXml } from '../xml/xml-tree.js';
import { readHtml } from './html.js';
import type { DocumentFormat } from './format.js';

const CONTAINER = 'META-INF/container.xml';
/** Chapters beyond this are no résumé. */
const MOST_CHAPTERS = 200;

/** An e-book, as Google Docs exports it: its pages in the order of its spine. */
export const epub: DocumentFormat = {
  name: 'EPUB',
  extractor: 'epub/1',
  mediaTypes: ['application/epub+zip'],
  read(bytes) {
    const parts = unzipBounded(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name));
    const part = (name: string) => {
      const found = parts.get(name);
      if (!found) throw new ReadEnded('malformed', 'no-document-part', { part: name });
      return found;
    };
    const roots = childOf(parseXml(CONTAINER, part(CONTAINER)), 'rootfiles');
    const book = childOf(roots, 'rootfile')?.attributes['full-path'] ?? '';
    const root = parseXml(book, part(book));
    const folder = book.slice(0, book.lastIndexOf('/') + 1);
    const files = new Map(
      childrenOf(childOf(root, 'manifest'), 'item').map(({ attributes }) => [
        attributes['id'],
        attributes['href'] ?? '',
      ]),
    );
    const chapters = childrenOf(childOf(root, 'spine'), 'itemref').slice(0, MOST_CHAPTERS);
    const pages = chapters.map(({ attributes }) => files.get(attributes['idref']) ?? '');
    const source = pages.map((href) => decodeText(part(folder + decodeURIComponent(href))) ?? '');
    const read = source.map((page) => readHtml(page, []));
    const failed = read.find((page) => page.outcome !== 'text');
    if (failed && read.length === 1) return Promise.resolve(failed);
    return Promise.resolve({
      outcome: 'text',
      text: read.map((page) => (page.outcome === 'text' ? page.text : '')).join('\n\n'),
      hidden: read.flatMap((page) => page.hidden ?? []),
    });
  },
};
