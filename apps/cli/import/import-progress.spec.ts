import { expect, it } from '@jest/globals';
import type { Import } from '#libs/contracts';
import { progressLine } from './import-progress.js';

const running = { state: 'running', total: 200, done: 50, perSecond: 12.4, secondsLeft: 120, splitting: true };

it('shows how far imports are, at what pace, and how long the slowest takes', () => {
  const finished = { state: 'finished', total: 100, done: 100, perSecond: 3, secondsLeft: null, splitting: false };
  expect(progressLine([running, finished] as Import[])).toBe(
    '[###############...............] 150 of 300+, 12 a second, 2 min left',
  );
  const slow = { ...finished, state: 'running', done: 99, perSecond: 0.31, secondsLeft: 3 };
  expect(progressLine([slow] as Import[])).toMatch(/99 of 100, 19 a minute, 3 s left$/);
  expect(progressLine([])).toBe('[..............................] 0 of 0');
});
