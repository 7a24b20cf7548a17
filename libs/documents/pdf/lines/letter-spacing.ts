import { lineWith, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/** Fewer single capitals in a row are initials or a list of grades, fewer single letters a formula. */
const SPACED_LETTERS = 4;
const SPACED_SMALL_LETTERS = 6;

/** Between words of a letter-spaced heading the gap is at least this much wider than between its letters. */
const WORD_GAP = 1.6;

/** Closes up headings that are set with space between their letters: "E D U C A T I O N" is one word. */
export function withLetterSpacingClosed(line: PdfLine): PdfLine {
  const tracked = withTrackedClosed(line);
  if (tracked.words.length < SPACED_LETTERS) return withCapitalsClosed(tracked);
  const words: Word[] = [];
  let run: Word[] = [];
  const finish = () => {
    words.push(...(isSpaced(run) ? closed(run) : run));
    run = [];
  };
  for (const word of tracked.words) {
    if (!/^[\p{L}\p{N}&'’.,-]$/u.test(word.text)) {
      finish();
      words.push(word);
    } else {
      run.push(word);
    }
  }
  finish();
  return words.length === tracked.words.length ? withCapitalsClosed(tracked) : lineWith(words);
}

/**
 * "LOCA LE" in small capitals before plain text: where the letters of a word stand apart by more than their font asks for, what stands as
 * near to it as they to each other is the rest of it.
 */
function withTrackedClosed(line: PdfLine): PdfLine {
  const { words } = line;
  if (!words.some((word, at) => at > 0 && isTrackable(word) && isTrackable(words[at - 1]!))) return line;
  const closed: Word[] = [];
  for (let at = 0; at < words.length;) {
    const run = [words[at]!];
    while (isTrackable(run[0]!) && at + run.length < words.length && isAlike(run.at(-1)!, words[at + run.length]!))
      run.push(words[at + run.length]!);
    at += run.length;
    const reach = WORD_GAP * run.reduce((most, word) => Math.max(most, letterGapOf(word)), 0);
    for (const [index, word] of run.entries()) {
      const open = closed.at(-1);
      if (index > 0 && open && word.left - open.right <= reach) closed[closed.length - 1] = glued(open, word);
      else closed.push(word);
    }
  }
  return closed.length === words.length ? line : lineWith(closed);
}

const isTrackable = ({ text }: Word): boolean => /^[\p{Lu}\p{N}][\p{Lu}\p{N}&'’.,-]*$|^,$/u.test(text);

const isAlike = (one: Word, other: Word): boolean =>
  isTrackable(other) && other.size === one.size && other.font === one.font && other.left - one.right <= CELL * one.size;

/** The space between the letters of a word beyond what its font gives them; 0 where there is none. */
function letterGapOf({ text, boxes, size }: Word): number {
  const letters = boxes.length / 4;
  if (letters < 2 || letters !== text.length || /\d/.test(text)) return 0;
  let least = Infinity;
  for (let at = 1; at < letters; at++) least = Math.min(least, boxes[4 * at]! - boxes[4 * at - 2]!);
  return least > LEAST_SPACING * size ? least : 0;
}

/** In sizes: less is kerning. */
const LEAST_SPACING = 0.08;

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
