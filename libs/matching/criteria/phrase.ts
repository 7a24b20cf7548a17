import type { ExplanationNode, PhraseLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp, times } from '../arithmetic/rounding.js';
import { namesWhole } from '../context/role/named-things.js';
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
    const shown = shownThings(leaf, context, credits, 'weight');
    if (held && held.value >= shown.value) return certificateNode(leaf, context, held);
    const similar = times(value, CONSTANTS.similarMost.value);
    const isSimilar = shown.value <= similar;
    const found = value > 0 && isSimilar ? sentencesWith(plan, context, credits) : [];
    const place = isSimilar ? found[0]?.sentence : shown.lines[0] && context.sentences[shown.lines[0].at];
    const foundTerms = new Set(found.flatMap(({ terms }) => terms));
    const own = new Set<PhraseTerm>(plan.own);
    return leafNode(leaf, context, {
      value: Math.max(shown.value, similar),
      high: Math.max(
        shownThings(leaf, context, credits, 'weightHigh').value,
        times(valueOver(plan, context, 'weightHigh', credits), CONSTANTS.similarMost.value),
      ),
      similar: isSimilar,
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
      evidence: isSimilar
        ? similarLines(plan, found).flatMap(({ sentence }) => [
            { span: sentence.sentence.span, tier: 'similar' as const },
            ...statedOf(sentence, context),
          ])
        : shown.lines.flatMap(({ at, implied }) => [
            { span: context.sentences[at]!.sentence.span, ...(implied && { tier: 'implied' as const }) },
            ...statedOf(context.sentences[at]!, context),
          ]),
    });
  },

  shows: (leaf, text) => text.showsPhrase(leaf),
};

interface ShownLine {
  at: number;
  implied: boolean;
  /** What the thing is worth there. */
  weight: number;
}

interface ShownThings {
  value: number;
  /** The lines that show them: of each thing the best, then further ones. */
  lines: ShownLine[];
}

/** What is shown of the things that a phrase names, each whole in one sentence: one of them most of it, the others the rest. */
function shownThings(
  leaf: PhraseLeaf,
  context: EvaluationContext,
  credits: ReadonlyMap<number, number>,
  which: Which,
): ShownThings {
  const things = context.thingMatches(leaf).map((says) =>
    [...says]
      .flatMap(([at, match]): ShownLine[] => {
        const weight = namesWhole(match) ? worthAt(at, leaf, context, credits, which) : 0;
        return weight === 0 ? [] : [{ at, implied: match.implied, weight }];
      })
      .sort((a, b) => b.weight - a.weight || Number(a.implied) - Number(b.implied) || a.at - b.at),
  );
  if (things.length === 0) return { value: 0, lines: [] };
  const values = things.map(([best]) => best?.weight ?? 0);
  const mean = divideHalfUp(
    values.reduce((sum, one) => sum + one, 0),
    values.length,
  );
  const ofOne = CONSTANTS.phraseOneThing.value;
  const best = things.flatMap((lines) => lines.slice(0, 1));
  const further = things.flatMap((lines) => lines.slice(1)).sort((a, b) => b.weight - a.weight || a.at - b.at);
  const lines = new Map<number, ShownLine>();
  for (const one of [...best, ...further]) if (!lines.has(one.at)) lines.set(one.at, one);
  // A word of the trade stands in many lines, of which one is quoted.
  const isCommon = leaf.things.every(({ terms }) => terms.every(({ weight }) => weight < CONSTANTS.thingTelling.value));
  const most = Math.max(new Set(best.map(({ at }) => at)).size, isCommon ? 1 : CONSTANTS.phraseQuotes.value);
  return {
    value: times(Math.max(...values), ofOne) + times(mean, WHOLE - ofOne),
    lines: [...lines.values()].slice(0, most),
  };
}

/** The worth of a thing that a sentence says. A certificate that is stated counts wherever it is stated. */
function worthAt(
  at: number,
  leaf: PhraseLeaf,
  context: EvaluationContext,
  credits: ReadonlyMap<number, number>,
  which: Which,
): number {
  const credit = credits.get(at) ?? WHOLE;
  const plain = times(context.sentences[at]![which], credit);
  if (leaf.standing === undefined || plain === 0) return plain;
  return Math.max(plain, times(CONSTANTS.certificationStated.value, credit));
}

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

/** Lines that are quoted as similar wording: the best ones that say a word of the phrase itself. Words of its field alone are no quote. */
function similarLines({ own }: PhrasePlan, found: readonly Found[]): Found[] {
  const words = new Set<PhraseTerm>(own.filter(({ word }) => word !== ''));
  return found.filter(({ terms }) => terms.some((one) => words.has(one))).slice(0, CONSTANTS.phrasePlaces.value);
}

/** So many related words are named. */
const MOST_RELATED = 4;

/** The words found, for people: the phrase's own, and the résumé's for neighbours, first those of what was not found itself. */
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
      .map(({ word }) => word)
      .join(', '),
  };
}
