/** Documents → text that PostgreSQL reads as `tsvector`: our words, with their places. */
import { searchWords, type SearchWord } from './search-words.js';

/** PostgreSQL counts places up to 16,383, keeps 256 of a word, and a megabyte of words. What passes that becomes another part. */
const MOST_PLACES = 16_000;
const MOST_OF_A_WORD = 256;
const MOST_BYTES = 500_000;

/** No phrase is longer: parts overlap by as much, so that each stands whole in one of them. */
export const LONGEST_PHRASE = 32;

/** One `tsvector` for each part of a text, as text; an empty list where there is nothing to search. */
export function searchVectors(text: string): string[] {
  const words = searchWords(text);
  const parts: string[] = [];
  for (let from = 0; from < words.length;) {
    const { vector, to } = partFrom(words, from);
    parts.push(vector);
    from = to >= words.length ? to : Math.max(from + 1, to - LONGEST_PHRASE + 1);
  }
  return parts;
}

function partFrom(words: readonly SearchWord[], from: number): { vector: string; to: number } {
  const places = new Map<string, number[]>();
  let bytes = 0;
  let to = from;
  for (; to < words.length && to - from < MOST_PLACES && bytes < MOST_BYTES; to++) {
    const { form, also } = words[to]!;
    const forms = [form, ...also];
    if (forms.some((one) => (places.get(one)?.length ?? 0) >= MOST_OF_A_WORD)) break;
    for (const one of forms) {
      const known = places.get(one);
      if (known === undefined) {
        places.set(one, [to - from + 1]);
        bytes += one.length * 4;
      } else if (known.at(-1) !== to - from + 1) known.push(to - from + 1);
    }
  }
  return { vector: [...places].map(([word, at]) => `${quotedLexeme(word)}:${at.join()}`).join(' '), to };
}

/** A word as `tsvector` and `tsquery` are written. Words hold letters, digits, marks and `+#.` only. */
export function quotedLexeme(word: string): string {
  return `'${word}'`;
}
