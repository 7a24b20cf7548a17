import { oneByte } from '#libs/language';
import type { Period } from '../dates/periods.js';
import type { LabelKind } from './labels.js';

/** One line of a document, its bullet and Markdown marks left out of `start..end`. Offsets are into the document text. */
export interface ResumeLine {
  start: number;
  end: number;
  /** The plain copy of the text at `start..end`. */
  text: string;
  bullet: boolean;
  /** Level of a Markdown heading, 0 when it is none. */
  hashes: number;
  /** A blank line or page break stands before it. */
  blankBefore: boolean;
  /** Width on the page, in characters, marks included. */
  width: number;
  /** Filled by `periodsOf`, which several readers of a line ask. */
  periods: readonly Period[] | null;
  /** Of a cell: what the caption of its column says it is. */
  caption?: LabelKind;
}

/** A line's text from one of its characters to another, as a line of its own. */
export function partOfLine(line: ResumeLine, from: number, to = line.text.length): ResumeLine {
  return {
    start: line.start + from,
    end: line.start + to,
    text: line.text.slice(from, to),
    bullet: line.bullet,
    hashes: line.hashes,
    blankBefore: line.blankBefore,
    width: line.width,
    periods: null,
  };
}

/**
 * Returns whether a line stands right under another, with nothing between them but the blank line that all lines of the text may have
 * between them.
 */
export const isNextLine = (above: ResumeLine, line: ResumeLine): boolean =>
  !line.blankBefore && line.start - above.end <= LARGEST_BREAK;

/** In characters: two line breaks. */
const LARGEST_BREAK = 2;

/** Two lines, one right under the other, as one: each character of its text stands for one of the document. */
export function joinLines(above: ResumeLine, line: ResumeLine): ResumeLine {
  const text = above.text + ' '.repeat(line.start - above.end) + line.text;
  return { ...above, text, end: line.end, periods: null };
}

const BULLET =
  /^(?:[•◦▪‣∙●○■□➢►▸✓✔◆»→⚫⁃·]\s*|[-*+>]\s+|-{1,2}(?=[A-Z])|\*(?=[A-Za-z][^*]*$)|o\s+(?=[A-Z])|\(?\d{1,2}[.)]\s+(?=\D)(?!\p{L}+\.?\s+(?:19|20)\d\d))/u;
