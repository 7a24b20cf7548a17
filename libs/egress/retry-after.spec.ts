import { expect, it } from '@jest/globals';
import { readRetryAfter } from './index.js';

it.each([
  ['120', 120],
  [' 0 ', 0],
  ['99999999', 86_400],
  ['Thu, 26 Nov 2026 12:00:30 GMT', 30],
  ['Thu, 26 Nov 2026 11:00:00 GMT', 0],
  ['Thu, 26 Nov 2099 10:00:00 GMT', 86_400],
  ['2026', 2_026],
  ['1.5', 2],
  ['soon', null],
  ['-5', null],
  ['', null],
  [['1', '2'], null],
  [undefined, null],
])('Retry-After: %s', (header, seconds) => {
  expect(readRetryAfter(header, Date.parse('2026-11-26T12:00:00Z'))).toBe(seconds);
});
