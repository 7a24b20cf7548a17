import { describe, expect, it } from '@jest/globals';
import { isNearMiss, laneOf } from './lane.js';

/** Hundredths of a point; the range is the score unless stated. */
const lane = (score: number, { low = score, high = score, missed = 0, unknown = 0 } = {}, thresholds = [67, 38]) =>
  laneOf({ score, low, high, missed, unknown }, { strong: thresholds[0]!, possible: thresholds[1]! });

describe('the lane of a score', () => {
  it.each([
    [10000, 'strong'],
    [6700, 'strong'],
    [6699, 'possible'],
    [3800, 'possible'],
    [3799, 'unlikely'],
    [0, 'unlikely'],
  ])('of %d hundredths without a missed must-have is %s', (score, expected) => expect(lane(score)).toBe(expected));

  it('is never possible where both thresholds are equal', () => {
    expect(lane(5000, {}, [50, 50])).toBe('strong');
    expect(lane(4999, {}, [50, 50])).toBe('unlikely');
  });

  it('is no match at 0 points, however low the thresholds', () => {
    expect(lane(0, {}, [1, 1])).toBe('unlikely');
    expect(lane(0, { missed: 1 }, [1, 1])).toBe('unlikely');
  });

  it('is missing-must from the threshold of possible, and unlikely below', () => {
    expect(lane(3800, { missed: 1 })).toBe('missing-must');
    expect(lane(10000, { missed: 3 })).toBe('missing-must');
    expect(lane(3799, { missed: 1 })).toBe('unlikely');
  });

  it('is decided by a missed must-have before an unknown one, and before the range', () => {
    expect(lane(5000, { missed: 1, unknown: 1 })).toBe('missing-must');
    expect(lane(3000, { missed: 1, unknown: 1 })).toBe('unlikely');
    expect(lane(3000, { missed: 1, high: 9000 })).toBe('unlikely');
  });

  it('is review with an unknown must-have, whatever the score', () => {
    expect(lane(9000, { unknown: 1 })).toBe('review');
    expect(lane(100, { unknown: 1 })).toBe('review');
  });

  it('is review where the range reaches over the threshold of possible, and only there', () => {
    expect(lane(2000, { high: 3800 })).toBe('review');
    expect(lane(2000, { high: 3799 })).toBe('unlikely');
    expect(lane(4000, { low: 3799, high: 5000 })).toBe('review');
    expect(lane(4000, { low: 3800, high: 9000 })).toBe('possible');
    expect(lane(6800, { low: 5000, high: 9000 })).toBe('strong');
  });
});

describe('a candidate who misses exactly one must-have', () => {
  it('is named apart from the threshold of strong on', () => {
    expect(isNearMiss({ score: 6700, mustsMissed: 1 }, 67)).toBe(true);
    expect(isNearMiss({ score: 6699, mustsMissed: 1 }, 67)).toBe(false);
    expect(isNearMiss({ score: 9000, mustsMissed: 2 }, 67)).toBe(false);
    expect(isNearMiss({ score: 9000, mustsMissed: 0 }, 67)).toBe(false);
  });
});
