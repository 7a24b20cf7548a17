import { describe, expect, it } from '@jest/globals';
import { candorFinder, figures, gazetteer, spansOf, type MarkedSentence } from './skill-recognition.js';

const sentence = (text: string, ...spans: [number, number][]): MarkedSentence => ({ words: text.split(' '), spans });

describe('spans', () => {
  it.each([
    [
      ['O', 'B', 'I', 'O', 'B'],
      [
        [1, 3],
        [4, 5],
      ],
    ],
    [
      ['B', 'B', 'I'],
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [['O', 'I', 'I'], [[1, 3]]],
    [['O'], []],
  ])('of %j are %j', (tags, expected) => {
    expect(spansOf(tags)).toEqual(expected);
  });
});

describe('figures', () => {
  it('count a span only when both its ends are right', () => {
    // Marked: 3. Found: 2, of which one is right: precision 1/2, recall 1/3, F1 = 2 · 1/6 / (5/6) = 0.4.
    const marked = [sentence('we use plain Java daily', [3, 4], [1, 2]), sentence('web services', [0, 2])];
    const find = (words: readonly string[]): [number, number][] => (words.length === 5 ? [[3, 4]] : [[0, 1]]);
    const { precision, recall, f1 } = figures(marked, find);
    expect(precision).toBeCloseTo(0.5);
    expect(recall).toBeCloseTo(1 / 3);
    expect(f1).toBeCloseTo(0.4);
  });

  it('are zero where nothing is found or nothing marked', () => {
    expect(figures([sentence('a', [0, 1])], () => [])).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(figures([sentence('a')], () => [])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('the list of marked spans', () => {
  it('finds the longest of them in any case, and none that is rarely marked', () => {
    const find = gazetteer([
      sentence('spring boot and spring', [0, 2], [3, 4]),
      sentence('data on data and data or data for data', [0, 1]),
    ]);
    expect(find('Spring Boot with Spring on data'.split(' '))).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });
});

describe('the finder of the product', () => {
  it('gives the words that a name touches', () => {
    expect(candorFinder('Experience with Kafka / Flink and machine learning'.split(' '))).toEqual([
      [2, 3],
      [4, 5],
      [6, 8],
    ]);
  });

  it('reads .NET where the data has split it', () => {
    expect(candorFinder('Knowledge of . NET'.split(' '))).toEqual([[2, 4]]);
  });
});
