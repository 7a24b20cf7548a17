/** Lines that a mail program or a print-out broke at its margin, and that go on in the next line. */
import { BULLET } from '../page/page-lines.js';
import { pageHeadingOf } from '../page/headings.js';
import type { CleaningStep, TextEdit } from './mapped-text.js';

/** A margin lies no further right; text without one has longer lines. */
const WIDEST = 130;
/** Shorter lines say nothing of a margin. */
const FEWEST_LETTERS = 45;
const LEAST_SHARE_WITHIN = 0.8;
/** So many lines have to go on with a small letter before a page is one with a margin. */
const FEWEST_WRAPS = 3;
/** A line that is broken at the margin fills so much of it. */
const LEAST_FILLED = 0.55;

/** What opens a line of its own: "JOB TITLE: …", "Requirements:", or nothing but capitals. */
const OWN_LINE = /^(?:\p{Lu}[\p{Lu}\s/&'’-]{3,40}:|[\p{L}\s/&'’-]{3,40}:\s*$|[\p{Lu}\s/&'’-]{8,}$)/u;

interface RawLine {
  text: string;
  start: number;
  end: number;
}

/** Joins lines that were broken at a margin. A page without one stays as it is. */
export const softWraps: CleaningStep = (text) => {
  const lines = rawLines(text);
  const long = lines
    .filter((line) => line.text.trim().length >= FEWEST_LETTERS)
    .map((line) => line.text.trimEnd().length);
  const within = long.filter((length) => length <= WIDEST);
  if (within.length < FEWEST_WRAPS || within.length < long.length * LEAST_SHARE_WITHIN) return [];
  const margin = within.sort((a, b) => a - b)[Math.floor(within.length * 0.95)]!;
  const wraps = lines.slice(1).flatMap((line, at): TextEdit[] => {
    const before = lines[at]!;
    return goesOn(before.text, line.text, margin)
      ? [{ start: before.start + before.text.trimEnd().length, end: line.start + line.text.search(/\S/), text: ' ' }]
      : [];
  });
  const small = wraps.filter(({ end }) => /\p{Ll}/u.test(text[end] ?? ''));
  return small.length >= FEWEST_WRAPS ? wraps : [];
};

function rawLines(text: string): RawLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at, end: at + line.length };
  });
}

function goesOn(before: string, line: string, margin: number): boolean {
  const [above, body] = [before.trimEnd(), line.trim()];
  if (above === '' || body === '' || BULLET.test(body) || OWN_LINE.test(body)) return false;
  if (pageHeadingOf(body.replace(/:.*$/, '')) !== null || pageHeadingOf(above) !== null || /:$/.test(above))
    return false;
  if (above.length < margin * LEAST_FILLED || above.length > WIDEST) return false;
  const isFull = above.length + 1 + /^\S+/.exec(body)![0].length > margin - 3;
  return /^[\p{Ll}(&]/u.test(body) && !/[.!?:]$/.test(above) ? true : isFull;
}
