import { groupIntoLines, textOfLine, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/**
 * Headers and footers that repeat from page to page. Inside the text they would cut sentences and positions, and a date in a footer
 * would read as the date of the position above it. They are kept once: the first page's header in its place, everything else at the end.
 */

/** Lines at each end of a page that may be one. */
const END_LINES = 2;

/** A repeated line stands at the same height, in points. */
const SAME_HEIGHT_POINTS = 3;

const PAGE_NUMBER = /^(?:page|seite|página|p\.)?\s*#+(?:\s*(?:\/|of|von|de)\s*#+)?$/i;

interface End {
  page: number;
  line: PdfLine;
  key: string;
  top: boolean;
}

/**
 * Takes the running lines out of the pages of a document.
 *
 * @returns the words of each page without them, and the running lines, once each, without page numbers
 */
export function withoutRunningLines(pages: readonly Word[][]): { pages: Word[][]; running: PdfLine[] } {
  const ends = pages.flatMap(endsOf);
  const repeated = ends.filter((end) => isPageNumber(end) || ends.some((other) => isSame(end, other)));
  const taken = new Set(
    repeated.filter((end) => !(end.top && end.page === 0 && !isPageNumber(end))).flatMap((end) => end.line.words),
  );
  const running = new Map<string, PdfLine>();
  const kept = new Set(repeated.filter((end) => end.top && end.page === 0).map((end) => end.key));
  for (const end of repeated) {
    if (!isPageNumber(end) && !kept.has(end.key) && !running.has(end.key)) running.set(end.key, end.line);
  }
  return { pages: pages.map((words) => words.filter((word) => !taken.has(word))), running: [...running.values()] };
}

function endsOf(words: readonly Word[], page: number): End[] {
  const lines = groupIntoLines(words.filter((word) => word.turn === 0));
  // A page of a few lines has no ends that differ from its middle.
  if (lines.length < 3 * END_LINES) return [];
  const end = (line: PdfLine, top: boolean) => ({
    page,
    line,
    top,
    key: textOfLine(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim(),
  });
  return [
    ...lines.slice(0, END_LINES).map((line) => end(line, true)),
    ...lines.slice(-END_LINES).map((line) => end(line, false)),
  ];
}

function isSame(end: End, other: End): boolean {
  return (
    other.page !== end.page &&
    other.top === end.top &&
    other.key === end.key &&
    Math.abs(other.line.baseline - end.line.baseline) <= SAME_HEIGHT_POINTS
  );
}

/** A year may stand alone, at the top as an entry's and at the bottom where a margin cuts its dates: at the top a number has up to two digits. */
function isPageNumber(end: End): boolean {
  if (/^(?:19|20)\d\d$/.test(textOfLine(end.line).trim())) return false;
  return PAGE_NUMBER.test(end.key) && (!end.top || /^\D*\d{1,2}(?:\D+\d{1,2})?$/.test(textOfLine(end.line)));
}
