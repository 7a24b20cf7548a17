import { neutralise } from '../gender/neutralise.js';
import { lazy } from '../text/lazy.js';
import { tokenise, type WordToken } from '../words/tokens.js';

/** A set of phrases to look for, as a tree over their words. */
export interface PhraseTree<T> {
  branches: Map<string, PhraseTree<T>>;
  ends: { text: string; value: T }[];
}

/** A phrase found: tokens `from` to `to` (exclusive), the phrase as listed, and what it stands for. */
export interface PhraseMatch<T> {
  from: number;
  to: number;
  phrase: string;
  value: T;
}

const emptyTree = <T>(): PhraseTree<T> => ({ branches: new Map(), ends: [] });

/**
 * Makes the tree; phrases are split into words exactly as texts are, with one form for every gender. That is done when a text is first
 * searched: of the trees that a process loads it may need none.
 */
export function phraseTree<T>(phrases: () => Iterable<readonly [string, T]>): PhraseTree<T> {
  const made = lazy(() => withPhrases(emptyTree<T>(), phrases()));
  return {
    get branches() {
      return made().branches;
    },
    get ends() {
      return made().ends;
    },
  };
}

/** The tree with further phrases, which come first among those of equal length. `tree` stays as it is; what is not added to is shared. */
export function withPhrases<T>(tree: PhraseTree<T>, phrases: Iterable<readonly [string, T]>): PhraseTree<T> {
  const ours = new Set<PhraseTree<T>>();
  const owned = (node: PhraseTree<T>): PhraseTree<T> => {
    if (ours.has(node)) return node;
    const copy = { branches: new Map(node.branches), ends: [...node.ends] };
    ours.add(copy);
    return copy;
  };
  const root = owned(tree);
  for (const [text, value] of phrases) {
    let at = root;
    for (const token of tokenise(neutralise(text).text)) {
      const next = owned(at.branches.get(token.text) ?? emptyTree());
      at.branches.set(token.text, next);
      at = next;
    }
    if (at !== root) at.ends.push({ text, value });
  }
  return root;
}

/**
 * Characters allowed between two words of one phrase: a blank, or the marks that join names; never a comma or the end
 * of a sentence.
 */
const JOINT =
  /^(?:[ \t\u00a0]+|[ \t\u00a0]*\r?\n[ \t\u00a0]*|[-\u2010\u2011_/.+'’]|[ \t\u00a0]?[&+/®™][ \t\u00a0]?|-\n)?$/;

/** The same for names in which dashes and brackets may stand ("AWS Certified Machine Learning – Specialty"). */
const LOOSE_JOINT = /^[ \t\u00a0\n\r\-\u2010-\u2015_/.:,&+()®™'’]{0,4}$/;

/**
 * Every phrase that begins at token `from`, longest first.
 *
 * @param loose also lets dashes, commas, colons and brackets stand between the words.
 */
export function phrasesAt<T>(
  tree: PhraseTree<T>,
  text: string,
  words: readonly WordToken[],
  from: number,
  options: { offset?: number; loose?: boolean } = {},
): PhraseMatch<T>[] {
  const { offset = 0, loose = false } = options;
  const joint = loose ? LOOSE_JOINT : JOINT;
  const found: PhraseMatch<T>[] = [];
  let at: PhraseTree<T> | undefined = tree;
  for (let to = from; to < words.length; to++) {
    const word = words[to]!;
    if (to > from) {
      const gapStart = words[to - 1]!.end - offset;
      const gapEnd = word.start - offset;
      const blank = gapEnd - gapStart === 1 && text.charCodeAt(gapStart) === 32;
      if (!blank && (gapEnd - gapStart > 12 || !joint.test(text.slice(gapStart, gapEnd)))) break;
    }
    at = at.branches.get(word.text);
    if (!at) break;
    for (const end of at.ends) found.push({ from, to: to + 1, phrase: end.text, value: end.value });
  }
  return found.reverse();
}
