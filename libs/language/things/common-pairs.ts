import { PAIR_TERM_PREFIX } from '#libs/contracts';
import { contentStem } from '../terms/terms.js';
import type { WordToken } from '../words/tokens.js';
import { baseForm } from './actions.js';
import { generalStems } from './general-stems.js';

/** How much such a pair distinguishes, in the unit of `taskWeight`: about as much as a word that one of sixty tasks has. */
export const PAIR_WEIGHT = 400;

/** So many words that carry meaning may the second stand behind the first. */
const REACH = 2;
/** Whose words these are, and not what is done: "the management team" manages, and no one says who manages it. */
const DOER = /^manage(?:ment|rs?)$/;

const termOf = (first: string, second: string): string => `${PAIR_TERM_PREFIX}${first}+${second}`;

/**
 * The pairs of words of every trade in a text, as terms `pair:first+second` of their stems: each word tells nothing by itself, "sales goals" and
 * "managed a team" do. One word may stand between the two.
 */
export function commonPairs(words: readonly WordToken[]): string[] {
  const general = generalStems();
  const content = words.flatMap(({ text }) => {
    const found = contentStem(text);
    if (found === null) return [];
    const stem = baseForm(found);
    return [{ text, stem: general.has(stem) ? stem : null }];
  });
  const pairs = new Set<string>();
  content.forEach(({ text, stem }, at) => {
    if (stem === null || DOER.test(text)) return;
    for (const next of content.slice(at + 1, at + 1 + REACH))
      if (next.stem !== null && next.stem !== stem) pairs.add(termOf(stem, next.stem));
  });
  return [...pairs];
}

/** The terms that name the same in a requirement: its words one after the other, as `commonPairs` reads them; none for other stems. */
export function pairsAsked(stems: readonly string[]): string[] {
  if (stems.length < 2 || !stems.every((one) => generalStems().has(one))) return [];
  return stems.slice(1).map((second, at) => termOf(stems[at]!, second));
}
