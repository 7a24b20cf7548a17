import { describe, expect, it } from '@jest/globals';
import { pageRowsOf } from './page-rows.js';

/** The rows of a page whose lines are given by their words: "=" before a row with a class, "~" before one without, "¶" after a blank line. */
function rows(page: string, ...words: string[]): string[] {
  let at = 0;
  const lines = words.map((text) => {
    const start = page.indexOf(text, at);
    at = start + text.length;
    return { start, end: at };
  });
  return pageRowsOf(page, lines).map(
    ({ start, end, line, isApart }) => `${isApart ? '¶' : ''}${line ? '=' : '~'}${page.slice(start, end)}`,
  );
}

describe('the rows of a page', () => {
  it('are its lines with their list marks', () => {
    expect(rows('Baker\n\nYou bring\n- Rye\n- Wheat', 'Baker', 'You bring', 'Rye', 'Wheat')).toEqual([
      '=Baker',
      '¶=You bring',
      '=- Rye',
      '=- Wheat',
    ]);
  });

  it('are sentences where a line has several, with what stands behind them', () => {
    expect(rows('Skills: Rye, wheat.\nWe pay.', 'Skills:', 'Rye', 'wheat', 'We pay')).toEqual([
      '=Skills: ',
      '=Rye, ',
      '=wheat.',
      '=We pay.',
    ]);
  });

  it('are lines without a class, too', () => {
    expect(rows('One\nTwo\n\nThree\nFour', 'Three')).toEqual(['~One', '~Two', '¶=Three', '~Four']);
    expect(rows('One\n\nTwo')).toEqual(['~One', '¶~Two']);
    expect(rows('')).toEqual([]);
  });

  it('hold each piece of the page once, where lines overlap or are not on it', () => {
    const cut = pageRowsOf('abcdef', [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 3, end: 5 },
      { start: 7, end: 9 },
    ]);
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [4, 6],
    ]);
  });
});
