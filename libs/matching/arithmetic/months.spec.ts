import { describe, expect, it } from '@jest/globals';
import { monthNumber, monthsCovered } from './months.js';

describe('months', () => {
  it.each([
    ['2024', 2024 * 12],
    ['2024-03', 2024 * 12 + 2],
    ['2024-12-31', 2024 * 12 + 11],
  ])('of %s', (date, month) => expect(monthNumber(date)).toBe(month));

  it.each(['', '24', '2024-13', '2024-00', '2024/03', 'now', '2024-03-1'])('of "%s" are none', (date) => {
    expect(() => monthNumber(date)).toThrow(RangeError);
  });

  it('covered by ranges count once', () => {
    expect(monthsCovered([])).toBe(0);
    expect(monthsCovered([{ from: 5, to: 5 }])).toBe(1);
    expect(
      monthsCovered([
        { from: 10, to: 12 },
        { from: 1, to: 4 },
        { from: 2, to: 3 },
        { from: 4, to: 6 },
      ]),
    ).toBe(9);
  });
});
