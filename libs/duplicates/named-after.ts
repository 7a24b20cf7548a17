import { comparedWords, partsInOrder } from './normalise.js';

/** Run together, shorter names are in other words. */
const SHORTEST_TOGETHER = 7;

/**
 * Returns whether a text, such as the name of a file, names a person. Two parts of the name are words of the text
 * (`Keller, Anna`, `people/Dora Quill/cv.pdf`, `Joerg_Uebel`), or its first and last part are joined (`DoraQuill`).
 * Umlauts and accents may be written in any way. Parts of other words do not count, and a name of one word is never
 * found.
 */
export function isNamedAfter(text: string, name: string): boolean {
  const parts = partsInOrder(name);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return false;
  const words = comparedWords(text);
  if (parts.filter((part) => words.includes(part)).length >= 2) return true;
  const together = [first + last, last + first].filter((word) => word.length >= SHORTEST_TOGETHER);
  return words.some((word) => together.includes(word));
}
