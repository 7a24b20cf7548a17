import { neutralWord } from '../gender/forms/neutral-word.js';
import { stemsOfText } from '../terms/terms.js';

/** Rarity is kept in steps of a hundredth. */
export const RARITY_STEPS = 100;

/** Words beyond this rank are left out: the table would double, and their rarity (at least 7.1 of 8.3) be changed by a sixth at most. */
const RANKS = 120_000;

/** One word of the list that stands for itself; marks, numbers and joined words are left out. */
const WORD = /^(?:[a-z][a-z0-9]*|c\+\+|[cf]#|\.net)$/;

/** Rarity of a rank, in steps: `ln(1 + rank/100)` (SCORE, "A recipe for free phrases"). */
export function rarityOfRank(rank: number): number {
  return Math.round(RARITY_STEPS * Math.log(1 + rank / 100));
}

/**
 * Makes the text of the shipped table from a list of words, commonest first: line n lists the stems of rarity n steps, each stem under
 * its commonest word. `npm run tables` packs it.
 */
export function rarityTable(words: readonly string[]): string {
  const lines: string[][] = [];
  const seen = new Set<string>();
  words.slice(0, RANKS).forEach((word, rank) => {
    const stem = WORD.test(word) ? stemsOfText(neutralWord(word))[0] : undefined;
    if (stem === undefined || seen.has(stem)) return;
    seen.add(stem);
    (lines[rarityOfRank(rank)] ??= []).push(stem);
  });
  return Array.from(lines, (stems) => (stems ?? []).sort().join(' ')).join('\n');
}
