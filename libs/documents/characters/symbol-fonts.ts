/** Fonts whose letters are pictures. */
const PICTURES =
  /^(?:wingdings|webdings|zapf ?dingbats|font ?awesome|fontawesome|material|segoe (?:mdl2|ui symbol|fluent)|marlett|icomoon)/i;

/** The characters that the Symbol font draws for the codes of letters. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SIGNS: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xe2: '®',
  0xe3: '©',
  0xe4: '™',
};

/** Returns whether a font shows pictures where other fonts show letters. */
export function isPictureFont(font: string | undefined): boolean {
  return PICTURES.test(font ?? '');
}

/** Returns whether it is the font with Greek letters and signs of mathematics. */
export function isSymbolFont(font: string | undefined): boolean {
  return /^symbol$/i.test(font ?? '');
}

/** The most adjacent pictures in one run. More letters are words, of which a reader sees only pictures. */
const MOST_PICTURES = 4;

/** Returns whether text in a font of pictures holds words. */
export function isWords(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) > MOST_PICTURES;
}

/**
 * Returns the character of a symbol: a letter or sign of the Symbol font as itself; a picture of another font as its
 * private-use code, which the last step of every reader turns into a bullet at the start of a line and removes
 * elsewhere.
 */
export function symbolText(font: string, code: number): string {
  const low = code & 0xff;
  if (!isSymbolFont(font)) return String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code : 0xf000 + low);
  if (low >= 0x41 && low <= 0x5a) return GREEK_CAPITALS[low - 0x41] ?? '';
  if (low >= 0x61 && low <= 0x7a) return GREEK_SMALL[low - 0x61] ?? '';
  return SIGNS[low] ?? (low >= 0x20 && low <= 0x40 ? String.fromCharCode(low) : '');
}

/** Text of a font of symbols, character by character. */
export function inSymbols(text: string, font: string): string {
  return text.replace(/[\u0021-\u00FF\uF021-\uF0FF]/g, (letter) => symbolText(font, letter.charCodeAt(0)));
}
