import { expect, it } from '@jest/globals';
import { importPace, secondsAt } from './import-pace.js';

it('the pace of an import measures the last half minute', () => {
  expect(importPace([])).toBeNull();
  expect(
    importPace([
      { at: 0, done: 0 },
      { at: 900, done: 9 },
    ]),
  ).toBeNull();
  expect(
    importPace([
      { at: 0, done: 5 },
      { at: 9_000, done: 5 },
    ]),
  ).toBeNull();
  const looks = Array.from({ length: 61 }, (_, second) => ({ at: 1000 * second, done: second < 30 ? 0 : second - 30 }));
  expect(importPace(looks)).toBe(1);
  expect(looks.length).toBe(31);
});

it('the pace of an import tells how long the rest takes', () => {
  expect([secondsAt(4, { total: 100, done: 60 }), secondsAt(0.3, { total: 100, done: 99 })]).toEqual([10, 3]);
  expect(secondsAt(4, { total: 10, done: 12 })).toBe(0);
});
