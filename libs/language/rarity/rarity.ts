import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { rarityOfRank, RARITY_STEPS } from './rarity-table.js';
import { PACKED_RARITY } from './table.generated.js';

/** Rank taken for a word that the list does not have: the list's length. */
const UNKNOWN_RANK = 400_000;

/** The rarity of an unknown word, in steps: the highest there is. */
const RAREST = rarityOfRank(UNKNOWN_RANK);

/** Unpacked when first needed: reading a role needs it, a résumé does not. */
const rarities = lazy(() => {
  const table = new Map<string, number>();
  const lines = inflateTable(PACKED_RARITY).toString('utf8').split('\n');
  for (const [steps, line] of lines.entries()) {
    for (const stem of line.split(' ')) if (stem) table.set(stem, steps);
  }
  return table;
});

/**
 * How rare a stem is in general English: `ln(1 + rank/100)` with the rank of its commonest word in the GloVe word list, 0 for the
 * commonest to 8.29 for an unknown one, in steps of a hundredth.
 */
export function rarity(stem: string): number {
  return (rarities().get(stem) ?? RAREST) / RARITY_STEPS;
}

/** The rarity of a stem in whole ten-thousandths of the rarest, at least 1: the weight of a term in a duty or a phrase. */
export function rarityWeight(stem: string): number {
  return Math.max(1, Math.round((10_000 * (rarities().get(stem) ?? RAREST)) / RAREST));
}
