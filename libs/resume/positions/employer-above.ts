import { headerPieces } from '../lines/pieces/header-pieces.js';
import { capitalShare, isHeaderLike, wordTotal } from '../lines/line-shape.js';
import { titleStrength } from '../lines/title-words.js';
import type { ResumeLine } from '../lines/lines.js';
import { periodsOf } from '../dates/periods.js';
import type { Entry, Entries } from './entries/entries.js';

/** Between the employer and its first role stands a line or two about the company at most. */
const MOST_BETWEEN = 3;
/** In words. */
const LONGEST_NAME = 12;

/**
 * Moves lines that name an employer above its roles ("CORRUGATE PARTNERS HOLDINGS, INC. Stamford, CT" over "CEO/President 2018 – 2024" and
 * "Chief Operating Officer 2016 – 2018") from the text of the entry before to the header of the first role. The roles that name no employer
 * have it from there.
 *
 * @param namesEmployer whether the header of an entry does
 */
export function withEmployersAbove({ loose, entries }: Entries, namesEmployer: (entry: Entry) => boolean): Entries {
  const moved: Entries = { loose, entries: [] };
  const isHeadOfAll = headsAll(loose, entries, namesEmployer);
  for (const [index, entry] of entries.entries()) {
    const above = moved.entries.at(-1)?.body ?? moved.loose;
    const at = namesEmployer(entry) ? -1 : index === 0 && isHeadOfAll ? 0 : employerLineIn(above);
    if (at < 0) {
      moved.entries.push(entry);
      continue;
    }
    const [name, ...about] = above.splice(at);
    moved.entries.push({ ...entry, header: [name!, ...entry.header], body: [...about, ...entry.body], group: true });
  }
  return moved;
}

/** A name or two, and in brackets what it is a part of, alone above the first of several entries without an employer. */
function headsAll(
  loose: readonly ResumeLine[],
  entries: readonly Entry[],
  namesEmployer: (entry: Entry) => boolean,
): boolean {
  const [name, part] = loose;
  if (!name || loose.length > 2 || (part && !/^\(.*\)$/.test(part.text))) return false;
  if (entries.length < 2 || entries.some(namesEmployer)) return false;
  return (
    !name.bullet &&
    wordTotal(name.text) <= LONGEST_NAME &&
    isHeaderLike(name.text) &&
    capitalShare(name.text) === 1 &&
    titleStrength(name.text) === 0 &&
    periodsOf(name).length === 0 &&
    !name.text.endsWith(':') &&
    // "OAB/RJ 000.425" is a number that someone is registered by.
    !/\d{3}/.test(name.text)
  );
}

/** Where the employer of what follows is named at the end of some lines; -1 where it is not. */
function employerLineIn(lines: readonly ResumeLine[]): number {
  for (let at = lines.length - 1; at >= 0 && at >= lines.length - 1 - MOST_BETWEEN; at--) {
    const line = lines[at]!;
    if (line.bullet) return -1;
    const above = lines[at - 1];
    const opens = line.blankBefore || above === undefined || above.bullet || /[.!?]$/.test(above.text);
    if (opens && namesEmployer(line)) return at;
  }
  return -1;
}

function namesEmployer(line: ResumeLine): boolean {
  if (wordTotal(line.text) > LONGEST_NAME || !isHeaderLike(line.text) || periodsOf(line).length > 0) return false;
  const [first, ...others] = headerPieces([line]);
  if (!first || first.place || first.title === 2 || (first.title > 0 && !first.organisation)) return false;
  return first.organisation || others.some(({ place }) => place);
}
