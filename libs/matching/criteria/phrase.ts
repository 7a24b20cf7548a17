import type { ExplanationNode, PhraseLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp, times } from '../arithmetic/rounding.js';
import { REACHED, phraseValue, type PhrasePlan, type PhraseTerm } from '../context/role/phrase-value.js';
import type { EvaluationContext, ContextSentence } from '../context/evaluation-context.js';
import { heldInWords, type Held } from './certificate-in-words.js';
import { statedDates } from './certifications.js';
import { leafNode, statedOf, statements, type CriterionTest } from './criterion-test.js';

/**
 * A requirement in free words. Each slice of strength counts with as much of the phrase as the places say that are at least so strong:
 * words in dated work count in full, what is only listed adds up to what listing is worth, and a list without work gains no more than
 * that. So every further place adds or changes nothing (the Choquet integral of `phraseValue` over strength).
 */
export const phrase: CriterionTest<PhraseLeaf> = {
  test: 'phrase',

  assess(leaf, context) {
    const plan = context.phrasePlan(leaf);
    const credits = creditsOf(leaf, plan, context);
    const value = valueOver(plan, context, 'weight', credits);
    const held = heldInWords(leaf, plan, context, credits);
    if (held && held.value >= value) return certificateNode(leaf, context, held);
    const found = value > 0 ? sentencesWith(plan, context, credits) : [];
    const foundTerms = new Set(found.flatMap(({ terms }) => terms));
    const own = new Set<PhraseTerm>(plan.own);
    const place = found[0]?.sentence;
    return leafNode(leaf, context, {
      value,
      high: valueOver(plan, context, 'weightHigh', credits),
      detail: {
        place: place?.tier ?? null,
        copied: place?.copied ?? false,
        strength: place?.weight ?? 0,
        words: plan.own.length,
        wordsFound: plan.own.filter((one) => foundTerms.has(one)).length,
        /** Most of its words that one sentence says. */
        together: Math.max(0, ...found.map(({ terms }) => terms.filter((one) => own.has(one)).length)),
        ...foundWords(plan, foundTerms),
        /** A line names it and says that it is not held: pending, suspended. */
        notHeld: isNamedNotHeld(plan, context, credits),
      },
      evidence: placesThatCount(plan, found).flatMap(({ sentence }) => [
        { span: sentence.sentence.span },
        ...statedOf(sentence, context),
      ]),
    });
  },

  shows: (leaf, text) => text.phraseValue(leaf) >= CONSTANTS.phraseShown.value,
};

/** Returns the node of a certificate, like that of any other: its words in the résumé, and whether it is valid. */
function certificateNode(
  leaf: PhraseLeaf,
  context: EvaluationContext,
  { value, entries, validity: standing }: Held,
): ExplanationNode {
  const entry = entries[0]!;
  const detail = {
    certification: null,
    name: entry.name.value,
    standing,
    equivalent: false,
    ...statedDates(entry),
  };
  return leafNode({ test: 'certifications', label: leaf.label }, context, {
    value,
    detail,
    evidence: entries.flatMap((one) => [{ span: one.span }, ...statements(one)]),
  });
}

type Which = 'weight' | 'weightHigh';

/** The effect of one more place of a word on the sums of `phraseValue`, at the strength of that place. */
interface Step {
  strength: number;
  own: number;
  related: number;
}

function valueOver(
  plan: PhrasePlan,
  context: EvaluationContext,
  which: Which,
  credits: ReadonlyMap<number, number>,
): number {
  const steps: Step[] = [];
  const add = (terms: readonly PhraseTerm[], part: 'own' | 'related'): void => {
    for (const { term, weight } of terms) {
      strongestPlaces(term, context, which, credits).forEach((strength, n) => {
        steps.push({ strength, own: 0, related: 0, [part]: weight * (REACHED[n + 1]! - REACHED[n]!) });
      });
    }
  };
  add(plan.own, 'own');
  add(plan.related, 'related');
  steps.sort((a, b) => b.strength - a.strength);
  let own = 0;
  let related = 0;
  let sum = 0;
  steps.forEach((step, at) => {
    own += step.own;
    related += step.related;
    const below = steps[at + 1]?.strength ?? 0;
    if (below < step.strength) sum += (step.strength - below) * phraseValue(plan, own, related);
  });
  return divideHalfUp(sum, 10000);
}

const WHOLE = 10000;

/**
 * Returns the credit of a certificate in lines that say it is not held today ("registration pending"), by their place
 * in the context: the lowest stated credit. In sentences about work such words refer to something else. Certificates of
 * others earn nothing anywhere.
 */
function creditsOf(
  leaf: PhraseLeaf,
  { statusTerms: standing, own }: PhrasePlan,
  context: EvaluationContext,
): ReadonlyMap<number, number> {
  const credits = new Map<number, number>();
  for (const { term, credit } of standing)
    for (const at of context.byTerm[term]!) {
      const { tier } = context.sentences[at]!;
      if (tier === 'listed' || tier === 'certificate-or-course')
        credits.set(at, Math.min(credit, credits.get(at) ?? WHOLE));
    }
  if (leaf.standing === undefined) return credits;
  for (const { term } of own)
    for (const at of context.byTerm[term]!) if (isOfOthers(context.sentences[at]!)) credits.set(at, 0);
  return credits;
}

