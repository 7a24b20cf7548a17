import type { Duty } from '#libs/contracts';
import { CONSTANTS } from '../../constants.js';
import { clamp, divideHalfUp, share, times } from '../../arithmetic/rounding.js';
import type { DutyMatch, DutyPlan, ContextSentence } from '../evaluation-context.js';

const FROM = CONSTANTS.dutyShareFrom.value;
const SPAN = CONSTANTS.dutyShareSpan.value;
const ALONE = CONSTANTS.dutyWordAlone.value;
const NEARLY = CONSTANTS.dutyRarestNearly.value;
const RAREST = CONSTANTS.dutyRarestLoss.value;

/**
 * A duty in the role's numbers of its terms. A neighbour counts once, for the term that it says most of: "care" is not both the
 * physicians and the nurses of a duty.
 */
export function planDuty(duty: Duty, numberOf: (term: string) => number): DutyPlan {
  const own = duty.terms.map(({ term, weight, related = [] }) => ({ term: numberOf(term), weight, related }));
  const ownTerms = new Set(own.map(({ term }) => term));
  const nearest = new Map<number, { of: number; weight: number }>();
  own.forEach(({ weight, related }, of) => {
    for (const { term, credit } of related) {
      const counts = times(weight, credit);
      const number = numberOf(term);
      if (!ownTerms.has(number) && counts > (nearest.get(number)?.weight ?? 0))
        nearest.set(number, { of, weight: counts });
    }
  });
  const terms = own.map(({ term, weight }, of) => ({
    term,
    weight,
    related: [...nearest].flatMap(([near, one]) => (one.of === of ? [{ term: near, weight: one.weight }] : [])),
  }));
  return {
    duty,
    terms,
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    rarest: terms.reduce((most, { weight }) => Math.max(most, weight), 0),
  };
}

/**
 * Sentences that tell of a duty: the rarity-weighted share of its terms in one sentence, `(share − 0.20) / 0.25` held between
 * 0 and 1, less where the duty's rarest word is not there ("Ensure compliance with HIPAA" told without it): the more, the more of the
 * duty that word is. Of a duty of several words one alone tells it only when it is rare. Copied sentences and those that do not tell of
 * work or sum it up are left out.
 */
export function matchDuty(
  plan: DutyPlan,
  byTerm: readonly number[][],
  sentences: readonly ContextSentence[],
): DutyMatch[] {
  if (plan.total === 0) return [];
  const isRarest = rarestOf(plan);
  const reached = new Map<number, Reached>();
  for (const term of plan.terms) {
    for (const [at, weight] of placesOf(term, byTerm)) {
      const before = reached.get(at) ?? NOTHING;
      const rarest = isRarest(term.weight) ? Math.max(before.rarest, share(weight, term.weight)) : before.rarest;
      reached.set(at, { words: before.words + 1, weight: before.weight + weight, rarest });
    }
  }
  const enough = Math.min(2, plan.terms.length);
  const matches: DutyMatch[] = [];
  for (const [at, { words, weight, rarest }] of reached) {
    if (!tellsDuties(sentences[at]!) || (words < enough && weight < ALONE)) continue;
    // (weight / total − FROM) / SPAN in one division, so that nothing is rounded twice.
    const over = weight * 10000 - FROM * plan.total;
    const covered = over > 0 ? clamp(divideHalfUp(over * 10000, SPAN * plan.total), 0, 10000) : 0;
    const missed = times(times(share(plan.rarest, plan.total), RAREST), 10000 - rarest);
    const match = times(covered, Math.max(0, 10000 - missed));
    if (match > 0) matches.push({ at, match });
  }
  return matches;
}

interface Reached {
  words: number;
  weight: number;
  /** How much of the duty's rarest word is there, in ten-thousandths; of several such words the best. */
  rarest: number;
}

const NOTHING: Reached = { words: 0, weight: 0, rarest: 0 };

/** The rarest word of a duty, those about as rare, and all that are as rare as a class of tools. */
function rarestOf({ rarest }: DutyPlan): (weight: number) => boolean {
  const from = Math.min(ALONE, times(rarest, NEARLY));
  return (weight) => weight >= from;
}

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

function tellsDuties({ copied, tier, sentence }: ContextSentence): boolean {
  if (copied) return false;
  return (
    tier === 'dated-work' ||
    tier === 'undated-work' ||
    tier === 'undated-project' ||
    sentence.place === 'summary' ||
    sentence.place === 'headline'
  );
}
