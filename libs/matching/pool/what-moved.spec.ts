import { describe, expect, it } from '@jest/globals';
import { changedMusts, strongestLosses, strongestShifts } from './what-moved.js';

describe('what moved a candidate', () => {
  it('names the criteria that brought most of a change, up or down, and none that brought nothing', () => {
    expect(strongestShifts([100, 200, 300, 0], [100, 50, 500, 10], 3)).toEqual([2, 1, 3]);
    expect(strongestShifts([100, 200], [100, 200], 3)).toEqual([]);
  });

  it('names what costs most first, and of two that cost alike the earlier', () => {
    expect(strongestLosses([100, 0, 0, 40], [100, 300, 300, 50], 2)).toEqual([1, 2]);
  });

  it('finds must-haves that are one under only one of two weights', () => {
    const content = (kinds: Record<string, 'must' | 'required'>) => ({
      categories: { skills: 100, experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
      criteria: Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, { kind, importance: 10 }])),
      thresholds: { strong: 70, possible: 40 },
    });
    const [before, after] = [
      content({ a: 'must', b: 'must', c: 'required' }),
      content({ a: 'must', b: 'required', c: 'must' }),
    ];
    expect(changedMusts([{ id: 'a' }, { id: 'b' }, { id: 'c' }], before, after)).toEqual([1, 2]);
  });
});
