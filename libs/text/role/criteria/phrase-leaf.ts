import type { PhraseLeaf } from '#libs/contracts';
import { rarityWeight } from '../../rarity/rarity.js';
import { isStopWord } from '../../words/terms.js';
import { stem } from '../../words/stems.js';
import { tokens } from '../../words/tokens.js';

const LONGEST_LABEL = 140;

/** A text cut at a word to the length that a label may have. */
export function labelOf(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')
    .trim();
  if (line.length <= LONGEST_LABEL) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_LABEL - 1)).replace(/[\s,;:–—-]+$/, '')} …`;
}

/** Distinct stems of a text that carry meaning, in order of their first place, without those in the ranges left out. */
export function phraseStems(text: string, without: readonly { start: number; end: number }[] = []): string[] {
  const stems = tokens(text)
    .filter(
      (word) => !isStopWord(word.text) && !without.some((range) => word.start < range.end && word.end > range.start),
    )
    .map((word) => stem(word.text));
  return [...new Set(stems)];
}

/**
 * A requirement in free words: its stems weighted by rarity, or null where it has none. `related` is the room for neighbours of a stem;
 * no table of them is shipped yet.
 */
export function phraseLeaf(label: string, stems: readonly string[]): PhraseLeaf | null {
  if (stems.length === 0) return null;
  return {
    test: 'phrase',
    label: labelOf(label),
    terms: stems.map((term) => ({ term, weight: rarityWeight(term), related: [] })),
  };
}
