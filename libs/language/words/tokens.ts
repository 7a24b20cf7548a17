import { codeUnitTest } from '../text/code-units.js';

/** A word of a text: lower-cased, with its half-open UTF-16 range. */
export interface WordToken {
  text: string;
  start: number;
  end: number;
}

const isWordUnit = codeUnitTest(/[\p{L}\p{M}\p{N}]/u);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x27 || code === 0x2019;
}

/** An apostrophe with an "s" behind it that ends the word. */
function isPossessive(text: string, apostrophe: number): boolean {
  const mark = text[apostrophe + 1];
  return (mark === 's' || mark === 'S') && !isWordUnit(text, apostrophe + 2);
}

/** Articles and prepositions of French and Italian before a vowel: "d'Oracle", "l'API", "dell'azienda". */
const ELIDED = /^(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|sull|dall|quell|gl)$/i;
const BEFORE_VOWEL = /[aeiouhyáàâäéèêëíìîïóòôöúùûü]/i;

/** An elided word ends at the apostrophe. "O'Brien" and "don't" are one word. */
function isElided(text: string, start: number, apostrophe: number): boolean {
  return (
    apostrophe - start <= LONGEST_ELIDED &&
    BEFORE_VOWEL.test(text[apostrophe + 1] ?? '') &&
    ELIDED.test(text.slice(start, apostrophe))
  );
}
const LONGEST_ELIDED = 7;

/** `c++`, `c#` and the like: what may follow the letters of a language's name and belongs to it. */
function suffixLength(text: string, start: number, end: number): number {
  if (end - start > 2) return 0;
  if (text.startsWith('++', end)) return 2;
  const next = text.charCodeAt(end);
  if (next === 35 /* # */ && end - start === 1 && isLetter(text.charCodeAt(start)) && !goesOn(text, end + 1)) return 1;
  return 0;
}

/**
 * Splits a text into words, in one pass. Hyphens, slashes, dots and underscores separate; `c++`, `c#`, `f#` and a free-standing
 * `.net` are words; where a Latin name and another script touch ("Pythonで") a word ends; a possessive `'s` is dropped ("bachelor's" → "bachelor") and so is an
 * elided article ("d'Oracle" → "oracle"), an inner apostrophe is not a break ("don't").
 *
 * @param offset added to every range, for a text that is a slice of a longer one.
 */
export function tokenise(text: string, offset = 0): WordToken[] {
  const found: WordToken[] = [];
  const lower = lowered(text);
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text, at)) {
      at++;
      continue;
    }
    let start = at;
    let end = at + 1;
    let apostrophe = false;
    for (;;) {
      while (isWordUnit(text, end) && !isScriptBorder(text, end)) end++;
      if (!isApostrophe(text, end) || !isLetter(text.charCodeAt(end + 1)) || isPossessive(text, end)) break;
      if (isElided(text, start, end)) {
        start = end + 1;
        end = start + 1;
        continue;
      }
      apostrophe = true;
      end += 2;
    }
    const wordEnd = end;
    end += suffixLength(text, start, end);
    if (end - start === 3 && isNet(text, start)) start--;
    const word = lower === null ? text.slice(start, end).toLowerCase() : lower.slice(start, end);
    found.push({ text: apostrophe ? word.replace('’', "'") : word, start: start + offset, end: end + offset });
    at = end;
    // The possessive that was left out above is no word of its own.
    if (end === wordEnd && isApostrophe(text, end) && isPossessive(text, end)) at = end + 2;
  }
  return found;
}

/** Before this code stand Latin, Greek and the letters that mark them. */
const OTHER_SCRIPTS = 0x0400;

const isAsciiWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** A letter of a script that writes no blanks beside Latin names, or writes its endings on them: Cyrillic, Hebrew, Arabic, Thai, Han, kana, Hangul. */
function isOfOtherScript(text: string, at: number): boolean {
  return text.charCodeAt(at) >= OTHER_SCRIPTS && OTHER_SCRIPT.test(text[at]!);
}
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a Latin name and another script touch: "Pythonで", "使用Docker", "Kubernetesом"; not a number and its unit ("2年"). */
function isScriptBorder(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const code = text.charCodeAt(at);
  if (before < OTHER_SCRIPTS && code < OTHER_SCRIPTS) return false;
  if (isLetter(code)) return isOfOtherScript(text, at - 1);
  return isAsciiWord(before) && isOfOtherScript(text, at) && endsName(text, at);
}

/** Letters, with digits behind them or not, end here: "S3を". */
function endsName(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && end - at < LONGEST_NUMBER && !isLetter(text.charCodeAt(at)) && isAsciiWord(text.charCodeAt(at)))
    at--;
  return isLetter(text.charCodeAt(at));
}
const LONGEST_NUMBER = 5;

/** A word goes on over this place. */
function goesOn(text: string, at: number): boolean {
  return isWordUnit(text, at) && !isOfOtherScript(text, at);
}

/** A text in lower case at the same offsets; null where that is more than each of its letters (`İ` becomes two, `Σ` looks around). */
function lowered(text: string): string | null {
  const lower = text.toLowerCase();
  return lower.length === text.length && !text.includes('Σ') ? lower : null;
}

/** A free-standing `.net`. */
function isNet(text: string, start: number): boolean {
  return (
    start > 0 &&
    text[start - 1] === '.' &&
    text.slice(start, start + 3).toLowerCase() === 'net' &&
    (start === 1 || !isWordUnit(text, start - 2))
  );
}

/** How many words a text has, as `tokenise` counts them. */
export function wordCount(text: string): number {
  return tokenise(text).length;
}
