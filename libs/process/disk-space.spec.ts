import { describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { storageLimits, storageState, type StorageState } from './disk-space.js';

const MIB = 1_048_576;
const UNSET = { warningMb: null, reserveMb: null };
const inMib = (sizeMib: number, set: Parameters<typeof storageLimits>[1] = UNSET) => {
  const { warningBytes, reserveBytes } = storageLimits(sizeMib * MIB, set);
  return { warning: warningBytes / MIB, reserve: reserveBytes / MIB };
};

describe('the limits of a disk', () => {
  it('are 5 % within bounds', () => {
    expect(inMib(200)).toEqual({ warning: 96, reserve: 48 });
    expect(inMib(2_000)).toEqual({ warning: 200, reserve: 100 });
    expect(inMib(10_000)).toEqual({ warning: 512, reserve: 256 });
    expect(inMib(1_000_000)).toEqual({ warning: 1_024, reserve: 256 });
  });

  it('are what was set', () => {
    expect(inMib(200, { warningMb: 20, reserveMb: 0 })).toEqual({ warning: 20, reserve: 0 });
  });
});

describe('the state of a disk', () => {
  const limits = { warningBytes: 1_000, reserveBytes: 100 };

  /** States while the free bytes go through the values. */
  const states = (...free: number[]): StorageState[] => {
    let state: StorageState = 'ok';
    return free.map((bytes) => (state = storageState(bytes, limits, state)));
  };

  it('warns below one limit, and is full below the other', () => {
    expect(states(5_000, 1_000, 999, 100, 99, 0)).toEqual(['ok', 'ok', 'low', 'low', 'full', 'full']);
  });

  it('is over only when there is a tenth more room than the limit', () => {
    expect(states(99, 105, 109, 110, 1_050, 1_099, 1_100)).toEqual(['full', 'full', 'full', 'low', 'low', 'low', 'ok']);
  });

  it('is never full with a reserve of nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom<StorageState>('ok', 'low', 'full'), (free, before) => {
        expect(storageState(free, { warningBytes: 10, reserveBytes: 0 }, before)).not.toBe('full');
      }),
    );
  });
});
