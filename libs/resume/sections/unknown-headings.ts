/** Headings in words that no list has, told by what stands below them. */
import { recogniseDegrees } from '#libs/language';
import { periodsOf } from '../dates/periods.js';
import { wordTotal } from '../lines/line-shape.js';
import { partOfLine, type ResumeLine } from '../lines/lines.js';
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

/** Returns whether the first of some names is a title, and not a firm that is called like one. */
function opensWithTitle(names: string): boolean {
  const [first = ''] = names.split(/[,.:;(|\t]|\s-\s/, 1);
  return wordTotal(first) <= LONGEST_TITLE && titleStrength(first) > 0 && !hasOrganisationWord(first);
}

/** In words. */
const LONGEST_TITLE = 6;
