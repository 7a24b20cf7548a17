const WIDE = /[\u0100-\uffff]/;

/**
 * The same text as a copy with one byte a character, where all its characters are among the first 256. V8 keeps a text with two bytes a
 * character as soon as one needs them, and so each slice of it: a single "•" makes a whole résumé wide. Patterns take two to four times as
 * long on wide texts, and `\p{L}` there has hundreds of ranges.
 */
export function oneByte(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
