import { expect, it } from '@jest/globals';
import { segmentsOf } from './segments.js';

const told = (page: string, ...places: [string, number, number][]): string[] =>
  segmentsOf(
    page,
    places.map(([id, start, end]) => ({ id, start, end })),
  ).map(({ text, ids }) => `${text}:${ids.join('+')}`);

it.each([
  ['nothing on it', told('abc'), ['abc:']],
  ['something in the middle', told('abcd', ['x', 1, 3]), ['a:', 'bc:x', 'd:']],
  ['one inside of another', told('abcd', ['x', 0, 4], ['y', 1, 2]), ['a:x', 'b:y+x', 'cd:x']],
  ['two that overlap', told('abcd', ['x', 0, 3], ['y', 2, 4]), ['ab:x', 'c:y+x', 'd:y']],
  ['a place that is not on it', told('abc', ['x', 2, 9]), ['abc:']],
  ['no text', told(''), []],
])('a page with %s', (_, segments, expected) => {
  expect(segments).toEqual(expected);
});
