import { periodsOf } from '../dates/periods.js';
import { startsWithVerb, wordTotal } from './line-shape.js';
import { isNextLine, type ResumeLine } from './lines.js';

/**
 * "2019–2021   Buyer, Acme Trading, Clonee, Co." over "Meath.": where a full stop ends what stands beside the dates, as some templates set
 * it, a row without one goes on in the line below.
 *
 * @param stops whether rows of the section end so, of {@link endRowsInStops}
 */
export function continuesRow(above: ResumeLine, line: ResumeLine, stops: boolean): boolean {
  if (!stops) return false;
  if (line.bullet || !isNextLine(above, line) || !line.text.endsWith('.')) return false;
  if (!isRow(above) || ENDS_ROW.test(above.text) || above.text.length < LEAST_FULL) return false;
  if (wordTotal(line.text) > LONGEST_REST || !/^\p{Lu}/u.test(line.text)) return false;
  return periodsOf(line).length === 0 && !startsWithVerb(line.text);
}

/** Returns whether one of some lines is a row that ends in a full stop. */
export const endRowsInStops = (lines: readonly ResumeLine[]): boolean =>
  lines.some((line) => line.text.endsWith('.') && line.text.length <= LONGEST_ROW && isRow(line));

/** In characters. */
const LONGEST_ROW = 300;

/** Dates, and behind a gap a list of what they are the dates of. */
function isRow(line: ResumeLine): boolean {
  const dates = periodsOf(line)[0];
  if (dates?.start !== line.start) return false;
  return /^(?:\s*\t| {3})/.test(line.text.slice(dates.end - line.start)) && line.text.includes(',');
}

/** A full stop that is of no abbreviation before a name. */
const ENDS_ROW = /(?<!\s(?:Co|St|Mt|Ft))\.$/;
/** In characters: a shorter row has room for one more word in any column. */
const LEAST_FULL = 45;
/** In words. */
const LONGEST_REST = 7;
