import type { Pages } from 'pdfmake';
import { letterPages } from './letter-pages.js';
import { pdfOf } from './paper-pdf.js';
import { candidatePages, shortlistPages } from './report-pages.js';

/** The kinds of papers, each with its input. */
const PAPERS = { candidate: candidatePages, shortlist: shortlistPages, letter: letterPages };

export type PaperName = keyof typeof PAPERS;
export type PaperParts<Name extends PaperName> = Parameters<(typeof PAPERS)[Name]>;

/** To a process. */
export interface PaperTask {
  name: PaperName;
  parts: PaperParts<PaperName>;
}

/** From a process: the bytes of a PDF, or why there are none. */
export type PaperResult = { pdf: Buffer } | { failed: string };

/** Makes a PDF in this process. */
export async function makePaper({ name, parts }: PaperTask): Promise<PaperResult> {
  try {
    const pages = PAPERS[name] as (...all: PaperParts<PaperName>) => Pages;
    return { pdf: await pdfOf(pages(...parts)) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
