import { MAX_OCR_PAGES } from '../limits.js';
import type { PageFrame } from '../pdf/geometry.js';
import type { Pdfium } from '../pdf/engine/pdfium.js';
import type { Word } from '../pdf/words.js';
import type { OcrEngine } from './engine.js';
import { ocrFindings } from './findings.js';
import { pagePicture } from './page-picture.js';
import { recognisePage } from './recognise-page.js';
import type { RecognisedText } from './recognised-words.js';

/** The recognized pages of a PDF. */
export interface RecognisedPdf {
  /** By number of the page: its words, and the page as it is shown. */
  pages: ReadonlyMap<number, { words: Word[]; frame: PageFrame }>;
  letters: number;
  findings: ReturnType<typeof ocrFindings>;
}

/**
 * Recognizes pages of an open PDF by their pictures.
 *
 * @param numbers the pages that hold pictures instead of text, from 0, ascending; those beyond the limit are left out
 * @param of the number of pages of the document
 */
export function recognisePdfPages(
  pdf: Pdfium,
  document: number,
  engine: OcrEngine,
  { numbers, of }: { numbers: readonly number[]; of: number },
): RecognisedPdf {
  const read: RecognisedText[] = [];
  const pages = new Map<number, { words: Word[]; frame: PageFrame }>();
  const tried = numbers.slice(0, MAX_OCR_PAGES);
  for (const number of tried) {
    const picture = renderedPage(pdf, document, number);
    const text = picture && recognisePage(engine, { ...picture, orientation: 1 }, number);
    if (!text) continue;
    read.push(text);
    const { width, height, pixelsPerPoint } = picture;
    const frame = { left: 0, bottom: 0, right: width / pixelsPerPoint, top: height / pixelsPerPoint, turns: 0 };
    if (text.letters > 0) pages.set(number, { words: text.words, frame });
  }
  return {
    pages,
    letters: read.reduce((sum, { letters }) => sum + letters, 0),
    findings: ocrFindings({ read, damaged: tried.length - read.length, left: numbers.length - tried.length, of }),
  };
}

function renderedPage(pdf: Pdfium, document: number, number: number) {
  const page = pdf.api.FPDF_LoadPage(document, number);
  if (page === 0) return null;
  try {
    return pagePicture(pdf, page);
  } finally {
    pdf.api.FPDF_ClosePage(page);
  }
}
