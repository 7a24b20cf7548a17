import { describe, expect, it } from '@jest/globals';
import { nextFetchIn } from './schedule.js';

describe('nextAttemptIn', () => {
  it('goes on for six days and gives up', () => {
    const delays: number[] = [];
    for (let delay = nextFetchIn(1, null); delay !== null; delay = nextFetchIn(delays.length + 1, null))
      delays.push(delay);
    expect(delays.slice(0, 4)).toEqual([10, 30, 120, 600]);
    expect(delays).toHaveLength(14);
    expect(delays.reduce((sum, delay) => sum + delay) / 86_400).toBeCloseTo(5.95, 2);
  });

  it('leaves a server alone as long as it asks', () => {
    expect([nextFetchIn(1, 300), nextFetchIn(4, 300), nextFetchIn(15, 5)]).toEqual([300, 600, null]);
  });
});
