import { wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';

/**
 * "(01)" over "WORK", "(02)" over "STUDY": numbers that count the lines below them from the first on, each alone on its line, are of headings.
 * They are left out, and what they count is marked as a heading, whatever it says.
 */
export function withNumberedHeadings(lines: readonly ResumeLine[]): readonly ResumeLine[] {
  const numbers = lines.flatMap((line, at) => (COUNT.test(line.text) && isName(lines[at + 1]) ? [at] : []));
  const counted = numbers.filter((at, index) => Number(COUNT.exec(lines[at]!.text)![1]) === index + 1);
  if (counted.length < LEAST_NUMBERED || counted.length < numbers.length) return lines;
  const isNumber = new Set(counted);
  return lines.flatMap((line, at) => {
    if (isNumber.has(at)) return [];
    return [isNumber.has(at - 1) ? { ...line, hashes: 1, blankBefore: true } : line];
  });
}

const COUNT = /^\(?0?(\d{1,2})[.)]?$/;

/** Fewer are dates or figures. */
const LEAST_NUMBERED = 3;

/** In words. */
const LONGEST_NAME = 4;

const isName = (line: ResumeLine | undefined): boolean =>
  line !== undefined &&
  !line.bullet &&
  line.hashes === 0 &&
  /^\p{Lu}[^\d.;:]*$/u.test(line.text) &&
  wordTotal(line.text) <= LONGEST_NAME;
