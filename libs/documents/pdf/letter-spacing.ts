import { lineWith, type Line } from './lines.js';
import type { Word } from './words.js';

/** Fewer single capitals in a row are initials or a list of grades, fewer single letters a formula. */
const SPACED_LETTERS = 4;
const SPACED_SMALL_LETTERS = 6;

/** Between words of a letter-spaced heading the gap is at least this much wider than between its letters. */
const WORD_GAP = 1.6;

/** Closes up headings that are set with space between their letters: "E D U C A T I O N" is one word. */
export function withLetterSpacingClosed(line: Line): Line {
  if (line.words.length < SPACED_LETTERS) return line;
  const words: Word[] = [];
  let run: Word[] = [];
  const finish = () => {
    words.push(...(isSpaced(run) ? closed(run) : run));
    run = [];
  };
  for (const word of line.words) {
    if (!/^[\p{L}\p{N}&'’-]$/u.test(word.text)) {
      finish();
      words.push(word);
    } else {
      run.push(word);
    }
  }
  finish();
  return words.length === line.words.length ? line : lineWith(words);
}

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
      words[words.length - 1] = {
        ...open,
        text: open.text + letter.text,
        boxes: [...open.boxes, ...letter.boxes],
        right: letter.right,
        order: letter.order,
      };
    } else {
      // The gap before it is one of the heading's, not one between cells.
      words.push(open ? { ...letter, startsCell: false } : letter);
    }
  }
  return words;
}
