import type { Word } from '../words.js';

/**
 * Checks whether the letters that a font claims to have are those that it draws. A file may say of each glyph which letter it is (`ToUnicode`), and so
 * have a program read other words than a person sees. What is drawn is not known, but how wide it is: an "i" is narrow in every font that is no
 * typewriter's, and an "m" is wide.
 */

/** Widths of a to z and A to Z in Helvetica, in thousandths of its size. */
const SMALL =
  '556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500'.split(' ');
const CAPITAL =
  '667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611'.split(' ');

/** The same of a running hand, with the loops and flourishes that reach over other letters: the means of eight such fonts, made equally wide. */
const SMALL_IN_HAND =
  '342 376 262 473 261 499 426 408 218 464 390 323 496 361 287 441 330 276 260 282 354 300 417 349 442 357'.split(' ');
const CAPITAL_IN_HAND =
  '822 694 577 724 570 777 637 927 636 695 954 652 1002 955 600 710 664 737 621 801 709 793 989 842 737 693'.split(' ');

/** By the code of the letter; 0 for all else. */
function widthsOf(small: readonly string[], capital: readonly string[]): Float64Array {
  const widths = new Float64Array(128);
  small.forEach((width, at) => (widths[0x61 + at] = Number(width)));
  capital.forEach((width, at) => (widths[0x41 + at] = Number(width)));
  return widths;
}

/**
 * The correlation of the widths that are drawn with those of the letters that are said, within words, because spaced letters are wider: .70 and
 * more in 401 fonts of 160 real files, and in 150 files of fonts printed in six ways, .52 and more in 50 fonts for headings and pictures;
 * −.48 to .42 in 200 fonts made to say something else. With the widths of a running hand .79 to .95 in eight more, to which the usual ones
 * gave .31 to .62; at most .65 in words of others. So many letters are needed to tell.
 */
const LEAST_ALIKE = 0.5;
const LEAST_ALIKE_IN_HAND = 0.65;
const LEAST_LETTERS = 24;

/** Ways to draw letters, in the second of which small ones are drawn as capitals: a font that goes with none of them says other letters. */
const WAYS = [
  { widths: widthsOf(SMALL, CAPITAL), least: LEAST_ALIKE },
  { widths: widthsOf(CAPITAL, CAPITAL), least: LEAST_ALIKE },
  { widths: widthsOf(SMALL_IN_HAND, CAPITAL_IN_HAND), least: LEAST_ALIKE_IN_HAND },
];

/** Where the widths differ by less, as a share of their mean, it is a typewriter's font, or one of pictures. */
const LEAST_SPREAD = 0.15;

/** Shorter words may be pictures or bullets that have the codes of letters. */
const LEAST_LENGTH = 4;

/** The words of a page, all written from the left, that are in fonts whose letters are not what they draw. */
export function misnamedWords(words: readonly Word[]): Word[] {
  const fonts = new Map<number, Word[]>();
  for (const word of words) {
    if (word.font === undefined || word.turn !== 0 || word.text.length < LEAST_LENGTH) continue;
    const known = fonts.get(word.font);
    if (known) known.push(word);
    else fonts.set(word.font, [word]);
  }
  const lying = new Set<number>();
  for (const [font, own] of fonts) if (!WAYS.some(({ widths, least }) => goesWith(own, widths, least))) lying.add(font);
  return lying.size === 0 ? [] : words.filter(({ font }) => font !== undefined && lying.has(font));
}

/** Returns whether letters are as wide as they are in a way to draw them, or there is no telling. */
function goesWith(words: readonly Word[], widths: Float64Array, least: number): boolean {
  let [count, wide, drawn2, stated2, both] = [0, 0, 0, 0, 0];
  for (const { text, boxes, size } of words) {
    let [letters, drawn, stated, ownDrawn2, ownStated2, ownBoth] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < text.length; at++) {
      const usual = widths[text.charCodeAt(at)] ?? 0;
      const left = boxes[4 * at]!;
      // Letters that lie over each other are one picture, of which is said what to copy.
      if (usual === 0 || (at > 0 && left <= boxes[4 * at - 4]!)) continue;
      const width = (boxes[4 * at + 2]! - left) / size;
      letters++;
      drawn += width;
      stated += usual;
      ownDrawn2 += width * width;
      ownStated2 += usual * usual;
      ownBoth += width * usual;
    }
    if (letters === 0) continue;
    count += letters;
    wide += drawn;
    drawn2 += ownDrawn2 - (drawn * drawn) / letters;
    stated2 += ownStated2 - (stated * stated) / letters;
    both += ownBoth - (drawn * stated) / letters;
  }
  if (count < LEAST_LETTERS || drawn2 <= count * ((LEAST_SPREAD * wide) / count) ** 2 || stated2 <= 0) return true;
  return both / Math.sqrt(drawn2 * stated2) >= least;
}
