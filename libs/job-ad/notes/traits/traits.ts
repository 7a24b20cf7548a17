/**
 * Criteria that no ad may set, because they ask for who a person is (DESIGN, promise 7), and words that stand in for
 * them.
 */
import { allMatches, memoise } from '#libs/language';
import { sentencesOf } from '../../page/prose.js';
import { TRAIT_PATTERNS, type Trait } from './trait-patterns.js';
import { nativeAsked } from './native-speakers.js';
import { isPromise } from './equal-opportunity.js';

/** Something that asks for a trait. Offsets into the text it was found in. */
export interface TraitAsked {
  trait: Trait;
  start: number;
  end: number;
}

/** A text is looked at this far: nothing that asks for a trait is longer, and no line of an advertisement is. */
const LONGEST = 2_000;

/**
 * Finds requests for protected traits in a text, in order, sentence by sentence. A sentence that promises equal
 * treatment contains none.
 */
export function traitsAsked(text: string): TraitAsked[] {
  return sentencesOf({ text: text.slice(0, LONGEST), start: 0 }).flatMap((sentence) =>
    traitsIn(sentence.text).map(({ trait, start, end }) => ({
      trait,
      start: sentence.start + start,
      end: sentence.start + end,
    })),
  );
}

/** Kept by sentence: the items of a page are looked at, and then all of its sentences. */
const traitsIn = memoise((sentence: string): readonly TraitAsked[] => {
  if (isPromise(sentence)) return [];
  const found: TraitAsked[] = [];
  for (const { trait, words, within, ofOthers } of TRAIT_PATTERNS) {
    if (within && !within.test(sentence)) continue;
    for (const match of allMatches(sentence, words)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (ofOthers?.(sentence.slice(0, start))) continue;
      const over = found.find((one) => one.start < end && one.end > start);
      if (!over) found.push({ trait, start, end });
    }
  }
  const native = nativeAsked(sentence);
  if (native) found.push({ trait: 'native-speaker', ...native });
  return found.sort((a, b) => a.start - b.start);
});
