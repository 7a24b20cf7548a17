import { CONSTANTS } from '../constants.js';
import { clamp, divideHalfUp } from '../rounding.js';
import type { DutyMatch, DutyPlan, SceneSentence } from './scene.js';

const FROM = CONSTANTS.dutyShareFrom.value;
const SPAN = CONSTANTS.dutyShareSpan.value;
const ALONE = CONSTANTS.dutyWordAlone.value;

/**
 * Sentences that tell of a duty: the rarity-weighted share of its terms in one sentence, `(share − 0.20) / 0.25` held between
 * 0 and 1. Of a duty of several words one alone tells it only when it is rare. Copied sentences and those that do not tell of work or
 * sum it up are left out.
 */
export function matchDuty(
  plan: DutyPlan,
  byTerm: readonly number[][],
  sentences: readonly SceneSentence[],
): DutyMatch[] {
  if (plan.total === 0) return [];
  const reached = new Map<number, { words: number; weight: number }>();
  for (const term of plan.terms) {
    for (const [at, weight] of placesOf(term, byTerm)) {
      const { words, weight: before } = reached.get(at) ?? NOTHING;
      reached.set(at, { words: words + 1, weight: before + weight });
    }
  }
  const enough = Math.min(2, plan.terms.length);
  const matches: DutyMatch[] = [];
  for (const [at, { words, weight }] of reached) {
    if (!tellsDuties(sentences[at]!) || (words < enough && weight < ALONE)) continue;
    // (weight / total − FROM) / SPAN in one division, so that nothing is rounded twice.
    const over = weight * 10000 - FROM * plan.total;
    const match = over > 0 ? clamp(divideHalfUp(over * 10000, SPAN * plan.total), 0, 10000) : 0;
    if (match > 0) matches.push({ at, match });
  }
  return matches;
}

const NOTHING = { words: 0, weight: 0 };

/** Sentences that say a word of a duty, or a neighbour of it, with the weight that it has there. */
function placesOf(
  { term, weight, related }: DutyPlan['terms'][number],
  byTerm: readonly number[][],
): Map<number, number> {
  const places = new Map<number, number>();
  for (const neighbour of related) {
    for (const at of byTerm[neighbour.term]!) places.set(at, Math.max(places.get(at) ?? 0, neighbour.weight));
  }
  for (const at of byTerm[term]!) places.set(at, weight);
  return places;
}

function tellsDuties({ copied, tier, sentence }: SceneSentence): boolean {
  if (copied) return false;
  return (
    tier === 'dated-work' ||
    tier === 'undated-work' ||
    tier === 'undated-project' ||
    sentence.place === 'summary' ||
    sentence.place === 'headline'
  );
}
