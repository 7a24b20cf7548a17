/** Patterns for texts in which each word has one form for every gender. */
import { compactLetters } from '../text/compact-letters.js';
import { lazy } from '../text/lazy.js';
import { neutralWord } from './forms/neutral-word.js';
import { withCaseOf } from './replacements.js';

/** A run of letters that is a word of its own, with a sign that makes its last letter optional. */
const WORD = /(?<![\p{L}\\]|\\p\{)(\p{L}{4,})(?:(\?)|(?![\p{L}*+?{[}]))/gu;

/**
 * The pattern with both forms of each of its words that neutral text has in another one: where it says "zawodowa" or "pendiente", the text
 * that parsing sees says "zawodowy" and "pendient". It is made when it is first used, as the table of forms is.
 */
export function withNeutralForms(pattern: RegExp): () => RegExp {
  return lazy(() => patternWithForms(pattern));
}

function patternWithForms(pattern: RegExp): RegExp {
  const source = pattern.source.replace(WORD, (written, word: string, optional: string | undefined) => {
    const forms = optional === undefined ? [word] : [word, word.slice(0, -1)];
    const others = forms
      .map((form) => withCaseOf(form, neutralWord(form.toLowerCase())))
      .filter((form, at, all) => !forms.includes(form) && all.indexOf(form) === at);
    return others.length === 0 ? written : `(?:${[written, ...others].join('|')})`;
  });
  return new RegExp(compactLetters(source), pattern.flags);
}
