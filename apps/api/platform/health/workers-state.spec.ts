import { describe, expect, it } from '@jest/globals';
import type { WorkerHeartbeats } from '#libs/database';
import { stateOfWorkers } from './workers-state.js';

const NONE: WorkerHeartbeats = { running: 0, lastSeconds: null, oldestSeconds: 0, deathsTenMinutes: 0, deathsHour: 0 };
const state = (heartbeats: Partial<WorkerHeartbeats>, uptimeSeconds = 3_600, deathsInARow = 0) =>
  stateOfWorkers({ ...NONE, ...heartbeats }, { uptimeSeconds, deathsInARow });

describe('the state of the workers', () => {
  it('is ok while one runs, and while one may just be starting', () => {
    expect(state({ running: 1, lastSeconds: 1, oldestSeconds: 5 })).toBe('ok');
    expect(state({ lastSeconds: 29 })).toBe('ok');
    expect(state({}, 29)).toBe('ok');
  });

  it('is missing when none has been heard of for half a minute', () => {
    expect(state({ lastSeconds: 30 })).toBe('missing');
    expect(state({}, 30)).toBe('missing');
    expect(state({ lastSeconds: 3_600, deathsTenMinutes: 2 })).toBe('missing');
  });

  it('is keeps-stopping from the third death in ten minutes on, also in the seconds in which one runs', () => {
    expect(state({ deathsTenMinutes: 3, lastSeconds: 13 })).toBe('keeps-stopping');
    expect(state({}, 3_600, 3)).toBe('keeps-stopping');
    expect(state({ deathsTenMinutes: 3, running: 1, lastSeconds: 1, oldestSeconds: 59 })).toBe('keeps-stopping');
  });

  it('is ok again when one has lived for a minute, whatever died beside it', () => {
    expect(state({ deathsTenMinutes: 9, running: 2, lastSeconds: 1, oldestSeconds: 60 })).toBe('ok');
  });
});
