import type { DateToken } from './date-tokens.js';
import { PART_LETTERS } from './date-words.js';

/** First and last month of the quarter or half year that a letter and a number glued to it name: "Q3", "H1". */
export function gluedPartAt(tokens: readonly DateToken[], at: number): readonly [number, number] | null {
  const [letter, number] = [tokens[at], tokens[at + 1]];
  if (letter === undefined || number?.kind !== 'number' || letter.end !== number.start) return null;
  return partOfYear(PART_LETTERS.get(letter.text), number.value);
}

/** @param parts how many of its kind a year has; undefined where the word names no part */
export function partOfYear(parts: number | undefined, number: number): readonly [number, number] | null {
  if (parts === undefined || number < 1 || number > parts) return null;
  const months = 12 / parts;
  return [(number - 1) * months + 1, number * months];
}
