import { expect, it } from '@jest/globals';
import { bm25, termsOf } from './bm25.js';

it('BM25 keeps tool names whole, drops stop words and stems on request', () => {
  expect(termsOf('Testing the C++ and .NET services', false)).toEqual(['testing', 'c++', '.net', 'services']);
  expect(termsOf('Testing services', true)).toEqual(['test', 'servic']);
});

it('BM25 prefers the text with the rarer word, and the shorter of two alike', () => {
  const texts = ['kafka sql', 'sql sql', 'kafka sql and much more besides here'].map((text) => termsOf(text, false));
  const scores = bm25(['kafka', 'sql'], texts);
  expect(scores[0]).toBeGreaterThan(scores[1]!);
  expect(scores[0]).toBeGreaterThan(scores[2]!);
});
