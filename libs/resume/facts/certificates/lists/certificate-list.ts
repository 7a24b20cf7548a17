/** Where a list of certificates ends, and which of its lines are names because of what stands below them. */
import { periodsOf } from '../../../dates/periods.js';
import { wordTotal } from '../../../lines/line-shape.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { sectionHeadingOf } from '../../../sections/headings.js';
import { mayNameCredential, namesProof } from '../names/credential-words.js';
import { isNoCertificate } from '../names/free-certificate.js';

/** A line that begins something else: the list of certificates ends above it. */
export function endsList(lines: readonly ResumeLine[], index: number): boolean {
  const line = lines[index]!;
  const text = line.text.trim();
  if (line.bullet) return false;
  const [first = ''] = text.split(/[\s:]/, 1);
  const kind = /^\p{Lu}/u.test(first) ? sectionHeadingOf(first)?.kind : undefined;
  // "EDV ORBIS", "Sprachen Deutsch"; "Databases and SQL for Data Science" is a course, and "Trabajos en altura" as well.
  const isCaption =
    text === first || (kind !== 'skills' && kind !== 'work') || /^[A-Z]{2,}$/.test(first) || text[first.length] === ':';
  if (kind !== undefined && ENDS.has(kind) && isCaption && (text === first || saysNoMore(lines, index))) return true;
  if (isLabelled(text)) return true;
  if (line.blankBefore && isCaptionInCapitals(lines, text)) return true;
  if (headsBlock(lines, index)) return true;
  if (!line.blankBefore || wordTotal(text) > LONGEST_CAPTION || mayNameCredential(text)) return false;
  // Certificates with their issuers and dates below them are parted by blank lines too.
  const isFirstBreak = lines.slice(1, index).every(({ blankBefore }) => !blankBefore);
  return isFirstBreak && /^\p{Lu}[\p{L} &'’-]*:?$/u.test(text) && !hasDateBelow(lines, index);
}

/** "PASSPORT: valid up to 2031": a label in capitals that names no credential. */
export const isLabelled = (text: string): boolean =>
  /^[\p{Lu} ]{4,30}:\s/u.test(text) && !mayNameCredential(text.split(':', 1)[0]!);

/**
 * "IT", "Aptidões e competências pessoais" below a list of three lines or of dated ones: the first words set off by a blank line, with
 * others right below that are no part of their entry.
 */
function headsBlock(lines: readonly ResumeLine[], index: number): boolean {
  const line = lines[index]!;
  const below = lines[index + 1];
  if (!line.blankBefore || !below || below.blankBefore || hasDateBelow(lines, index)) return false;
  const above = lines.slice(0, index);
  const isList =
    above.slice(1).every(({ blankBefore }) => !blankBefore) &&
    (above.length >= LEAST_LIST || (above.length === 2 && above.every((one) => periodsOf(one).length > 0)));
  return (
    isList &&
    wordTotal(line.text) <= LONGEST_HEAD &&
    /^\p{Lu}[\p{L} &'’-]*:?$/u.test(line.text) &&
    !namesProof(line.text)
  );
}

/** In lines. */
const LEAST_LIST = 3;
/** In words. */
const LONGEST_HEAD = 5;

/** "Sprachen Deutsch": the rest of the line names no credential, which "Personal Safety Instructor" does. */
const saysNoMore = (lines: readonly ResumeLine[], index: number): boolean =>
  !hasDateBelow(lines, index) && !mayNameCredential(lines[index]!.text.replace(/^\S+/, ''));

/** "MACHINES AND CONTROLS" below names that are not all in capitals: a heading, and no letters of a programme. */
const isCaptionInCapitals = (lines: readonly ResumeLine[], text: string): boolean =>
  /^[\p{Lu} &/'’-]+:?$/u.test(text) &&
  /\p{Lu}{5}/u.test(text) &&
  !namesProof(text) &&
  lines.slice(0, 1).every((line) => /\p{Ll}/u.test(line.text));

/** In words: a caption that no list knows. */
const LONGEST_CAPTION = 3;

/** True where a date stands in one of the two lines right below a line. */
export function hasDateBelow(lines: readonly ResumeLine[], index: number): boolean {
  for (const below of lines.slice(index + 1, index + 3)) {
    if (below.blankBefore || below.bullet) return false;
    if (periodsOf(below).some(({ unreadable }) => !unreadable)) return true;
  }
  return false;
}

/** "Databases and SQL for Data Science" above its issuer and date: words in capitals that are no sentence. */
export function mayBeName({ text }: ResumeLine): boolean {
  const words = wordTotal(text);
  return (
    words >= 2 && words <= LONGEST_NAME && /^[\p{Lu}\d]/u.test(text) && !/[.!?:]$/.test(text) && !isNoCertificate(text)
  );
}

/** In words. */
const LONGEST_NAME = 10;

const ENDS: ReadonlySet<string> = new Set(['language', 'skills', 'other', 'contact', 'summary', 'work']);
