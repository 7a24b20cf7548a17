/** Other ways from a PDF to text, for comparison: each as its documentation shows it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFParse } from 'pdf-parse';
import type { ReaderPool } from '#libs/documents';

/** From the bytes of a PDF to its text; empty where there is none. */
export type PlainReader = (bytes: Uint8Array, fileName: string) => Promise<string>;

/** Ours, as a reader like the others. */
export function candorText(pool: ReaderPool): PlainReader {
  return async (bytes, fileName) => {
    const outcome = await pool.read(bytes, { fileName });
    return outcome.outcome === 'text' ? outcome.text : '';
  };
}

interface Item {
  text: string;
  left: number;
  right: number;
  endsLine: boolean;
}

/** pdf-parse brings a pdf.js of its own; each finds the other's worker in this global, and refuses its version. */
function forgetWorker(): void {
  Reflect.deleteProperty(globalThis, 'pdfjsWorker');
}

async function itemsOf(bytes: Uint8Array): Promise<Item[]> {
  forgetWorker();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const items: Item[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items: found } = await page.getTextContent();
    for (const item of found) {
      if (!('str' in item)) continue;
      const left = Number(item.transform[4]);
      items.push({ text: item.str, left, right: left + item.width, endsLine: item.hasEOL });
    }
    items.push({ text: '', left: 0, right: 0, endsLine: true });
  }
  await task.destroy();
  return items;
}

/** pdf.js: the items of `getTextContent`, in its order, with its line ends. */
async function pdfJsText(bytes: Uint8Array): Promise<string> {
  return (await itemsOf(bytes)).map(({ text, endsLine }) => text + (endsLine ? '\n' : '')).join('');
}

/** pdf-parse: `getText`. */
async function pdfParseText(bytes: Uint8Array): Promise<string> {
  forgetWorker();
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await parser.getText()).text;
  } finally {
    await parser.destroy();
  }
}

/**
 * The approach of open-resume, rebuilt from its description (its program runs in a browser and is under AGPL): items of pdf.js make a line
 * up to where pdf.js ends it; items of a line that stand closer than a typical letter of the document are one, others are apart.
 */
async function openResumeText(bytes: Uint8Array): Promise<string> {
  const items = (await itemsOf(bytes)).filter(({ text, endsLine }) => text.trim() !== '' || endsLine);
  const letters = items.reduce((sum, { text }) => sum + text.length, 0);
  const width = items.reduce((sum, { left, right }) => sum + right - left, 0) / Math.max(1, letters);
  let text = '';
  let before: Item | null = null;
  for (const item of items) {
    if (before && !before.endsLine && item.text !== '') {
      const gap = item.left - before.right;
      text += gap <= width ? (gap > 0 && !/\s$/.test(text) ? ' ' : '') : '\t';
    }
    text += item.text + (item.endsLine ? '\n' : '');
    before = item;
  }
  return text;
}

/** The other readers. */
export const PLAIN_READERS: readonly [string, PlainReader][] = [
  ['pdf.js', pdfJsText],
  ['pdf-parse', pdfParseText],
  ['as open-resume', openResumeText],
];
