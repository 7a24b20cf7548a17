import { describe, expect, it } from '@jest/globals';
import { decideRestart } from './restart-policy.js';

describe('what happens after a process died', () => {
  it('starts it again at once-ish, with doubling pauses', () => {
    expect(decideRestart([0])).toEqual({ again: true, delayMs: 100 });
    expect(decideRestart([0, 200])).toEqual({ again: true, delayMs: 200 });
    expect(decideRestart([0, 200, 600])).toEqual({ again: true, delayMs: 400 });
  });

  it('gives up after six deaths within a minute', () => {
    expect(decideRestart([0, 1, 2, 3, 4, 5])).toEqual({ again: false, deaths: 6 });
  });

  it('forgets deaths of more than a minute ago', () => {
    expect(decideRestart([0, 1, 2, 3, 4, 60_004])).toEqual({ again: true, delayMs: 100 });
  });
});
