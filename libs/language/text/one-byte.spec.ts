import { expect, it } from '@jest/globals';
import { oneByte } from './one-byte.js';

it.each(['', 'café\t§ÿ', '– Łódź', '中文 café'])('a text with one byte a character is the same text: %j', (text) => {
  expect(oneByte(text)).toBe(text);
  expect(oneByte(`•${text}`.slice(1))).toBe(text);
});
