/** Finds countries in text. */
import { countryNamed } from '../countries.js';
import { normalizeText } from '../plain.js';

/** The maximum number of words in the name of a country. */
const MOST_WORDS = 6;

/** Short forms, recognized in capitals only: other two-letter words occur in ordinary text. */
const SHORT: readonly [RegExp, string][] = [
  [/\bU\.? ?S\.?(?: ?A\.?)?(?![\p{L}\p{N}])/gu, ' United States '],
  [/\bU\.? ?K\.?(?![\p{L}\p{N}])/gu, ' United Kingdom '],
  [/\bU\.? ?A\.? ?E\.?(?![\p{L}\p{N}])/gu, ' United Arab Emirates '],
  [/\bEE\. ?UU\.?(?![\p{L}\p{N}])|\bEEUU\b/gu, ' Estados Unidos '],
];

/** Places whose name is or contains the name of a country. */
const NO_COUNTRIES = new Set(['new jersey', 'new mexico', 'new england', 'new south wales', 'georgia']);

/** Names of regions. A yes about a region does not say which of its countries is meant. */
const REGIONS =
  /\b(?:eu|e u|eea|ewr|schengen|europe|europa|europaische\w*|european|europeenne?|europe[ao]|dach|gcc|latam|apac|emea|north america|middle east)\b/;

/**
 * Finds the countries that a text names.
 * @returns their codes in the order of the text; null when the text names a region of several
 *   countries
 */
export function countriesIn(text: string): string[] | null {
  const written = SHORT.reduce((so, [short, name]) => so.replace(short, name), text);
  const words = normalizeText(written)
    .split(/[ ,/&]+/)
    .filter(Boolean);
  if (REGIONS.test(words.join(' '))) return null;
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const [length, country] = longestAt(words, at);
    if (country !== null && !found.includes(country)) found.push(country);
    at += length;
  }
  return found;
}

/**
 * Returns the length in words of the longest place name that starts at a word, and its country;
 * null for a place that is no country.
 */
function longestAt(words: readonly string[], at: number): [number, string | null] {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const name = words.slice(at, at + length).join(' ');
    if (NO_COUNTRIES.has(name)) return [length, null];
    const country = name.length > 3 || name === 'usa' || name === 'uae' ? countryNamed(name) : null;
    if (country !== null) return [length, country];
  }
  return [1, null];
}

/**
 * Reads an answer as a country. Of two-letter answers it accepts only unambiguous ones: "San
 * Francisco, CA" is not in Canada.
 * @returns the code; null when the answer is no country
 */
export function countryAnswered(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '');
  const letters = trimmed.replaceAll('.', '').toUpperCase();
  if (letters.length <= 3) return { US: 'US', USA: 'US', UK: 'GB', GB: 'GB', UAE: 'AE' }[letters] ?? null;
  return countryNamed(trimmed);
}
