import { describe, expect, it } from '@jest/globals';
import { lineWith, textOfLine } from './lines.js';
import { withStyledCells } from './styled-cells.js';
import type { Word } from '../words.js';

const [BOLD, PLAIN] = [700, 400];
const SIZE = 10;

/** Letters half as wide as they are high; a gap in points before each word. */
function lineOf(...words: [text: string, weight: number, gap: number][]) {
  let right = 0;
  return lineWith(
    words.map(([text, weight, gap], order): Word => {
      const left = right + gap;
      right = left + (text.length * SIZE) / 2;
      return {
        ...{ text, weight, left, right, order, size: SIZE, page: 0, boxes: [], top: SIZE, bottom: 0, baseline: 0 },
        ...{ glued: false, turn: 0, icon: false },
      };
    }),
  );
}

describe('a line that goes on plain behind bold', () => {
  it.each([
    ['two spaces', lineOf(['LINE', BOLD, 0], ['COOK', BOLD, 3], ['DOCKSIDE', PLAIN, 7], ['DINER', PLAIN, 3]), true],
    ['one space', lineOf(['LINE', BOLD, 0], ['COOK', BOLD, 3], ['DOCKSIDE', PLAIN, 3], ['DINER', PLAIN, 3]), false],
    ['a colon', lineOf(['Tools:', BOLD, 0], ['HACCP', PLAIN, 7], ['Knives', PLAIN, 3]), false],
    ['stretched text', lineOf(['Ran', BOLD, 0], ['Dockside', PLAIN, 7], ['for', PLAIN, 7], ['years', PLAIN, 7]), false],
    ['more that is bold', lineOf(['LINE', BOLD, 0], ['Dockside', PLAIN, 7], ['DINER', BOLD, 3]), false],
  ])('%s', (_between, line, isCut) => {
    expect(textOfLine(withStyledCells(line)).includes('\t')).toBe(isCut);
  });
});
