import { expect, it } from '@jest/globals';
import { isLetterAt, codeUnitTest } from './code-units.js';

it('the test for letters tells letters of every script, both units of those that take two, and no halves or ends', () => {
  const text = 'aé中𝐃1\ud835b';
  expect([...text].join('')).toBe(text);
  const letters = Array.from({ length: text.length + 1 }, (_, at) => isLetterAt(text, at));
  expect(letters).toEqual([true, true, true, true, true, false, false, true, false]);
  expect(codeUnitTest(/[\p{L}\p{N}]/u)(text, 5)).toBe(true);
});
