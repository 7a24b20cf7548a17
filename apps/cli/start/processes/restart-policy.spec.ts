import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../../test/support/properties.js';
import { restartAfter } from './restart-policy.js';

/** Pauses after each of several lives, in seconds. */
function pausesAfter(lives: readonly number[]): number[] {
  let deaths = 0;
  return lives.map((lifeMs) => {
    const restart = restartAfter(deaths, lifeMs);
    deaths = restart.deaths;
    return restart.delayMs / 1_000;
  });
}

describe('a process that dies by itself', () => {
  it('is started again ever more slowly, up to once a minute', () => {
    expect(pausesAfter(Array.from({ length: 10 }, () => 500))).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('begins with a second again when it had lived for a minute', () => {
    expect(pausesAfter([0, 0, 59_999, 60_000, 0, 3_600_000])).toEqual([1, 2, 4, 1, 2, 1]);
  });

  it('is started again after at most a minute, however often it has died', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (deaths, livedMs) => {
        const { delayMs } = restartAfter(deaths, livedMs);
        expect(delayMs).toBeGreaterThanOrEqual(1_000);
        expect(delayMs).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
