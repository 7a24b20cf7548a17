/** The letters of Latin, Greek and Cyrillic, which the words of patterns are written in. */
const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u0373\u0376-\u037d\u037f-\u0481\u048a-\u052f\u1e00-\u1fff`;

const ALL_LETTERS = String.raw`\p{L}`;

/**
 * The source of a pattern with a short class of letters for each `\p{L}`, by itself or within brackets. The class of all letters takes some
 * ten thousand bytes of code wherever it stands, and V8 optimises no further pattern in a process that has 16 MB of code.
 */
export function compactLetters(source: string): string {
  return source.replace(/\\p\{L\}|\[(?:[^\]\\]|\\.)*\]|\\./gu, (part) =>
    part === ALL_LETTERS ? `[${LETTERS}]` : part.startsWith('[') ? part.replace(ALL_LETTERS, LETTERS) : part,
  );
}
