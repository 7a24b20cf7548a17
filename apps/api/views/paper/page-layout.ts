/** The common layout of reports and letters. */
import type { Content, Pages } from 'pdfmake';
import type { ReaderLanguage } from '#libs/contracts';
import { REPORT } from '#libs/wording';
import { isPrintable } from './paper-pdf.js';

export const GREY = '#5c6370';

/** The content, and a note at its end where the face has no glyph for something in it. */
export function withPrintNote(content: Content[], language: ReaderLanguage): Content[] {
  return isPrintable(JSON.stringify(content))
    ? content
    : [...content, { text: REPORT[language].unprintable, color: GREY, margin: [0, 12, 0, 0] }];
}

/**
 * A heading goes with what it heads.
 * @param least nodes that stand below a heading on its page at least
 */
export function keepHeadings(least: number): Pages['pageBreakBefore'] {
  return ({ headlineLevel }, { getFollowingNodesOnPage }) =>
    headlineLevel === 1 && getFollowingNodesOnPage().length < least;
}
