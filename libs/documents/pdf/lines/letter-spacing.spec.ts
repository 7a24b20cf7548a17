import { describe, expect, it } from '@jest/globals';
import type { Word } from '../words.js';
import { withLetterSpacingClosed } from './letter-spacing.js';
import { lineWith, textOfLine } from './lines.js';

const SIZE = 10;
const LETTER = 5;

/** Words of letters that stand apart by `spacing` points, with a gap in points before each word. */
function lineOf(...words: [text: string, spacing: number, gap: number][]) {
  let right = 0;
  return lineWith(
    words.map(([text, spacing, gap], order): Word => {
      const left = right + gap;
      const boxes = [...text].flatMap((_, at) => {
        const from = left + at * (LETTER + spacing);
        return [from, 0, from + LETTER, SIZE];
      });
      right = left + text.length * LETTER + (text.length - 1) * spacing;
      return {
        ...{ text, left, right, order, boxes, weight: 400, size: SIZE, page: 0, top: SIZE, bottom: 0, baseline: 0 },
        ...{ stretch: 1, font: 1, glued: false, turn: 0, icon: false },
      };
    }),
  );
}

describe('small capitals with space between their letters', () => {
  it.each([
    ['before plain text', lineOf(['LOCA', 2, 0], ['LE', 2, 2.4], ['Leeds', 0, 5]), 'LOCALE Leeds'],
    ['of several words', lineOf(['LE', 2, 0], ['E', 0, 2], ['DS', 2, 2.4], ['NORTH', 2, 7]), 'LEEDS NORTH'],
    ['in two parts of a line', lineOf(['SQL', 2, 0], ['—', 0, 6], ['INTER', 2, 6], ['M', 0, 2.4]), 'SQL — INTERM'],
    ['without space between their letters', lineOf(['AWS', 0, 0], ['CLI', 0, 3], ['tools', 0, 3]), 'AWS CLI tools'],
  ])('%s', (_where, line, text) => expect(textOfLine(withLetterSpacingClosed(line))).toBe(text));
});
