import { describe, expect, it } from '@jest/globals';
import {
  averagePrecision,
  mean,
  ndcg,
  pairwiseAccuracy,
  pairwiseAtEqualLength,
  probabilityOfGain,
  ranksOf,
} from './metrics.js';

const judged = (...pairs: [number, number][]) => pairs.map(([label, score]) => ({ label, score }));

describe('pairwiseAccuracy', () => {
  it('counts ordered pairs, ties of the scorer half', () => {
    // labels 3 > 2 > 1: pairs (3,2) right, (3,1) tied, (2,1) wrong → 1.5 of 3
    expect(pairwiseAccuracy(judged([3, 5], [2, 4], [1, 5]))).toBeCloseTo(0.5);
  });
  it('ignores pairs that people tied and is null without any', () => {
    expect(pairwiseAccuracy(judged([2, 1], [2, 9]))).toBeNull();
  });
});

describe('pairwiseAtEqualLength', () => {
  it('counts only pairs of about one length, over all roles', () => {
    const one = [
      { label: 3, score: 5, length: 100 },
      { label: 2, score: 9, length: 80 },
      { label: 1, score: 9, length: 20 },
    ];
    const other = [
      { label: 1, score: 1, length: 50 },
      { label: 2, score: 2, length: 50 },
    ];
    expect(pairwiseAtEqualLength([one, other], 0.75)).toEqual({ accuracy: 0.5, pairs: 2 });
    expect(pairwiseAtEqualLength([[one[0]!, one[2]!]], 0.75)).toEqual({ accuracy: null, pairs: 0 });
  });
});

describe('ndcg', () => {
  it('is 1 for the order of people', () => {
    expect(ndcg(judged([3, 9], [2, 5], [1, 1]), 2, (label) => label)).toBeCloseTo(1);
  });
  it('matches a case worked by hand', () => {
    // order by score: labels 1, 3 → DCG 1 + 3/log2(3) = 2.8928; ideal 3 + 1/log2(3) = 3.6309
    expect(ndcg(judged([3, 1], [1, 2]), 5, (label) => label)).toBeCloseTo(2.8928 / 3.6309, 4);
  });
  it('does not depend on the order of tied candidates', () => {
    expect(ndcg(judged([3, 1], [1, 1]), 1, (label) => label)).toBeCloseTo(2 / 3);
    expect(ndcg(judged([1, 1], [3, 1]), 1, (label) => label)).toBeCloseTo(2 / 3);
  });
});

it('the average is of what is known', () => {
  expect(mean([1, null, 2])).toBe(1.5);
});

it('the bootstrap is sure of a gain in every role and unsure of a coin toss', () => {
  expect(probabilityOfGain([0.1, 0.2, 0.05])).toBe(1);
  expect(probabilityOfGain([0.1, -0.1, 0.1, -0.1])).toBeLessThan(0.7);
});

describe('averagePrecision', () => {
  it('is the mean share of relevant ones down to each, with ties in the order of the list', () => {
    // scores 9 7 7 5: places 1 and 3 stand second and fourth → (1/2 + 2/4) / 2
    expect(ranksOf([3, 1], [9, 7, 7, 5])).toEqual([2, 4]);
    expect(averagePrecision([2, 4])).toBeCloseTo(0.5);
    expect(averagePrecision([])).toBe(0);
  });
});
