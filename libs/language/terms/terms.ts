import { CLASS_TERM_PREFIX, type Mention } from '#libs/contracts';
import { neutralise } from '../gender/neutralise.js';
import { withOneArticle } from '../words/articles.js';
import { memoise } from '../text/memoise.js';
import { stem } from '../words/stems.js';
import { STOP_WORDS } from '../words/stop-words.js';
import { tokenise, type WordToken } from '../words/tokens.js';
import type { SkillLexicon } from '../lexicon/skill-lexicon.js';

const NUMBER = /^[\d.,]+(?:st|nd|rd|th|k|m|x|s)?$/;

/** True for words that neither duties nor phrases are matched by. */
export function isStopWord(word: string): boolean {
  const one = withOneArticle(word);
  return (
    STOP_WORDS.has(word) ||
    STOP_WORDS.has(one) ||
    NUMBER.test(word) ||
    (one.length === 1 && word !== 'c' && word !== 'r')
  );
}

/** The stem of a word in small letters that carries meaning, null for one that does not. */
export const contentStem: (word: string) => string | null = memoise((word) =>
  isStopWord(word) ? null : stem(withOneArticle(word)),
);

/** Stems of the tokens that carry meaning, in order, repeated ones included. */
export function stemsOf(words: readonly WordToken[]): string[] {
  const stems: string[] = [];
  for (const { text } of words) {
    const found = contentStem(text);
    if (found !== null) stems.push(found);
  }
  return stems;
}

/**
 * Returns the terms by which a sentence can match: its distinct stems without stop words and numbers, and `class:<skill
 * class>` for each tool or class word in it. Sorted by code unit.
 *
 * @param mentions the result of `skillsIn` for the same text (only the skill ids are read)
 */
export function sentenceTerms(
  text: string,
  mentions: readonly Pick<Mention, 'skill'>[],
  lexicon: SkillLexicon,
): string[] {
  return termsOfTokens(tokenise(neutralise(text).text), mentions, lexicon);
}

/** `sentenceTerms` of a text that is already split into words. */
export function termsOfTokens(
  words: readonly WordToken[],
  mentions: readonly Pick<Mention, 'skill'>[],
  lexicon: SkillLexicon,
  further: readonly string[] = [],
): string[] {
  const terms = new Set([...stemsOf(words), ...further]);
  for (const mention of mentions) {
    for (const skillClass of lexicon.skillClasses(mention.skill)) terms.add(CLASS_TERM_PREFIX + skillClass);
  }
  return [...terms].sort();
}

/** The stems of a text that carry meaning, in order, repeated ones included. */
export function stemsOfText(text: string): string[] {
  return stemsOf(tokenise(text));
}

/** The words of a text that carry meaning, in order, each with its stem. */
export function contentWords(text: string): { word: string; stem: string }[] {
  return tokenise(text).flatMap(({ text: word }) => {
    const found = contentStem(word);
    // Also the article shows no gender.
    return found === null ? [] : [{ word: withOneArticle(word), stem: found }];
  });
}
