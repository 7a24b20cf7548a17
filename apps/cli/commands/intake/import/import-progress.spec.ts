import { expect, it } from '@jest/globals';
import type { Import } from '#libs/contracts';
import { importProgressLine } from './import-progress.js';

const running = { state: 'running', total: 200, done: 50, secondsLeft: 120, splitting: true };
const finished = { state: 'finished', total: 100, done: 100, secondsLeft: null, splitting: false };
const line = (imports: object[], pace: number | null, toSend = 0) =>
  importProgressLine(imports as Import[], { toSend, pace });

it('the progress line shows how far imports are together, at what pace, and how long it takes', () => {
  expect(line([running, finished], 12.4)).toBe(
    '[###############...............] 150 of 300+, 12 per second, 2 min left',
  );
  const known = { ...running, splitting: false };
  expect(line([known, finished], 15)).toMatch(/150 of 300, 15 per second, 10 s left$/);
  expect(line([known, finished], 0.3)).toMatch(/150 of 300, 18 per minute, 8 min left$/);
  expect(line([finished], 15)).toMatch(/100 of 100, 15 per second$/);
});

it('the progress line counts what is still to be sent, and tells no pace before it can', () => {
  expect(line([finished], null, 300)).toBe('[#######.......................] 100 of 400');
  expect(line([], null)).toBe('[..............................] 0 of 0');
});
