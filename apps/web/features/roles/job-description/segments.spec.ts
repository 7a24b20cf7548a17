import { expect, it } from '@jest/globals';
import { segmentsOf } from './segments.js';

const segmentTexts = (page: string, ...places: [string, number, number][]): string[] =>
  segmentsOf(
    page,
    places.map(([id, start, end]) => ({ id, start, end })),
  ).map(({ text, ids }) => `${text}:${ids.join('+')}`);

it.each([
  ['nothing on it', segmentTexts('abc'), ['abc:']],
  ['something in the middle', segmentTexts('abcd', ['x', 1, 3]), ['a:', 'bc:x', 'd:']],
  ['one inside of another', segmentTexts('abcd', ['x', 0, 4], ['y', 1, 2]), ['a:x', 'b:y+x', 'cd:x']],
  ['two that overlap', segmentTexts('abcd', ['x', 0, 3], ['y', 2, 4]), ['ab:x', 'c:y+x', 'd:y']],
  ['a place that is not on it', segmentTexts('abc', ['x', 2, 9]), ['abc:']],
  ['no text', segmentTexts(''), []],
])('a page with %s', (_, segments, expected) => {
  expect(segments).toEqual(expected);
});
