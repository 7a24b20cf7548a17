import { leavesOf, type Duty, type PhraseLeaf, type RoleContent } from '#libs/contracts';
import { CONSTANTS } from '../../constants.js';

/** A line of the role page, in the form that recognizes its copies. */
export interface PageLine {
  /** The terms by which copies of the line are recognized. */
  terms: ReadonlySet<string>;
  /** All words of it, lower case: those of names are among its terms by their class alone. */
  words: readonly string[];
}

/**
 * A role page in the form that recognizes its copies: its lines, as far as a line is distinctive, and all its
 * requirements.
 */
export interface JobDescriptionPage {
  lines: readonly PageLine[];
  whole: PageLine;
}

export function pageLines(role: RoleContent, lines: readonly (Duty | PhraseLeaf)[]): JobDescriptionPage {
  const all = lines.map(({ label, terms }) => ({
    terms: new Set(terms.map((one) => (typeof one === 'string' ? one : one.term))),
    words: wordsOf(label),
  }));
  const labels = role.criteria.flatMap(({ label, expression }) => [
    label,
    ...leavesOf(expression).map((leaf) => leaf.label),
  ]);
  return {
    lines: all.filter(({ terms }) => terms.size >= CONSTANTS.copiedLineTerms.value),
    whole: {
      terms: new Set(all.flatMap(({ terms }) => [...terms])),
      words: [...new Set([role.title, ...labels].flatMap(wordsOf).concat(all.flatMap(({ words }) => words)))],
    },
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings that stemming takes off are so long at most. */
const ENDING = 4;

/** Returns whether a stem is that of a word of the line. */
export function isWordOf(stem: string, { terms, words }: PageLine): boolean {
  return terms.has(stem) || words.some((word) => word.startsWith(stem) && word.length - stem.length <= ENDING);
}
