import type { WordToken } from '../words/tokens.js';

/** Small words and letters of the Slavic languages that write in Latin, which put endings on names: "w Jenkinsie", "Dockera". */
const IS_SLAVIC = /[ąćęłńśźżčěřšůžđ]|(?:^|[^\p{L}])(?:w|z|ze|do|dla|na|oraz|przy|od|se|ve|pro|je)(?=[^\p{L}])/iu;
/** Endings of the singular cases, longest first, with what stands in their place in the name's own form. */
const ENDINGS: readonly (readonly [ending: string, own: string])[] = [
  ['iem', ''],
  ['owi', ''],
  ['rze', 'r'],
  ['ście', 'st'],
  ['cie', 't'],
  ['ze', ''],
  ['em', ''],
  ['om', ''],
  ['ie', 'a'],
  ['ie', ''],
  ['ą', 'a'],
  ['ę', 'a'],
  ['y', 'a'],
  ['u', ''],
  ['a', ''],
  ['e', 'a'],
];
/** A shorter rest is no name. */
const LEAST_LETTERS = 4;

/**
 * The words with the endings taken off names that sentences inflect: behind an apostrophe in any language ("Python'da", "Oracle'u"), and
 * on capitalised words of Slavic sentences ("Pythonie", "Kubernetesem"), where only the rest is the first word of a known name.
 *
 * @param isKnown tells whether a spelling begins with the word
 */
export function withoutEndings(
  text: string,
  words: readonly WordToken[],
  offset: number,
  isKnown: (word: string) => boolean,
): readonly WordToken[] {
  const slavic = IS_SLAVIC.test(text);
  if (!slavic && !/['’]/.test(text)) return words;
  return words.map((word) => {
    if (isKnown(word.text)) return word;
    const apostrophe = word.text.indexOf("'");
    if (apostrophe > 0) {
      const name = word.text.slice(0, apostrophe);
      return isKnown(name) ? { ...word, text: name } : word;
    }
    const first = text[word.start - offset]!;
    if (!slavic || first === first.toLowerCase()) return word;
    for (const [ending, own] of ENDINGS) {
      if (!word.text.endsWith(ending)) continue;
      const name = word.text.slice(0, -ending.length) + own;
      if (name.length >= LEAST_LETTERS && isKnown(name)) return { ...word, text: name };
    }
    return word;
  });
}
