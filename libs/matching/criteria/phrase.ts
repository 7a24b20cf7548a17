import type { PhraseLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { times } from '../rounding.js';
import { phraseValue } from '../scene/phrase-value.js';
import type { PhrasePlan, Scene } from '../scene/scene.js';
import { QUOTES, leafNode, type CriterionTest } from './criterion-test.js';

/**
 * A requirement in free words: over the tiers of strength, the best of strength × how much of it the places of that tier or
 * above say (`phraseValue`), so that a list without work gains at most what listing is worth.
 */
export const phrase: CriterionTest<PhraseLeaf> = {
  test: 'phrase',

  assess(leaf, scene) {
    const plan = scene.phrasePlan(leaf);
    const { value, level } = best(plan, scene, 'weight');
    const found = value > 0 ? wordsFound(plan, scene, level) : [];
    return leafNode(leaf, scene, {
      value,
      high: best(plan, scene, 'weightHigh').value,
      detail: {
        strength: level,
        words: plan.own.length,
        wordsFound: plan.own.filter(({ term }) => found.some((sentence) => sentence.terms.includes(term))).length,
      },
      evidence: found
        .sort((a, b) => b.weight - a.weight || a.at - b.at)
        .slice(0, QUOTES)
        .map(({ at }) => ({ span: scene.sentences[at]!.sentence.span })),
    });
  },

  shows: (leaf, text) => text.phraseValue(leaf) >= CONSTANTS.phraseShown.value,
};

type Which = 'weight' | 'weightHigh';

function best(plan: PhrasePlan, scene: Scene, which: Which): { value: number; level: number } {
  const strengths = new Map<number, number[]>();
  const levels = new Set<number>();
  for (const { term } of [...plan.own, ...plan.related]) {
    const top = strongestPlaces(term, scene, which);
    strengths.set(term, top);
    top.forEach((strength) => levels.add(strength));
  }
  let found = { value: 0, level: 0 };
  for (const level of [...levels].sort((a, b) => b - a)) {
    const placesOf = (term: number): number => strengths.get(term)!.filter((strength) => strength >= level).length;
    const value = times(phraseValue(plan, placesOf), level);
    if (value > found.value) found = { value, level };
  }
  return found;
}

/** Strengths of the strongest places a term stands in, as many as can count. Sentences of one list are one place. */
function strongestPlaces(term: number, scene: Scene, which: Which): number[] {
  const byPlace = new Map<number, number>();
  for (const at of scene.byTerm[term]!) {
    const { place, [which]: weight } = scene.sentences[at]!;
    if (weight > (byPlace.get(place) ?? 0)) byPlace.set(place, weight);
  }
  return [...byPlace.values()].sort((a, b) => b - a).slice(0, CONSTANTS.phrasePlaces.value);
}

/** Sentences at a tier that say words of the phrase or their neighbours, with how much of it they say. */
function wordsFound(plan: PhrasePlan, scene: Scene, level: number): { at: number; weight: number; terms: number[] }[] {
  const found = new Map<number, { at: number; weight: number; terms: number[] }>();
  for (const { term, weight } of [...plan.own, ...plan.related]) {
    for (const at of scene.byTerm[term]!) {
      if (scene.sentences[at]!.weight < level) continue;
      const one = found.get(at) ?? { at, weight: 0, terms: [] };
      found.set(at, { at, weight: one.weight + weight, terms: [...one.terms, term] });
    }
  }
  return [...found.values()];
}
