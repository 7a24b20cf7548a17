import { comparedWords, partsInOrder } from './normalise.js';

/** Run together, shorter names are in other words. */
const SHORTEST_TOGETHER = 7;

/**
 * Whether a text, such as the name of a file, names a person: two parts of the name stand in it as words of their own (`Keller, Anna`,
 * `people/Dora Quill/cv.pdf`, `Joerg_Uebel`), or its first and last part run together (`DoraQuill`). However umlauts and accents are
 * written; not inside of other words, and a name of one word names nobody.
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
