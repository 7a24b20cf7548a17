/** Patterns for texts in which each word has one form for every gender. */
import { lazy } from '../text/lazy.js';
import { neutralWord } from './forms/neutral-word.js';
import { withCaseOf } from './replacements.js';

/**
 * The letters of the alphabets that the words of patterns are written in: Latin, Greek and Cyrillic. As `\p{L}` each of them would add some
 * ten thousand bytes of code to a pattern, and V8 optimises no further one in a process that has 16 MB of code.
 */
const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u0373\u0376-\u037d\u037f-\u0481\u048a-\u052f\u1e00-\u1fff`;

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
  return new RegExp(withShortClasses(source), pattern.flags);
}

/** A pattern with `LETTERS` for the class of all letters, by itself or within brackets. */
function withShortClasses(source: string): string {
  return source.replace(/\\p\{L\}|\[(?:[^\]\\]|\\.)*\]|\\./gu, (part) =>
    part === ALL_LETTERS ? `[${LETTERS}]` : part.startsWith('[') ? part.replace(ALL_LETTERS, LETTERS) : part,
  );
}

const ALL_LETTERS = String.raw`\p{L}`;
