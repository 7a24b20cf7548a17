/** Whether a text names a person: files are named in many ways, and a name of one word names nobody. */

/** What stands before or behind names and is none. */
const TITLES = new Set(
  'dr prof professor mr mrs ms miss sir herr frau ing dipl mag bsc msc mba phd jr sr ii iii cv resume'.split(' '),
);

/** Run together, shorter names are in other words. */
const SHORTEST_TOGETHER = 7;

/**
 * Whether two parts of the name stand in the text as words of their own (`Keller, Anna`, `people/Dora Quill/cv.pdf`, `Joerg_Uebel`), or its
 * first and last part run together (`DoraQuill`). However umlauts and accents are written; not inside of other words.
 */
export function isNamedAfter(text: string, name: string): boolean {
  const parts = [...new Set(wordsOf(name).filter((word) => word.length > 1 && !TITLES.has(word)))];
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return false;
  const words = wordsOf(text);
  if (parts.filter((part) => words.includes(part)).length >= 2) return true;
  const together = [first + last, last + first].filter((word) => word.length >= SHORTEST_TOGETHER);
  return words.some((word) => together.includes(word));
}

/** Words in small letters without accents, `ü` and `ue` alike. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/([aou])e/g, '$1'));
}
