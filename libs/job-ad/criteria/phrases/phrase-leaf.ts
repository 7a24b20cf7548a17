import type { PhraseLeaf } from '#libs/contracts';
import {
  type Neighbour,
  rarityWeight,
  relatedWords,
  TOO_GENERAL,
  withOneArticle,
  isStopWord,
  contentWords,
  stem,
  tokenise,
} from '#libs/language';

import { beginsWithAction, readThings, type WhoDoesWhat } from './named-things.js';

/** Only what begins with an action asks for it: "handling returns", and not "knowledge of handling". */
function askedThings(label: string): WhoDoesWhat {
  const read = readThings(label, []);
  return beginsWithAction(label) ? read : { ...read, actions: [] };
}

const LONGEST_LABEL = 140;

/** A text cut at a word to the length that a label may have. */
export function requirementLabel(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')
    .trim();
  if (line.length <= LONGEST_LABEL) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_LABEL - 1)).replace(/[\s,;:–—-]+$/, '')} …`;
}

/** Distinct stems of a text that carry meaning, in order of their first place, without those in the ranges left out. */
export function phraseStems(text: string, without: readonly { start: number; end: number }[] = []): string[] {
  const stems = tokenise(text)
    .filter(
      (word) => !isStopWord(word.text) && !without.some((range) => word.start < range.end && word.end > range.start),
    )
    .map((word) => stem(withOneArticle(word.text)));
  return [...new Set(stems)];
}

/** The most a related word counts, as a share of the word it is near to (SCORE, "A recipe for free phrases"). */
const RELATED_CREDIT = 5000;

/**
 * Returns the credit of a neighbor for a stem: half its cosine, and no more than its own rarity allows, so that common
 * words add little.
 */
export function relatedCredit(cosine: number, stem: string, neighbour: string): number {
  return Math.round(RELATED_CREDIT * cosine * Math.min(1, rarityWeight(neighbour) / rarityWeight(stem)));
}

const named = (term: string, word: string | undefined): { term: string; word?: string } =>
  word === undefined || word === term ? { term } : { term, word };

/** The neighbors of a stem of a phrase with their credits. @param near looks up the words that are related to a stem */
export function relatedTerms(
  term: string,
  near: (stem: string) => Neighbour[],
): PhraseLeaf['terms'][number]['related'] {
  return near(term)
    .filter((one) => !TOO_GENERAL.has(one.stem))
    .map((one) => ({ ...named(one.stem, one.word), credit: relatedCredit(one.cosine, term, one.stem) }));
}

/** A requirement in free words: its stems weighted by rarity, each with its neighbours; null where it has none. */
export function phraseLeaf(label: string, stems: readonly string[]): PhraseLeaf | null {
  if (stems.length === 0) return null;
  const words = new Map(contentWords(label).map(({ word, stem: of }) => [of, word]));
  return {
    test: 'phrase',
    label: requirementLabel(label),
    ...askedThings(label),
    terms: stems.map((term) => ({
      ...named(term, words.get(term)),
      weight: rarityWeight(term),
      related: relatedTerms(term, relatedWords),
    })),
  };
}
