import { MAX_PAGES, MIN_LETTERS } from '../limits.js';
import type { FormatResult } from '../outcome.js';
import { discardPdfium, LOAD_ERRORS, withDocument, type Pdfium } from '../pdf/pdfium.js';
import { pageText } from '../pdf/page-text.js';
import { vocabularyOf } from '../pdf/paragraphs.js';
import { withoutRunningLines } from '../pdf/running-lines.js';
import { uprightWords, wordsOf, type Word } from '../pdf/words.js';
import type { DocumentFormat } from './format.js';

/** PDF, through PDFium: words with their boxes, put into reading order by us. */
export const pdf: DocumentFormat = {
  name: 'PDF',
  extractor: 'pdf/1',
  mediaTypes: ['application/pdf'],
  async read(bytes) {
    try {
      return await withDocument(bytes, readOpened);
    } catch (error) {
      // A trap inside WebAssembly: the engine's memory is in an unknown state.
      discardPdfium();
      if (error instanceof Error && error.name === 'RuntimeError')
        return { outcome: 'malformed', reason: 'reader-crashed', data: { detail: error.message } };
      throw error;
    }
  },
};

function readOpened(engine: Pdfium, document: number, error: number): FormatResult {
  if (error === LOAD_ERRORS.password) return { outcome: 'encrypted', reason: 'password-needed' };
  if (error === LOAD_ERRORS.security) return { outcome: 'encrypted', reason: 'unknown-encryption' };
  if (document === 0) return { outcome: 'malformed', reason: 'not-a-whole-pdf', data: { code: error } };
  const pages = engine.api.FPDF_GetPageCount(document);
  if (pages === 0) return { outcome: 'malformed', reason: 'no-pages' };
  if (pages > MAX_PAGES) return { outcome: 'too-big', reason: 'too-many-pages', data: { pages, limit: MAX_PAGES } };
  const words: Word[][] = [];
  let letters = 0;
  let drawn = 0;
  let unmapped = 0;
  let unreadable = 0;
  for (let index = 0; index < pages; index++) {
    const page = readPage(engine, document, index);
    if (!page) {
      unreadable++;
      continue;
    }
    unmapped += page.unmapped;
    drawn += page.objects;
    letters += page.words.reduce((sum, word) => sum + (word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
    words.push(uprightWords(page.words));
  }
  if (unreadable === pages) return { outcome: 'malformed', reason: 'no-readable-page', data: { pages } };
  if (letters < MIN_LETTERS && drawn > 0)
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { pages, letters } };
  if (letters === 0) return { outcome: 'empty', reason: 'blank-pages', data: { pages } };
  const findings = [];
  if (unreadable > 0) findings.push({ code: 'pages-unreadable', span: null, data: { pages: unreadable, of: pages } });
  if (unmapped > 0)
    findings.push({ code: 'characters-unmapped', span: null, data: { characters: unmapped, of: unmapped + letters } });
  const vocabulary = vocabularyOf(words.flat());
  const { pages: bodies, running } = withoutRunningLines(words);
  return {
    outcome: 'text',
    text: [...bodies.map((page) => pageText(page, vocabulary)), ...running].join('\n\n'),
    findings,
  };
}

function readPage(
  engine: Pdfium,
  document: number,
  index: number,
): { words: Word[]; unmapped: number; objects: number } | null {
  const { api } = engine;
  const page = api.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const textPage = api.FPDFText_LoadPage(page);
  try {
    if (textPage === 0) return null;
    return { ...wordsOf(engine, textPage), objects: api.FPDFPage_CountObjects(page) };
  } finally {
    if (textPage !== 0) api.FPDFText_ClosePage(textPage);
    api.FPDF_ClosePage(page);
  }
}
