/** The replacements of one pass over a text, and the test for its letters. */
import { isLetterAt } from '../text/code-units.js';
import type { Edit } from './neutral-text.js';

/** Replaced words of one pass, before their places in the new text are known. */
export type FormReplacement = Pick<Edit, 'start' | 'end' | 'text'>;

/** Letters among the units below this; above it `isLetterAt` tells. */
const TABLED = 0x250;
const LETTER = Uint8Array.from({ length: TABLED }, (_, code) => Number(/\p{L}/u.test(String.fromCharCode(code))));
/** Returns whether a letter stands at a place of a text. */
export const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < TABLED ? LETTER[code] === 1 : isLetterAt(text, at);
};

/** The word in lower case as the original is written: in capitals, or with one. */
export function withCaseOf(original: string, neutral: string): string {
  if (original === original.toUpperCase() && original.length > 1 && original !== original.toLowerCase())
    return neutral.toUpperCase();
  let same = 0;
  const lower = original.toLowerCase();
  while (same < neutral.length && same < lower.length && lower[same] === neutral[same]) same++;
  if (lower.length !== original.length) same = 0;
  const head = original.slice(0, same);
  if (same > 0) return head + neutral.slice(same);
  return original[0] === original[0]!.toLowerCase() ? neutral : neutral[0]!.toUpperCase() + neutral.slice(1);
}
