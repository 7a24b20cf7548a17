import type { HiddenText } from '#libs/contracts';
import { MAX_ENGINE_MEMORY, MAX_PAGES, MIN_LETTERS } from '../limits.js';
import type { FormatResult } from '../outcome.js';
import { geometryOf, type PageFrame } from '../pdf/geometry.js';
import { textOfLine } from '../pdf/lines.js';
import { withoutReplacedWords } from '../pdf/actual-text.js';
import { doubtsOf } from '../pdf/doubts.js';
import { mayHaveLayers } from '../pdf/layers.js';
import { marksOf } from '../pdf/marks.js';
import { discardPdfium, LOAD_ERRORS, pdfium, withDocument, type Pdfium } from '../pdf/pdfium.js';
import { pagesText } from '../pdf/page-text.js';
import { vocabularyOf } from '../pdf/paragraphs.js';
import { withoutRunningLines } from '../pdf/running-lines.js';
import { visibleWords, type Paintings, type SeenPage } from '../pdf/visible-words.js';
import { textObjectsOf, uprightWords, wordsOf, type Word } from '../pdf/words.js';
import type { DocumentFormat } from './format.js';

/** What the engine read without the memory that it asked for may lack anything. */
const FULL: FormatResult = {
  outcome: 'too-big',
  reason: 'memory-limit',
  data: { limitMb: MAX_ENGINE_MEMORY / (1024 * 1024) },
};

/** PDF, through PDFium: words with their boxes, put into reading order by us. */
export const pdf: DocumentFormat = {
  name: 'PDF',
  extractor: 'pdf/3',
  mediaTypes: ['application/pdf'],
  async read(bytes) {
    const engine = await pdfium();
    try {
      const read = await withDocument(bytes, (pdf, document, error) => readOpened(pdf, document, error, bytes));
      if (!engine.isFull()) return read;
      discardPdfium();
      return FULL;
    } catch (error) {
      // A trap inside WebAssembly: the engine's memory is in an unknown state.
      discardPdfium();
      if (engine.isFull()) return FULL;
      if (error instanceof Error && error.name === 'RuntimeError')
        return { outcome: 'malformed', reason: 'reader-crashed', data: { detail: error.message } };
      throw error;
    }
  },
};

function readOpened(engine: Pdfium, document: number, error: number, bytes: Uint8Array): FormatResult {
  if (error === LOAD_ERRORS.password) return { outcome: 'encrypted', reason: 'password-needed' };
  if (error === LOAD_ERRORS.security) return { outcome: 'encrypted', reason: 'unknown-encryption' };
  if (document === 0) return { outcome: 'malformed', reason: 'not-a-whole-pdf', data: { code: error } };
  const pages = engine.api.FPDF_GetPageCount(document);
  if (pages === 0) return { outcome: 'malformed', reason: 'no-pages' };
  if (pages > MAX_PAGES) return { outcome: 'too-big', reason: 'too-many-pages', data: { pages, limit: MAX_PAGES } };
  const words: Word[][] = [];
  const frames: PageFrame[] = [];
  const hidden: HiddenText[] = [];
  const paintings: Paintings = { painted: 0 };
  let layers: boolean | null = null;
  const mayBeInForms = () => (layers ??= mayHaveLayers(bytes));
  let scans = 0;
  let letters = 0;
  let drawn = 0;
  let unmapped = 0;
  let unreadable = 0;
  let depicts = false;
  for (let index = 0; index < pages; index++) {
    const page = readPage(engine, document, index, paintings, mayBeInForms);
    frames.push(page?.frame ?? NO_PAGE);
    if (!page) {
      unreadable++;
      continue;
    }
    unmapped += page.unmapped;
    drawn += page.objects;
    hidden.push(...page.hidden);
    depicts ||= page.depicts;
    if (page.isScan) scans++;
    letters += page.words.reduce((sum, word) => sum + (word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
    words.push(uprightWords(page.words));
  }
  if (unreadable === pages) return { outcome: 'malformed', reason: 'no-readable-page', data: { pages } };
  if (letters < MIN_LETTERS && hidden.length > 0 && !depicts)
    return { outcome: 'hidden-only', reason: 'no-visible-text', data: { pages, letters }, hidden };
  if (letters < MIN_LETTERS && drawn > 0)
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { pages, letters }, hidden };
  if (letters === 0) return { outcome: 'empty', reason: 'blank-pages', data: { pages } };
  const findings = [];
  if (unreadable > 0) findings.push({ code: 'pages-unreadable', span: null, data: { pages: unreadable, of: pages } });
  if (unmapped > 0)
    findings.push({ code: 'characters-unmapped', span: null, data: { characters: unmapped, of: unmapped + letters } });
  if (scans > 0) findings.push({ code: 'text-layer-of-scan', span: null, data: { pages: scans, of: pages } });
  const vocabulary = vocabularyOf(words.flat());
  const { pages: bodies, running } = withoutRunningLines(words);
  const body = pagesText(bodies, vocabulary);
  const order = [body, ...running].flatMap((part) => part.words);
  return {
    outcome: 'text',
    text: [body.text, ...running.map(textOfLine)].join('\n\n'),
    findings,
    hidden,
    geometryOf: (text) => geometryOf(text, order, frames),
  };
}

function readPage(
  engine: Pdfium,
  document: number,
  index: number,
  paintings: Paintings,
  mayBeInForms: () => boolean,
): (SeenPage & { unmapped: number; objects: number; depicts: boolean; frame: PageFrame }) | null {
  const { api } = engine;
  const page = api.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  let textPage = api.FPDFText_LoadPage(page);
  try {
    if (textPage === 0) return null;
    const frame = frameOf(engine, page);
    let texts = textObjectsOf(engine, textPage);
    let marks = marksOf(engine, texts);
    const replaced = marks.replaces ? withoutReplacedWords(engine, document, index, page) : [];
    if (replaced.length > 0) {
      api.FPDFText_ClosePage(textPage);
      textPage = api.FPDFText_LoadPage(page);
      if (textPage === 0) return null;
      texts = textObjectsOf(engine, textPage);
      marks = marksOf(engine, texts);
    }
    const drawn = doubtsOf(engine, page, texts, frame, { layered: marks.layered, mayBeInForms });
    const read = wordsOf(engine, textPage, index, texts, drawn.doubtAt);
    const seen = visibleWords(engine, page, drawn, frame, read, paintings);
    const { depicts } = drawn;
    const hidden = [...seen.hidden, ...replaced];
    return { ...seen, hidden, unmapped: read.unmapped, objects: api.FPDFPage_CountObjects(page), depicts, frame };
  } finally {
    if (textPage !== 0) api.FPDFText_ClosePage(textPage);
    api.FPDF_ClosePage(page);
  }
}

/** A page that could not be opened has no size. */
const NO_PAGE: PageFrame = { left: 0, bottom: 0, right: 0, top: 0, turns: 0 };

/** The part of a page that is shown. */
function frameOf({ api, memory }: Pdfium, page: number): PageFrame {
  const box = memory.wasmExports.malloc(16);
  try {
    if (!api.FPDF_GetPageBoundingBox(page, box)) return NO_PAGE;
    // FS_RECTF: left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = memory.HEAPF32.subarray(box >> 2, (box >> 2) + 4);
    return { left, bottom, right, top, turns: api.FPDFPage_GetRotation(page) };
  } finally {
    memory.wasmExports.free(box);
  }
}
