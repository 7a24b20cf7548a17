import { CONSTANTS } from '../constants.js';
import { clamp, divideHalfUp } from '../rounding.js';
import type { DutyMatch, DutyPlan, SceneSentence } from './scene.js';

const FROM = CONSTANTS.dutyShareFrom.value;
const SPAN = CONSTANTS.dutyShareSpan.value;

/**
 * Sentences that tell of a duty: the rarity-weighted share of its terms in one sentence, `(share − 0.20) / 0.25` held between
 * 0 and 1. Copied sentences and those that do not tell of work or sum it up are left out.
 */
export function matchDuty(
  plan: DutyPlan,
  byTerm: readonly number[][],
  sentences: readonly SceneSentence[],
): DutyMatch[] {
  if (plan.total === 0) return [];
  const reached = new Map<number, number>();
  for (const { term, weight } of plan.terms) {
    for (const at of byTerm[term]!) reached.set(at, (reached.get(at) ?? 0) + weight);
  }
  const matches: DutyMatch[] = [];
  for (const [at, weight] of reached) {
    if (!tellsDuties(sentences[at]!)) continue;
    // (weight / total − FROM) / SPAN in one division, so that nothing is rounded twice.
    const over = weight * 10000 - FROM * plan.total;
    const match = over > 0 ? clamp(divideHalfUp(over * 10000, SPAN * plan.total), 0, 10000) : 0;
    if (match > 0) matches.push({ at, match });
  }
  return matches;
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
