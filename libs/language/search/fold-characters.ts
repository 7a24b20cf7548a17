/** Letters that Unicode does not take apart into a base letter and a mark, and the sigma that ends a word. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ', '♯': '#' },
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents, umlauts and the like; vowel signs of other scripts are letters of their words and stay. */
const MARKS = /[\u0300-\u036f]/g;
/** Invisible characters that a file may hold inside a word. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Characters outside of a search word. Signs that belong to a name are part of it: C++, C#, .NET. */
const FOREIGN = /[^\p{L}\p{N}\p{M}+#.]/gu;
const PLAIN = /^[a-z0-9+#.]*$/;

/** One form for every way to write a word: `Kraków`, `KRAKOW` and `krakow`; `ﬁnance` and `finance`; `Ｃ＋＋` and `c++`. */
export function foldCharacters(word: string): string {
  if (PLAIN.test(word)) return word;
  const small = word.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(FOREIGN, '');
}