const HASHES = /^(#{1,6})\s+/;
const RULE = /^[\s\-_=*~.|+#:]*$/;

/** Page numbers, alone or beside a name or the word for the document, in the languages that are read and in their neutral forms ("págino"). */
const FURNITURE =
  /^(?:(?:page|seite|p[áa]gin[ao]|strona|sid[ae]|sivu)\s*)?\d{1,2}\s?(?:\/|of|von|sur|de|di|van|z|av|af)\s?\d{1,2}$|^(?:page|seite|p[áa]gin[ao]|strona|sid[ae]|sivu)\s\d{1,2}$|^(?:\p{Lu}[\p{L}.'-]*\s+){1,4}[-·|]\s*(?:page\s*)?\d{1,2}\s?(?:\/|of)\s?\d{1,2}$|^.{0,60}(?:curriculum vitae|r[eé]sum[eé]|lebenslauf)\s*(?:[-·|,]?\s*page\s*)?\d{1,2}$/iu;

/**
 * Splits the plain copy of a text into its non-empty lines. A line is set off from the one above it where the space between them is wider
 * than most of the text has: a blank line says nothing where there is one after every line. Rules made of dashes and the like are dropped and
 * set off what follows. The list of lines is in text order and never overlaps.
 */
export function splitLines(plain: string): ResumeLine[] {
  const lines: ResumeLine[] = [];
  const gaps: number[] = [];
  let gap = PARTED;
  for (let at = 0; at <= plain.length;) {
    let next = plain.indexOf('\n', at);
    if (next < 0) next = plain.length;
    const line = lineAt(plain, at, next);
    if (line) {
      lines.push(line);
      gaps.push(gap);
      gap = 0;
    } else gap = gapAfter(gap, plain.slice(at, next), lines.at(-1), at);
    at = next + 1;
  }
  const usual = usualGap(gaps);
  for (const [at, line] of lines.entries()) line.blankBefore ||= gaps[at]! > usual;
  return joinBrokenDates(plain, lines);
}

/** The width of a space that parts whatever stands around it, in blank lines. */
const PARTED = Infinity;

/** The space below some lines once a line without text was added to it, in blank lines. */
function gapAfter(gap: number, raw: string, above: ResumeLine | undefined, at: number): number {
  if (LONE_DASH.test(raw) || underlines(raw, above, at)) return 0;
  return raw.trim() === '' ? gap + 1 : PARTED;
}

/** The share of lines that a space has to stand above to be the usual one. */
const USUAL = 0.1;

/** The least space that enough lines have above them, in blank lines: 0 nearly always, 1 where every line has a blank one below it. */
function usualGap(gaps: readonly number[]): number {
  const counted = gaps.filter((gap, at) => at > 0 && gap !== PARTED).sort((a, b) => a - b);
  return counted[Math.ceil(counted.length * USUAL) - 1] ?? 0;
}

/** "Controller / ----------": a rule as long as the line just above it belongs to it and parts nothing. */
function underlines(rule: string, above: ResumeLine | undefined, at: number): boolean {
  const length = rule.trim().length;
  const near = above !== undefined && at - above.end <= 2 && /^\s*(?:-+|=+|~+)\s*$/.test(rule);
  return near && length >= above.width * 0.7 && length <= above.width * 1.4;
}

const LONE_DASH = /^\s*-\s*$/;
const MAY_BEGIN_DATE = /\d{4}(?:\s*(?:-|to|bis))?$/;
const ENDS_IN_DATE = /(?:^|\s)(?:\p{L}{3,9}\.?\s+|\d{1,2}[/.])?\d{4}$/u;
const UNTIL_LINE = /^(?:to|bis|until|till|-|au|hasta)$/i;
const DATE_LINE =
  /^(?:(?:\p{L}{3,10}\.?\s+(?:de\s+)?|\d{1,2}[/.])?\d{4}|present|current|now|today|ongoing|heute|aujourd'hui|actualidad|presente|oggi)\)?$/iu;

/** "Planner • Acme • MAR" over "2013 - OCT 2016". */
const ENDS_IN_MONTH =
  /(?:[•·|,(\t-] ?|\s(?:to|bis) )(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mär|mai|okt|dez|févr?|avr|août|déc|ene|abr|ago|dic)\p{L}{0,6}\.?$/iu;
const BEGINS_WITH_YEARS = /^(?:19|20)\d\d\s*(?:-|to\b|bis\b)/;
/** "(Aug 2011 - May" over "2013)". */
const IS_END_OF_RANGE = /(?:19|20)\d\d\s*(?:-|to|bis)\s*\p{L}{3,9}\.?$/u;
const isCutAtMonth = (above: string, text: string): boolean =>
  ENDS_IN_MONTH.test(above) &&
  (BEGINS_WITH_YEARS.test(text) || (IS_END_OF_RANGE.test(above) && /^(?:19|20)\d\d\)?$/.test(text)));

/** Nothing but a date, which may be the first of a range. */
const ONLY_DATE = /^(?:\p{L}{3,10}\.?\s+(?:de\s+)?|\d{1,2}[/.])?\d{4}$/u;
/** "to April 2023", "→ today": a word or a sign of ranges, and the second date. */
const UNTIL_DATE =
  /^(?:to|bis|until|till|au|à|hasta|al?|até|tot|do|-{1,2}|[→>])\s*(?:(?:\p{L}{3,10}\.?\s+(?:de\s+)?|\d{1,2}[/.])?\d{4}|(?:jetzt|present|current|now|today|ongoing|heute|aujourd'hui|actualidad|presente|oggi|heden|nu|obecnie|teraz|hoje))\)?$/iu;

/** "August 2011 / to / Current" and "March 2018 – / May 2020" on lines of their own, as columns of dates are read, are one line. */
function joinBrokenDates(plain: string, lines: readonly ResumeLine[]): ResumeLine[] {
  const joined: ResumeLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = asGoingOn(lines[at]!, lines[at - 1]);
    const last = lastOfDate(plain, lines, at);
    if (last === at) joined.push(line);
    else joined.push({ ...line, end: lines[last]!.end, text: plain.slice(line.start, lines[last]!.end) });
    at = last;
  }
  return joined;
}

/** "Planner • Acme" over "• 2010 - JUL 2012": the sign parts the dates from what they are of, and begins no item. */
function asGoingOn(line: ResumeLine, above: ResumeLine | undefined): ResumeLine {
  const goesOn = line.bullet && above && !above.bullet && !line.blankBefore && /\S [•·|] \S/.test(above.text);
  return goesOn && ONLY_DATES.test(line.text) ? { ...line, bullet: false } : line;
}

const ONLY_DATES =
  /^(?:\p{L}{3,10}\.? |\d{1,2}[/.])?(?:19|20)\d\d\s*-\s*(?:(?:\p{L}{3,10}\.? |\d{1,2}[/.])?(?:19|20)\d\d|\p{L}{3,9})$/u;

/** The line in which a date ends that begins in line `at`: that line itself nearly always. */
function lastOfDate(plain: string, lines: readonly ResumeLine[], at: number): number {
  const line = lines[at]!;
  const next = lines[at + 1];
  if (next && isNextLine(line, next) && isCutAtMonth(line.text, next.text)) return at + 1;
  if (!next || !MAY_BEGIN_DATE.test(line.text)) return at;
  const ends = (one: ResumeLine | undefined): boolean => one !== undefined && DATE_LINE.test(one.text);
  // The sign of a range may look like a bullet.
  if (!next.blankBefore && ONLY_DATE.test(line.text) && UNTIL_DATE.test(plain.slice(line.end, next.end).trim()))
    return at + 1;
  if (UNTIL_LINE.test(next.text) && ENDS_IN_DATE.test(line.text) && ends(lines[at + 2])) return at + 2;
  const dashed = !/\d$/.test(line.text) || LONE_DASH.test(plain.slice(line.end, next.start));
  return dashed && ends(next) ? at + 1 : at;
}

function lineAt(plain: string, from: number, to: number): ResumeLine | null {
  let start = from;
  let end = to;
  const space = (at: number): boolean => plain.charCodeAt(at) <= 32;
  const paged = plain.slice(from, Math.min(to, from + 2)).includes('\f');
  while (start < end && space(start)) start++;
  while (end > start && space(end - 1)) end--;
  if (start === end) return null;
  const full = plain.slice(start, end);
  if (RULE.test(full)) return null;
  if (full.length < 90 && /\d$/.test(full) && FURNITURE.test(full)) return null;
  const hash = HASHES.exec(full);
  const bullet = hash ? null : BULLET.exec(full);
  start += (hash ?? bullet)?.[0].length ?? 0;
  if (hash) while (end > start && (plain[end - 1] === '#' || space(end - 1))) end--;
  while (start < end && space(start)) start++;
  if (start >= end) return null;
  return {
    start,
    end,
    text: oneByte(plain.slice(start, end)),
    bullet: bullet !== null,
    hashes: hash?.[1]?.length ?? 0,
    blankBefore: paged,
    width: full.length,
    periods: null,
  };
}
