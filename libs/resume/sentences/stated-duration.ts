import { allMatches } from '#libs/language';
const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  ...{ sept: 7, huit: 8, neuf: 9, dix: 10, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  ...{ due: 2, tre: 3, quattro: 4, cinque: 5, sette: 7, otto: 8, nove: 9, dieci: 10 },
  ...{ twee: 2, drie: 3, vijf: 5, zes: 6, zeven: 7, negen: 9, tien: 10 },
  ...{ dois: 2, três: 3, quatro: 4, sete: 7, oito: 8, dez: 10 },
  ...{ dwa: 2, trzy: 3, cztery: 4, pięć: 5, sześć: 6, siedem: 7, osiem: 8, dziewięć: 9, dziesięć: 10 },
};

const NUMBER = `\\d{1,3}(?:[.,]\\d{1,2})?|${Object.keys(NUMBER_WORDS).join('|')}`;
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
    const count = NUMBER_WORDS[number.toLowerCase()] ?? Number(number.replace(',', '.'));
    const months = years !== undefined || short !== undefined ? count * 12 + Number(more ?? 0) : count;
    if (months <= LONGEST_MONTHS) longest = Math.max(longest, Math.round(months));
  }
  return longest > 0 ? longest : null;
}
