import type { HiddenText } from '#libs/contracts';
import { countLetters } from '../characters/count-letters.js';
import { MAX_ENGINE_MEMORY, MAX_PAGES, MIN_LETTERS } from '../limits.js';
import type { FormatResult } from '../outcome.js';
import { ocrEngine, type OcrEngine } from '../ocr/engine.js';
import { recognisePdfPages } from '../ocr/recognise-pdf-pages.js';
import type { PageFrame } from '../pdf/geometry.js';
import { withoutReplacedWords } from '../pdf/engine/actual-text.js';
import { documentText } from '../pdf/document-text.js';
import { splitWords } from '../characters/invisible-characters.js';
import { withLinkAddresses } from '../pdf/engine/links.js';
import { doubtsOf } from '../pdf/visibility/occlusion.js';
import { mayHaveLayers } from '../pdf/engine/layers.js';
import { markedContentOf } from '../pdf/engine/marks.js';
import { discardPdfium, LOAD_ERRORS, pdfium, withDocument, type Pdfium } from '../pdf/engine/pdfium.js';
import { visibleWords, type Paintings, type SeenPage } from '../pdf/visibility/visible-words.js';
import { pageWithNotes } from '../pdf/engine/notes.js';
import { textObjectsOf, uprightWords, pageWords, type Word } from '../pdf/words.js';
import type { DocumentFormat } from './format.js';

/** The result when the engine lacked memory. What it read may be incomplete. */
const FULL: FormatResult = {
  outcome: 'too-big',
  reason: 'memory-limit',
  data: { limitMb: MAX_ENGINE_MEMORY / (1024 * 1024) },
};

/** PDF, through PDFium: words with their boxes, put into reading order by us. */
export const pdf: DocumentFormat = {
  name: 'PDF',
  extractor: 'pdf/6',
  mediaTypes: ['application/pdf'],
  read: (bytes) => readPdf(bytes, null),
  recogniser: {
    // Of the reader above, whose pages with text it gives, and of the recognition.
    extractor: 'pdf-ocr/2',
    read: async (bytes, languages) => readPdf(bytes, await ocrEngine(languages)),
  },
};

