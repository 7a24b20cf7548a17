import { CONSTANTS } from '../constants.js';
import type { PhrasePlan } from './scene.js';

const HALF = CONSTANTS.phraseHalf.value;
const SCALE = CONSTANTS.phraseScale.value;

/** n/(n + 1.2) for the places a word can count in. */
const SATURATED = Array.from(
  { length: CONSTANTS.phrasePlaces.value + 1 },
  (_, places) => places / (places + CONSTANTS.phraseSaturation.value),
);

/**
 * How much of a requirement in free words is met, in ten-thousandths: the rarity-weighted share of its words and, for less, of
 * their neighbours, through a map that saturates slowly. Only + × ÷ on doubles in a fixed order, so every machine agrees.
 * @param placesOf in how many places a term stands; more than two count as two.
 */
export function phraseValue(plan: PhrasePlan, placesOf: (term: number) => number): number {
  if (plan.total === 0) return 0;
  let sum = 0;
  for (const { term, weight } of plan.own) sum += weight * saturated(placesOf(term));
  for (const { term, weight } of plan.related) sum += weight * saturated(placesOf(term));
  const reached = sum / plan.total;
  return Math.min(10000, Math.floor((10000 * SCALE * reached) / (reached + HALF) + 0.5));
}

function saturated(places: number): number {
  return SATURATED[Math.min(places, SATURATED.length - 1)]!;
}
