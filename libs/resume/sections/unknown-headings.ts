/** Headings in words that no list has, told by what stands below them. */
import { recogniseDegrees } from '#libs/language';
import { periodsOf, type Period } from '../dates/periods.js';
import { wordTotal } from '../lines/line-shape.js';
import { partOfLine, type ResumeLine } from '../lines/lines.js';
import { positionColumns } from '../lines/table-columns.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';

/** In words. */
const LONGEST_HEADING = 5;
/** So far below its heading the first entries of a section stand. */
const LINES_OF_ENTRIES = 10;
/** So many entries of one kind are no chance. */
const LEAST_ENTRIES = 2;
/** Words alone, as in a heading. */
const ONLY_WORDS = /^\p{Lu}[\p{L}\s&/'’-]+$/u;

/**
 * "Antecedentes docentes": a few words with space above and below, and then lines with ranges of dates, of which most name a title and none a
 * degree. Whatever the words say, they head work.
 */
export function headsDatedTitles(lines: readonly ResumeLine[], index: number): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]];
  if (line.bullet || !line.blankBefore || !below?.blankBefore || below.bullet) return false;
  if (!ONLY_WORDS.test(line.text) || wordTotal(line.text) > LONGEST_HEADING) return false;
  if (titleStrength(line.text) > 0 || hasOrganisationWord(line.text)) return false;
  const dated = lines.slice(index + 1, index + 1 + LINES_OF_ENTRIES).flatMap((one) => {
    const range = one.bullet ? undefined : periodsOf(one).find((period) => period.range && period.start === one.start);
    return range ? [partOfLine(one, range.end - one.start)] : [];
  });
  if (dated.some(({ text }) => recogniseDegrees(text).length > 0)) return false;
  const titled = dated.filter(({ text }) => opensWithTitle(text.replace(/^[\s,:|-]+/, '')));
  return titled.length >= LEAST_ENTRIES && titled.length * 2 > dated.length;
}

/**
 * Returns whether lines under a heading in any words are the work of a document that has no section of it: rows with a range at the same end
 * of each, of which one at least names a title and none a degree.
 */
export function headsWork(lines: readonly ResumeLine[]): boolean {
  const rows = lines.flatMap((line) => {
    const range = line.bullet ? undefined : periodsOf(line).find((period) => period.range);
    if (!range) return [];
    const isFirst = range.start === line.start;
    return isFirst || range.end === line.end ? [{ isFirst, names: partBeside(line, range, isFirst) }] : [];
  });
  const isAlike = rows.every(({ isFirst }) => isFirst === rows[0]!.isFirst);
  if (rows.length < LEAST_ROWS || !isAlike || rows.some(({ names }) => recogniseDegrees(names).length > 0))
    return false;
  return rows.some(({ names }) => opensWithTitle(names.replace(/^[\s,:|-]+/, '')));
}

const partBeside = (line: ResumeLine, { start, end }: Period, isFirst: boolean): string =>
  isFirst ? line.text.slice(end - line.start) : line.text.slice(0, start - line.start);

/** So many rows of one form are no chance. */
const LEAST_ROWS = 3;

/**
 * "Board service" over "Trustee, Holm Hospice Trust, 2015 to 2020.": a few words with space above them over a line that tells a whole post,
 * its title, a comma or a word for "at", an organization and a range of dates. What stands over such a line is no employer of it.
 */
export function headsPosts(lines: readonly ResumeLine[], index: number): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]];
  if (line.bullet || !line.blankBefore || !below || below.bullet) return false;
  if (!ONLY_WORDS.test(line.text) || wordTotal(line.text) > LONGEST_HEADING || !tellsPost(below)) return false;
  return titleStrength(line.text) === 0 && !hasOrganisationWord(line.text);
}

function tellsPost(line: ResumeLine): boolean {
  const range = periodsOf(line).find((period) => period.range);
  if (!range || recogniseDegrees(line.text).length > 0) return false;
  const isFirst = range.start === line.start;
  if (!isFirst && !/^\)?\.?$/.test(line.text.slice(range.end - line.start))) return false;
  const names = partBeside(line, range, isFirst).replace(/^[\s,:|-]+/, '');
  const [, ...others] = names.split(/,\s|\s(?:at|bei|chez|presso|bij|en|na|w)\s/u);
  return opensWithTitle(names) && others.some((part) => hasOrganisationWord(part.replace(/[\s,.(-]+$/, '')));
}

/** "Sea service record (latest first)": a few words with space above them over the captions of a table of positions. */
export function headsTable(lines: readonly ResumeLine[], index: number): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]];
  if (line.bullet || !line.blankBefore || !below || !positionColumns(below)) return false;
  return /^\p{Lu}\P{N}*$/u.test(line.text) && wordTotal(line.text) <= LONGEST_OVER_TABLE;
}

/** In words, with a remark. */
const LONGEST_OVER_TABLE = 7;

/** Returns whether the first of some names is a title, and not a firm that is called like one. */
function opensWithTitle(names: string): boolean {
  const [first = ''] = names.split(/[,.:;(|\t]|\s-\s/, 1);
  return wordTotal(first) <= LONGEST_TITLE && titleStrength(first) > 0 && !hasOrganisationWord(first);
}

/** In words. */
const LONGEST_TITLE = 6;
