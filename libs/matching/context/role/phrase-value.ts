import type { PhraseLeaf } from '#libs/contracts';
import { CONSTANTS } from '../../constants.js';
import { times } from '../../arithmetic/rounding.js';
import { planThing, type ThingPlan } from './named-things.js';

/** A word that a phrase asks for, by the role's number of it. */
export interface PhraseTerm {
  term: number;
  weight: number;
  /** The word as people write it. */
  word: string;
}

/** A phrase with its neighbours laid out, each word once. */
export interface PhrasePlan {
  own: PhraseTerm[];
  /** `of`: the word of the phrase it is nearest to. */
  related: (PhraseTerm & { of: PhraseTerm })[];
  /** Weight that its own words have to reach: of all, or of the rarest few of a long phrase. */
  total: number;
  /** Sum of the weights of the neighbours. */
  relatedTotal: number;
  actions: readonly number[];
  things: ThingPlan[];
  /** Terms beside which a certificate counts less, with how much. */
  statusTerms: { term: number; credit: number }[];
}

/**
 * Stems that say of a certificate only that it is one, or that it is held: of "CCRC certification" they tell nothing, and a certificate for
 * something else holds them too.
 */
const OF_ANY_CERTIFICATE = new Set('activ certif certifi credenti current hold licens licensur proof valid'.split(' '));

/** The terms of a phrase that tell; of a certificate what it is for, if it says so. */
function tellingTerms({ terms, standing }: PhraseLeaf): PhraseLeaf['terms'] {
  if (standing === undefined) return terms;
  const telling = terms.filter(({ term }) => !OF_ANY_CERTIFICATE.has(term));
  return telling.length === 0 ? terms : telling;
}

/** A neighbour counts once, by the term it is nearest to; a term of the phrase itself is no neighbour. */
export function planPhrase(leaf: PhraseLeaf, numberOf: (term: string) => number): PhrasePlan {
  const terms = tellingTerms(leaf);
  const own = terms.map(({ term, weight, word = term }) => ({ term: numberOf(term), weight, word }));
  const ownTerms = new Set(own.map(({ term }) => term));
  const related = new Map<number, PhrasePlan['related'][number]>();
  terms.forEach(({ related: neighbours }, at) => {
    for (const { term: name, credit, word = name } of neighbours) {
      const term = numberOf(name);
      const weight = times(own[at]!.weight, credit);
      if (ownTerms.has(term) || weight <= (related.get(term)?.weight ?? 0)) continue;
      related.set(term, { term, weight, word, of: own[at]! });
    }
  });
  const rarest = [...own].sort((a, b) => b.weight - a.weight).slice(0, CONSTANTS.phraseWords.value);
  return {
    own,
    related: [...related.values()],
    total: weightOf(rarest),
    relatedTotal: weightOf([...related.values()]),
    actions: leaf.actions.map(numberOf),
    things: leaf.things.map((thing) => planThing(thing, numberOf)),
    statusTerms: (leaf.standing ?? []).map(({ term, credit }) => ({ term: numberOf(term), credit })),
  };
}

function weightOf(terms: readonly PhraseTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

const MOST_PLACES = CONSTANTS.phrasePlaces.value;
const WHOLE = 10000;

/** The credit of a word in 0, 1, … places: n/(n + 1.2), in ten-thousandths of the credit of the most places. */
export const REACHED: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, places) => {
  const saturated = (n: number): number => n / (n + CONSTANTS.phraseSaturation.value);
  return Math.round((WHOLE * saturated(places)) / saturated(MOST_PLACES));
});

const OWN = CONSTANTS.phraseOwn.value / WHOLE;
const ALONE = CONSTANTS.phraseAlone.value / WHOLE;

/**
 * How much of a requirement in free words is met, in ten-thousandths: 1 − (1 − own)(1 − field).
 *
 * *own* is the weighted share of its own words (of a long phrase, of as much as its rarest `phraseWords` weigh), up to `phraseOwn`, and up to all where the phrase has no neighbours; a word counts
 * `phraseAlone` by itself and the rest as far as the whole phrase is there. *field* is the weighted share of the neighbours; those of a
 * phrase with few of them say less. Only + − × ÷ on doubles in a fixed order, so every machine agrees.
 * @param own,related sums of weight × `REACHED` over the words found
 */
export function phraseValue(plan: PhrasePlan, own: number, related: number): number {
  if (plan.total === 0) return 0;
  const field = Math.min(1, plan.relatedTotal / (CONSTANTS.phraseField.value * plan.total));
  const ownShare = Math.min(1, own / (plan.total * WHOLE));
  const ownValue = (1 - (1 - OWN) * field) * ownShare * (ALONE + (1 - ALONE) * ownShare);
  const fieldValue = plan.relatedTotal === 0 ? 0 : (field * related) / (plan.relatedTotal * WHOLE);
  return Math.min(WHOLE, Math.floor(WHOLE * (1 - (1 - ownValue) * (1 - fieldValue)) + 0.5));
}
