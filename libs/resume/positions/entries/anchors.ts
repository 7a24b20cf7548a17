/** The lines of a section whose dates name an entry. */
import { leadsWithTitle, wordTotal } from '../../lines/line-shape.js';
import type { ParsedLine } from '../lines/parse-lines.js';

/** The lines whose dates name an entry, by index. */
export function anchorsOf(read: readonly ParsedLine[]): number[] {
  const all = [...read.keys()].filter((at) => read[at]!.anchor);
  const ranges = all.filter((at) => read[at]!.period!.range || read[at]!.period!.unreadable);
  const inColumn = ranges.length >= 2 && ranges.every((at) => isFirst(read[at]!));
  const forms = new Set(ranges.map((at) => formOf(read[at]!)));
  const trusted = all.filter((at) => {
    const { period, rest } = read[at]!;
    if (period!.range || period!.unreadable) return true;
    const bareYear = period!.from?.month === null && period!.from.season === null;
    if (bareYear && rest === '' && endsInSentence(read, at)) return false;
    return (
      !bareYear ||
      rest === '' ||
      ranges.length === 0 ||
      (inColumn && isFirst(read[at]!)) ||
      isTitledItem(read[at]!) ||
      isAsOthers(read, at, forms)
    );
  });
  const plain = trusted.filter((at) => !read[at]!.line.bullet);
  if (plain.length === 0) return trusted;
  const roles = rolesInBullets(read, trusted);
  return roles.size === 0 ? plain : trusted.filter((at) => !read[at]!.line.bullet || roles.has(at));
}

/** "Harbour Books, 2013 – present" over "• Store Manager, 2018 – present" and "• Assistant Manager, 2015 – 2018": the roles at one employer. */
function rolesInBullets(read: readonly ParsedLine[], trusted: readonly number[]): Set<number> {
  const isRole = (at: number): boolean => {
    const { line, period, rest, title } = read[at]!;
    return line.bullet && title === 2 && period!.range && period!.end === line.end && wordTotal(rest) <= LONGEST_ROLE;
  };
  const roles = new Set<number>();
  for (const anchor of trusted) {
    if (read[anchor]!.line.bullet || read[anchor]!.title > 0) continue;
    let at = anchor + 1;
    while (trusted.includes(at) && isRole(at)) at++;
    if (at - anchor > LEAST_ROLES) for (let role = anchor + 1; role < at; role++) roles.add(role);
  }
  return roles;
}

/** So many roles in bullets are no list of what was done. */
const LEAST_ROLES = 2;
/** In words. */
const LONGEST_ROLE = 6;

/**
 * "IT Intern — Port City Bank — 2019" among entries with ranges: a lone year that stands where theirs do, behind the same sign, beside a
 * title or where an entry begins. In any form, a sure title with it between blank lines.
 */
function isAsOthers(read: readonly ParsedLine[], at: number, forms: ReadonlySet<string | null>): boolean {
  const [one, before, next] = [read[at]!, read[at - 1], read[at + 1]];
  const form = formOf(one);
  if (form === null || one.line.bullet || wordTotal(one.rest) > LONGEST_ALIKE) return false;
  if (!forms.has(form)) return one.title === 2 && one.line.blankBefore && (next?.line.blankBefore ?? true);
  const opens = one.line.blankBefore || before === undefined || before.anchor;
  return one.title > 0 || opens || form === IN_COLUMN;
}

/** In words. */
const LONGEST_ALIKE = 12;
/** The form of dates in a column of their own at the end of the lines. */
const IN_COLUMN = 'last column';

/** Where the dates of a line stand beside its names, and the sign between them; null where they stand among the names. */
function formOf({ line, period, rest }: ParsedLine): string | null {
  if (!period || rest === '') return null;
  // "6 mois, 2017"
  const given = line.text.slice(0, period.start - line.start).replace(/\d{1,2} \p{L}{2,8},?\s*$/u, '');
  const before = given.trimEnd();
  const behind = line.text.slice(period.end - line.start).replace(/\s\([^()]*\)$/, '');
  if (/^[\s.)\]]*$/.test(behind) && /(?: {3}|\t)$/.test(given)) return IN_COLUMN;
  const sign = (text: string | undefined): string => (text === undefined || /[\p{L}\d)]/u.test(text) ? ' ' : text);
  if (before === '') return `first ${sign(behind.trimStart()[0])}`;
  return /^[\s.)\]]*$/.test(behind) ? `last ${sign(before.at(-1))}` : null;
}

/** "… its nightly proof has not failed since" over "2019.": the year that a line's width has cut off a sentence. */
function endsInSentence(read: readonly ParsedLine[], at: number): boolean {
  const [above, { line }] = [read[at - 1], read[at]!];
  return above !== undefined && !line.blankBefore && !above.headerLike && LEADS_TO_YEAR.test(above.line.text);
}

const LEADS_TO_YEAR =
  / (?:since|in|by|from|until|till|to|of|for|during|before|after|through|throughout|seit|bis|ab|im|von|vor|nach|depuis|en|avant|après|desde|hasta|dal|nel|fino|sinds|tot|vanaf|van|od|do|w)$/i;

/** "• Intern, City of Bergen, 2005": one of a list of positions. */
const isTitledItem = ({ line, rest }: ParsedLine): boolean => line.bullet && rest.includes(',') && leadsWithTitle(rest);

/** Dates at the beginning of a line that names a title: where all of a section stand so, a lone year is one too. */
const isFirst = ({ line, period }: ParsedLine): boolean => period!.start - line.start <= 1;

/** Returns whether a title stands in the line with the dates or next to it. */
export function titleNear(read: readonly ParsedLine[], at: number): boolean {
  return [at - 2, at - 1, at, at + 1, at + 2].some((near) => {
    const one = read[near];
    return one !== undefined && (near === at || !one.anchor) && one.headerLike && one.title > 0;
  });
}
