const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits of a text: of plain words, which most are, without asking each character for its class. */
export function countLetters(text: string): number {
  if (/^[a-zA-Z0-9]*$/.test(text)) return text.length;
  let letters = 0;
  for (const character of text) if (LETTER.test(character)) letters++;
  return letters;
}
