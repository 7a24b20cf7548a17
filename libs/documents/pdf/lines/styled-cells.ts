import { isBullet, lineWith, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/** Weights differ by this much between plain and bold. */
const BOLDER = 150;

/** In sizes: one space is about a third, two are more than this. */
const TWO_SPACES = 0.55;

/** In sizes: the other gaps of the line are those of single spaces. */
const ONE_SPACE = 0.45;

/**
 * "SOFTWARE DEVELOPER  HALDEN SYSTEMS": where a line begins bold and goes on plain behind more than one space, as forms set a title and its
 * firm, these are two cells. In text that is stretched to its margin all gaps are wide.
 */
export function withStyledCells(line: PdfLine): PdfLine {
  const at = changeOf(line.words);
  const [before, behind] = [line.words[at - 1], line.words[at]];
  if (!before || !behind || /[:;,.–—-]$/.test(before.text) || !/^[\p{Lu}\p{N}]/u.test(behind.text)) return line;
  const gaps = line.words.slice(1).map((word, index) => (word.left - line.words[index]!.right) / word.size);
  const isWide = gaps.every((gap, index) => (index === at - 1 ? gap > TWO_SPACES : gap < ONE_SPACE));
  if (!isWide) return line;
  return lineWith(line.words.map((word, index) => (index === at ? { ...word, startsCell: true } : word)));
}

/** Returns the position of the only change from bold to plain in a line; -1 if there is none. */
function changeOf(words: readonly Word[]): number {
  const text = words.findIndex((word) => !isBullet(word.text));
  const at = words.findIndex((word, index) => index > text && word.weight <= words[index - 1]!.weight - BOLDER);
  if (at < 0) return -1;
  const rest = words.slice(at);
  const bold = words.slice(Math.max(0, text), at);
  const same = (run: readonly Word[]): boolean => run.every(({ weight }) => Math.abs(weight - run[0]!.weight) < BOLDER);
  return same(rest) && same(bold) ? at : -1;
}
