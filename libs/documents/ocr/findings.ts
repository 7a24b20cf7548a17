import type { ReadFinding } from '../outcome.js';
import type { RecognisedText } from './recognised-words.js';

/** More doubtful words than this share: what the page says is not known well enough to say that something is not there. */
const DOUBTFUL_SHARE = 0.1;

/** The results for the pages of a document that are pictures. */
export interface RecognisedPages {
  read: readonly RecognisedText[];
  /** Pages whose pictures could not be decoded. */
  damaged: number;
  /** Pages beyond the bound. */
  left: number;
  /** All pages of the document. */
  of: number;
}

/** Returns the findings that text was recognized, with what confidence, and what was not. */
export function ocrFindings({ read, damaged, left, of }: RecognisedPages): ReadFinding[] {
  const findings: ReadFinding[] = [];
  const sum = (part: (text: RecognisedText) => number) => read.reduce((total, text) => total + part(text), 0);
  const letters = sum((text) => text.letters);
  const pages = read.filter((text) => text.letters > 0).length;
  const unreadable = damaged + read.filter((text) => text.letters === 0 && !text.isBlank).length;
  if (pages > 0) {
    const confidence = Math.round(sum((text) => text.confidence * text.letters) / letters);
    findings.push({ code: 'read-by-ocr', span: null, data: { pages, of, confidence } });
  }
  const [words, doubtful] = [sum((text) => text.counted), sum((text) => text.doubtful)];
  if (doubtful > DOUBTFUL_SHARE * words)
    findings.push({ code: 'ocr-doubtful', span: null, data: { words: doubtful, of: words } });
  if (unreadable > 0) findings.push({ code: 'pages-unreadable', span: null, data: { pages: unreadable, of } });
  if (left > 0) findings.push({ code: 'pages-not-recognised', span: null, data: { pages: left, of } });
  return findings;
}
