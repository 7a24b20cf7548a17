import type { Place } from '#libs/contracts';
import { abbreviationStems, commonPairs, initialStems, type WordToken } from '#libs/language';

/** Where names of bodies and papers stand; in sentences about work a name in capitals is a product or an employer. */
const NAMES_STAND: ReadonlySet<Place> = new Set<Place>(['certification', 'education', 'list', 'other']);

/**
 * What a sentence says beside its words: abbreviations, initials, and pairs of common words. A heading has no abbreviations.
 *
 * @param words all of the sentence
 * @param spoken those that say something
 */
export function furtherTerms(
  place: Place,
  text: string,
  words: readonly WordToken[],
  spoken: readonly WordToken[],
  start: number,
): string[] {
  const pairs = commonPairs(spoken);
  if (place === 'heading') return pairs;
  return [...pairs, ...abbreviationStems(text, words, start), ...(NAMES_STAND.has(place) ? initialStems(text) : [])];
}