/** @param ocr recognizes pages that are pictures; without it they are left out */
async function readPdf(bytes: Uint8Array, ocr: OcrEngine | null): Promise<FormatResult> {
  const engine = await pdfium();
  try {
    const read = await withDocument(bytes, (pdf, document, error) => readOpened(pdf, document, error, bytes, ocr));
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
}

/** A page with fewer letters than a name, of which pictures take up more than this, is the picture of a page. */
const PICTURED = 0.5;

function readOpened(
  engine: Pdfium,
  document: number,
  error: number,
  bytes: Uint8Array,
  ocr: OcrEngine | null,
): FormatResult {
  if (error === LOAD_ERRORS.password) return { outcome: 'encrypted', reason: 'password-needed' };
  if (error === LOAD_ERRORS.security) return { outcome: 'encrypted', reason: 'unknown-encryption' };
  if (document === 0) return { outcome: 'malformed', reason: 'not-a-whole-pdf', data: { code: error } };
  const pages = engine.api.FPDF_GetPageCount(document);
  if (pages === 0) return { outcome: 'malformed', reason: 'no-pages' };
  if (pages > MAX_PAGES) return { outcome: 'too-big', reason: 'too-many-pages', data: { pages, limit: MAX_PAGES } };
  const words: Word[][] = [];
  const frames: PageFrame[] = [];
  const hidden: HiddenText[] = [];
  const paintings: Paintings = { painted: 0, fonts: 0 };
  let layers: boolean | null = null;
  const mayBeInForms = () => (layers ??= mayHaveLayers(bytes));
  let scans = 0;
  let letters = 0;
  let drawn = 0;
  let unmapped = 0;
  const split = { words: 0, breaks: 0 };
  let unreadable = 0;
  let depicts = false;
  const pictures: { index: number; at: number; isWhole: boolean }[] = [];
  for (let index = 0; index < pages; index++) {
    const page = readPage(engine, document, index, paintings, mayBeInForms);
    frames.push(page?.frame ?? NO_PAGE);
    if (!page) {
      unreadable++;
      continue;
    }
    unmapped += page.unmapped + page.misnamed;
    split.words += page.split.words;
    split.breaks += page.split.breaks;
    drawn += page.objects;
    hidden.push(...page.hidden);
    depicts ||= page.depicts;
    if (page.isScan) scans++;
    const own = page.words.reduce((sum, { text }) => sum + countLetters(text), 0);
    letters += own;
    if (own < MIN_LETTERS && page.objects > 0)
      pictures.push({ index, at: words.length, isWhole: page.pictured >= PICTURED });
    words.push(uprightWords(page.words));
  }
  if (unreadable === pages) return { outcome: 'malformed', reason: 'no-readable-page', data: { pages } };
  if (letters < MIN_LETTERS && hidden.length > 0 && !depicts)
    return { outcome: 'hidden-only', reason: 'no-visible-text', data: { pages, letters }, hidden };
  if (letters < MIN_LETTERS && drawn > 0 && ocr === null)
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { pages, letters }, hidden };
  if (letters === 0 && drawn === 0) return { outcome: 'empty', reason: 'blank-pages', data: { pages } };
  const scanned = letters < MIN_LETTERS ? pictures : pictures.filter(({ isWhole }) => isWhole);
  const findings = [];
  if (scanned.length > 0 && ocr === null)
    findings.push({ code: 'pages-need-ocr', span: null, data: { pages: scanned.length, of: pages } });
  if (scanned.length > 0 && ocr !== null) {
    const numbers = scanned.map(({ index }) => index);
    const recognised = recognisePdfPages(engine, document, ocr, { numbers, of: pages });
    if (letters + recognised.letters < MIN_LETTERS)
      return { outcome: 'empty', reason: 'nothing-recognised', data: { pages, letters: recognised.letters }, hidden };
    for (const { index, at } of scanned) {
      const page = recognised.pages.get(index);
      if (!page) continue;
      words[at] = page.words;
      frames[index] = page.frame;
    }
    findings.push(...recognised.findings);
  }
  if (unreadable > 0) findings.push({ code: 'pages-unreadable', span: null, data: { pages: unreadable, of: pages } });
  if (unmapped > 0)
    findings.push({ code: 'characters-unmapped', span: null, data: { characters: unmapped, of: unmapped + letters } });
  findings.push(...splitWords(split.words, split.breaks));
  if (scans > 0) findings.push({ code: 'text-layer-of-scan', span: null, data: { pages: scans, of: pages } });
  return { outcome: 'text', ...documentText(words, frames), findings, hidden };
}

function readPage(
  engine: Pdfium,
  document: number,
  index: number,
  paintings: Paintings,
  mayBeInForms: () => boolean,
):
  | (SeenPage & {
      unmapped: number;
      split: { words: number; breaks: number };
      objects: number;
      depicts: boolean;
      pictured: number;
      frame: PageFrame;
    })
  | null {
  const { api } = engine;
  const page = pageWithNotes(engine, document, index);
  if (page === 0) return null;
  let textPage = api.FPDFText_LoadPage(page);
  try {
    if (textPage === 0) return null;
    const frame = frameOf(engine, page);
    let texts = textObjectsOf(engine, textPage);
    let marks = markedContentOf(engine, texts);
    const replaced = marks.replaced.size > 0 ? withoutReplacedWords(engine, document, index, page) : [];
    if (replaced.length > 0) {
      api.FPDFText_ClosePage(textPage);
      textPage = api.FPDFText_LoadPage(page);
      if (textPage === 0) return null;
      texts = textObjectsOf(engine, textPage);
      marks = markedContentOf(engine, texts);
    }
    const drawn = doubtsOf(engine, page, texts, frame, { ...marks, mayBeInForms });
    const read = pageWords(engine, textPage, index, texts, drawn);
    const seen = visibleWords(engine, page, drawn, frame, read, paintings);
    const { depicts, pictured } = drawn;
    const hidden = [...seen.hidden, ...replaced];
    const objects = api.FPDFPage_CountObjects(page);
    const words = withLinkAddresses(engine, document, page, seen.words);
    return { ...seen, words, hidden, unmapped: read.unmapped, split: read.split, objects, depicts, pictured, frame };
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
