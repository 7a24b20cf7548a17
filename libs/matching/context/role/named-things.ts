import type { NamedThing } from '#libs/contracts';
import { divideHalfUp } from '../../arithmetic/rounding.js';
import { CONSTANTS } from '../../constants.js';

/** A named thing in the role's numbers of its terms. */
export interface ThingPlan {
  terms: { term: number; weight: number }[];
  synonyms: { of: readonly number[]; terms: number[]; weight: number; implied: boolean }[];
  total: number;
  aside: boolean;
}

/** How much of a thing a sentence says. */
export interface ThingMatch {
  /** Weight of what it says. */
  weight: number;
  /** Of the thing's weight, in ten-thousandths. */
  share: number;
  telling: number;
  /** Something narrower was needed for it. */
  implied: boolean;
  aside: boolean;
}

/** Whether a sentence says the whole of a thing. */
export const namesWhole = (match: ThingMatch | undefined): match is ThingMatch =>
  (match?.share ?? 0) >= CONSTANTS.thingWholeShare.value;

export function planThing({ terms, synonyms = [], aside }: NamedThing, numberOf: (term: string) => number): ThingPlan {
  return {
    terms: terms.map(({ term, weight }) => ({ term: numberOf(term), weight })),
    synonyms: synonyms.map(({ of, terms: others, weight, implied }) => ({
      of,
      terms: others.map(numberOf),
      weight,
      implied: implied === true,
    })),
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    aside: aside === true,
  };
}

interface Found {
  /** Weight found at each place of the thing. */
  weights: number[];
  implied: boolean;
  telling: number;
}

/** How much of a thing each sentence says that says some of it, by the sentence's place in the context. */
export function matchThing(
  { terms, synonyms, total, aside }: ThingPlan,
  byTerm: readonly number[][],
): Map<number, ThingMatch> {
  const found = new Map<number, Found>();
  const at = (sentence: number): Found => {
    let known = found.get(sentence);
    if (!known) found.set(sentence, (known = { weights: terms.map(() => 0), implied: false, telling: 0 }));
    return known;
  };
  terms.forEach(({ term, weight }, place) => {
    for (const sentence of byTerm[term]!) {
      const one = at(sentence);
      one.weights[place] = weight;
      one.telling = Math.max(one.telling, weight);
    }
  });
  for (const { of, terms: others, weight, implied } of synonyms) {
    const whole = of.reduce((sum, place) => sum + terms[place]!.weight, 0);
    for (const sentence of sentencesWithAll(others, byTerm)) {
      const one = at(sentence);
      const before = of.reduce((sum, place) => sum + one.weights[place]!, 0);
      if (before >= weight) continue;
      for (const place of of) one.weights[place] = divideHalfUp(weight * terms[place]!.weight, whole);
      one.implied ||= implied;
      one.telling = Math.max(one.telling, weight);
    }
  }
  const matches = new Map<number, ThingMatch>();
  for (const [sentence, { weights, implied, telling }] of found) {
    if (telling < CONSTANTS.thingTelling.value && weights.some((one) => one === 0)) continue;
    const weight = weights.reduce((sum, one) => sum + one, 0);
    matches.set(sentence, { weight, share: Math.floor((weight * 10_000) / total), implied, telling, aside });
  }
  return matches;
}

function sentencesWithAll(terms: readonly number[], byTerm: readonly number[][]): number[] {
  const [first, ...others] = terms.map((term) => byTerm[term]!).sort((a, b) => a.length - b.length);
  return (first ?? []).filter((sentence) => others.every((list) => list.includes(sentence)));
}

/**
 * What sentences say of the things of a requirement. Where it asks for an action ("handling returns"), a common word alone is not the thing without the
 * action beside it.
 */
export function matchThings(
  { things, actions }: { things: readonly ThingPlan[]; actions: readonly number[] },
  byTerm: readonly number[][],
): Map<number, ThingMatch>[] {
  if (actions.length === 0) return things.map((thing) => matchThing(thing, byTerm));
  const acts = new Set(actions.flatMap((action) => byTerm[action]!));
  return things.map(
    (thing) =>
      new Map(
        [...matchThing(thing, byTerm)].filter(
          ([at, { weight }]) => weight >= CONSTANTS.thingRare.value || acts.size === 0 || acts.has(at),
        ),
      ),
  );
}