const isOfOthers = ({ sentence }: ContextSentence): boolean => sentence.claim === 'others';

/** Returns whether a line of their own that is worth nothing says at least half of the phrase. */
function isNamedNotHeld(plan: PhrasePlan, context: EvaluationContext, credits: ReadonlyMap<number, number>): boolean {
  const weights = new Map<number, number>();
  for (const { term, weight } of plan.own)
    for (const at of context.byTerm[term]!)
      if (credits.get(at) === 0 && !isOfOthers(context.sentences[at]!))
        weights.set(at, (weights.get(at) ?? 0) + weight);
  const whole = plan.own.reduce((sum, { weight }) => sum + weight, 0);
  return [...weights.values()].some((weight) => 2 * weight >= whole);
}

/** Strengths of the strongest places a term stands in, as many as can count. Sentences of one list are one place. */
function strongestPlaces(
  term: number,
  context: EvaluationContext,
  which: Which,
  credits: ReadonlyMap<number, number>,
): number[] {
  const byPlace = new Map<number, number>();
  for (const at of context.byTerm[term]!) {
    const { place, [which]: full } = context.sentences[at]!;
    const weight = times(full, credits.get(at) ?? WHOLE);
    if (weight > (byPlace.get(place) ?? 0)) byPlace.set(place, weight);
  }
  return [...byPlace.values()].sort((a, b) => b - a).slice(0, CONSTANTS.phrasePlaces.value);
}

interface Found {
  sentence: ContextSentence;
  /** Strength × weight of the phrase's own words that it says, and of all. */
  saysOwn: number;
  says: number;
  terms: PhraseTerm[];
}

/**
 * Sentences that say words of the phrase or their neighbours. Those that say most of the phrase itself in the strongest places come first:
 * a sentence full of neighbours shows a person less than the line that names the thing. One that says that it is not held shows nothing.
 */
function sentencesWith(plan: PhrasePlan, context: EvaluationContext, credits: ReadonlyMap<number, number>): Found[] {
  const found = new Map<number, Found>();
  const own = new Set<PhraseTerm>(plan.own);
  for (const one of [...plan.own, ...plan.related]) {
    for (const at of context.byTerm[one.term]!) {
      const sentence = context.sentences[at]!;
      if (sentence.weight === 0 || credits.get(at) === 0) continue;
      const before = found.get(at) ?? { sentence, saysOwn: 0, says: 0, terms: [] };
      if (own.has(one)) before.saysOwn += sentence.weight * one.weight;
      before.says += sentence.weight * one.weight;
      before.terms.push(one);
      found.set(at, before);
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.saysOwn - one.saysOwn || other.says - one.says || a - b)
    .map(([, one]) => one);
}

/**
 * Sentences that hold every place that counts of every word told, neighbours included: read alone, they earn the same value. Of places that
 * are equally strong, those in the better sentence.
 */
function placesThatCount({ own, related }: PhrasePlan, found: readonly Found[]): Found[] {
  const sentencesOf = new Map<PhraseTerm, Found[]>();
  for (const one of found) {
    for (const term of one.terms) {
      const known = sentencesOf.get(term);
      if (known) known.push(one);
      else sentencesOf.set(term, [one]);
    }
  }
  const counting = new Set<Found>();
  for (const term of [...own, ...related]) {
    const places = new Map<number, Found>();
    for (const one of sentencesOf.get(term) ?? []) {
      const known = places.get(one.sentence.place);
      if (!known || one.sentence.weight > known.sentence.weight) places.set(one.sentence.place, one);
    }
    // Sorting is stable: `found` has the better sentences first.
    const strongest = [...places.values()].sort((a, b) => b.sentence.weight - a.sentence.weight);
    for (const one of strongest.slice(0, CONSTANTS.phrasePlaces.value)) counting.add(one);
  }
  return found.filter((one) => counting.has(one));
}

/** So many related words are named. */
const MOST_RELATED = 4;

/** The words found, for people: the phrase's own, and "résumé's word ~ phrase's word" for neighbours, first those of what was not found itself. */
function foundWords(
  { own, related }: PhrasePlan,
  matched: ReadonlySet<PhraseTerm>,
): { found: string; related: string } {
  const beside = ({ of }: PhrasePlan['related'][number]): number => (matched.has(of) ? 1 : 0);
  const near = related
    .filter((one) => matched.has(one))
    .sort((a, b) => beside(a) - beside(b) || b.weight - a.weight || a.term - b.term);
  return {
    found: own.flatMap((one) => (matched.has(one) ? one.word : [])).join(', '),
    related: near
      .slice(0, MOST_RELATED)
      .map((one) => `${one.word} ~ ${one.of.word}`)
      .join(', '),
  };
}
