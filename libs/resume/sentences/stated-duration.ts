import { allMatches, NUMBER_WORDS } from '#libs/language';

const NUMBER = `\\d{1,3}(?:[.,]\\d{1,2})?|${[...NUMBER_WORDS.keys()].join('|')}`;
const YEARS = 'years?|yrs?|jahren?|ans|années?|años?|ann[io]|jaar|jaren|anos?|lata?';
const MONTHS = 'months?|mos?|monaten?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|mês|miesi(?:ąc|ące|ęcy)';
const MAY_STATE =
  /year|yr|month|\bmos?\b|jahr|monat|\bans\b|année|\bmois\b|año|mes(?:es|[ei])?\b|\dy\b|\bann[io]\b|jaar|jaren|\banos?\b|\blata?\b|maand|mês|miesi/i;
const DURATION = new RegExp(
  `(?:^|[^\\p{L}\\d.,])(?<count>${NUMBER})(?:\\s*\\+|\\s+plus|\\s+or more)?(?:\\s+full)?(?:[\\s-]+(?:(?<years>${YEARS})|(?:${MONTHS}))|(?<short>y))(?![\\p{L}-])` +
    `(?:(?<=(?:${YEARS}|y))(?:,?\\s+(?:and|und|et|y)?\\s*|\\s*)(?<more>\\d{1,2})[\\s-]*(?:${MONTHS}|m)(?![\\p{L}-]))?(?!\\s+(?:old|ago|earlier|later|of age|ahead))`,
  'giu',
);
const NOT_SPENT =
  /\b(?:within|every|each|per|next|coming|under|less than|innerhalb|in less than)\s+(?:the\s+|than\s+)?$/i;
const LONGEST_MONTHS = 60 * 12;

/**
 * The longest duration that a sentence states ("over 18 months", "for three years"), in whole months; null when it states none.
 * Deadlines ("within six months") and ages are none.
 */
export function statedMonths(sentence: string): number | null {
  if (!MAY_STATE.test(sentence)) return null;
  let longest = 0;
  for (const match of allMatches(sentence, DURATION)) {
    const { count: number = '', years, short, more } = match.groups!;
    const before = sentence.slice(Math.max(0, match.index - 25), match.index + match[0].indexOf(number));
    if (NOT_SPENT.test(before)) continue;
    const count = NUMBER_WORDS.get(number.toLowerCase()) ?? Number(number.replace(',', '.'));
    const months = years !== undefined || short !== undefined ? count * 12 + Number(more ?? 0) : count;
    if (months <= LONGEST_MONTHS) longest = Math.max(longest, Math.round(months));
  }
  return longest > 0 ? longest : null;
}
