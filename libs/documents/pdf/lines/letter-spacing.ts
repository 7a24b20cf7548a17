import { lineWith, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/** Fewer single capitals in a row are initials or a list of grades, fewer single letters a formula. */
const SPACED_LETTERS = 4;
const SPACED_SMALL_LETTERS = 6;

/** Between words of a letter-spaced heading the gap is at least this much wider than between its letters. */
const WORD_GAP = 1.6;

/** Closes up headings that are set with space between their letters: "E D U C A T I O N" is one word. */
export function withLetterSpacingClosed(line: PdfLine): PdfLine {
  if (line.words.length < SPACED_LETTERS) return withCapitalsClosed(line);
  const words: Word[] = [];
  let run: Word[] = [];
  const finish = () => {
    words.push(...(isSpaced(run) ? closed(run) : run));
    run = [];
  };
  for (const word of line.words) {
    if (!/^[\p{L}\p{N}&'’.,-]$/u.test(word.text)) {
      finish();
      words.push(word);
    } else {
      run.push(word);
    }
  }
  finish();
  return words.length === line.words.length ? withCapitalsClosed(line) : lineWith(words);
}

/**
 * Capitals with less space between their letters come out in pieces, "HENR IKE STÅLBE RG": what stands nearer than half of the widest gap
 * between words, and nearer than a space is wide, is one word. Cells of a table are apart by more.
 */
function withCapitalsClosed(line: PdfLine): PdfLine {
  const { words, size } = line;
  if (words.length < 3 || words.some(({ text }) => !/^[\p{Lu}-][\p{Lu}’'-]*$/u.test(text))) return line;
  const gaps = words.slice(1).map((word, index) => word.left - words[index]!.right);
  const between = Math.max(...gaps.filter((gap) => gap <= CELL * size));
  const isInside = (gap: number): boolean => gap <= between * INSIDE && gap <= SPACE * size;
  if (
    !words.some(
      ({ text }, at) => text.length <= SHORT && (isInside(gaps[at - 1] ?? Infinity) || isInside(gaps[at] ?? Infinity)),
    )
  )
    return line;
  const closed: Word[] = [];
  for (const [at, word] of words.entries()) {
    const open = closed.at(-1);
    if (open && isInside(gaps[at - 1]!)) closed[closed.length - 1] = glued(open, word);
    else closed.push(word);
  }
  return lineWith(closed);
}

const CELL = 1.1;
const INSIDE = 0.5;
const SPACE = 0.27;
const SHORT = 4;

const glued = (open: Word, word: Word): Word => ({
  ...open,
  text: open.text + word.text,
  boxes: [...open.boxes, ...word.boxes],
  right: word.right,
  order: word.order,
});

function isSpaced(run: readonly Word[]): boolean {
  return run.length >= (run.some(({ text }) => /\p{Ll}/u.test(text)) ? SPACED_SMALL_LETTERS : SPACED_LETTERS);
}

function closed(letters: readonly Word[]): Word[] {
  const gaps = letters.slice(1).map((letter, index) => letter.left - (letters[index]?.right ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const words: Word[] = [];
  for (const [index, letter] of letters.entries()) {
    const open = words.at(-1);
    if (open && (gaps[index - 1] ?? 0) <= WORD_GAP * usual) {
      words[words.length - 1] = glued(open, letter);
    } else {
      // The gap before it is one of the heading's, not one between cells.
      words.push(open ? { ...letter, startsCell: false } : letter);
    }
  }
  return words;
}
