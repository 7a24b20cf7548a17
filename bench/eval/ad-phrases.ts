/** Compares phrases of job ads by their words, in any language: without its small words, and by the beginnings of the others. */

import type { PageSpan } from '#libs/contracts';

/** Shorter words in small letters are of a language and of no subject ("di", "met"); "SAP" and "C#" are names. */
const SMALL = /^\p{Ll}{1,3}$/u;
/** Words are one word where they begin alike, but for so many letters of an ending. */
const ENDING = 3;
const SHORTEST_BEGINNING = 4;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}+#]+/gu) ?? [];

function keysOf(text: string): string[] {
  const all = wordsOf(text);
  const named = all.filter((word) => !SMALL.test(word));
  return (named.length > 0 ? named : all).map((word) => word.toLowerCase());
}

function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.max(SHORTEST_BEGINNING, Math.min(a.length, b.length) - ENDING);
  return a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length);
}

/** Whether texts together have the words of a phrase: all of one or two, two thirds of more. */
export function holdsPhrase(texts: readonly string[], phrase: string): boolean {
  const has = texts.flatMap(keysOf);
  const wanted = [...new Set(keysOf(phrase))];
  const found = wanted.filter((word) => has.some((one) => areAlike(one, word))).length;
  return wanted.length > 0 && (wanted.length <= 2 ? found === wanted.length : 3 * found >= 2 * wanted.length);
}

/** Whether all words of a label are words of a phrase. */
export function isWithin(label: string, phrase: string): boolean {
  const words = keysOf(label);
  const wanted = keysOf(phrase);
  return words.length > 0 && words.every((word) => wanted.some((one) => areAlike(one, word)));
}

/** A name for comparing: its letters and digits. */
export const wordsForComparing = (text: string): string => wordsOf(text.toLowerCase()).join(' ');

/** Where a phrase stands in a text, in any case and however its lines break. */
export function placesOf(text: string, phrase: string): PageSpan[] {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

export const overlaps = (a: PageSpan, b: PageSpan): boolean => a.start < b.end && b.start < a.end;
