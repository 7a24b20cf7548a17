import { CATEGORIES, type WeightsContent } from '#libs/contracts';
import type { Weighable } from '../fold/check-weights.js';
import { spread } from '../fold/default-weights.js';
import { divideHalfUp } from '../arithmetic/rounding.js';

/** Per cent: a weight or importance is multiplied by something from four fifths to five quarters. */
const LEAST = 80;
const MOST = 125;

/** Whole numbers below `bound`, the same ones for the same seed on every machine (mulberry32, seeded by FNV-1a of the text). */
export function numbersOf(seed: string): (bound: number) => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** Weights a little to the side of the given ones: who asks for 40 points could as well have asked for 35. Kinds and thresholds stay. */
export function variedWeights(content: WeightsContent, below: (bound: number) => number): WeightsContent {
  const varied = (amount: number): number => amount * (LEAST + below(MOST - LEAST + 1));
  return {
    thresholds: content.thresholds,
    categories: spread(CATEGORIES.map((category) => varied(content.categories[category]))),
    criteria: Object.fromEntries(
      Object.entries(content.criteria).map(([id, { kind, importance }]) => [
        id,
        { kind, importance: importance === 0 ? 0 : Math.max(1, divideHalfUp(varied(importance), 100)) },
      ]),
    ),
  };
}

/**
 * The weights as if the role did not ask for a criterion: it earns nothing and decides no lane. Where it is the last of its category that
 * counts, the points of the category go to the others in proportion.
 * @returns null when nothing would be left that counts
 */
export function weightsWithout(
  criteria: readonly Weighable[],
  content: WeightsContent,
  id: string,
): WeightsContent | null {
  const left = { ...content.criteria, [id]: { kind: 'preferred' as const, importance: 0 } };
  const counts = (category: string): boolean =>
    criteria.some((one) => one.category === category && left[one.id]?.kind !== 'bonus' && left[one.id]!.importance > 0);
  const claims = CATEGORIES.map((category) => (counts(category) ? content.categories[category] : 0));
  if (claims.every((claim) => claim === 0)) return null;
  return { categories: spread(claims), criteria: left, thresholds: content.thresholds };
}
