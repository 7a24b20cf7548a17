import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { assignDuties, type Option } from './assign-duties.js';

/** The best sum over every way to choose. */
function bruteForce(options: readonly Option[][], count: number, capacity: number, load: number[] = []): number {
  if (options.length === 0 || count === 0) return 0;
  const [first, ...rest] = options as [Option[], ...Option[][]];
  let best = bruteForce(rest, count, capacity, load);
  for (const { place, value } of first) {
    if ((load[place] ?? 0) >= capacity) continue;
    const filled = [...load];
    filled[place] = (filled[place] ?? 0) + 1;
    best = Math.max(best, value + bruteForce(rest, count - 1, capacity, filled));
  }
  return best;
}

const optionsArb = fc
  .array(
    fc.uniqueArray(fc.record({ place: fc.nat({ max: 4 }), value: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ place }) => place,
    }),
    { maxLength: 5 },
  )
  .map((duties) => duties.map((list) => [...list].sort((a, b) => b.value - a.value || a.place - b.place)));

describe('the assignment of sentences to duties', () => {
  it('is the best there is, within the capacity of a sentence and the number that counts', () => {
    fc.assert(
      fc.property(optionsArb, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 2 }), (options, count, capacity) => {
        const assigned = assignDuties(options, count, capacity);
        const chosen = assigned.filter((one) => one !== null);
        expect(chosen.length).toBeLessThanOrEqual(count);
        for (const { place } of chosen) {
          expect(chosen.filter((one) => one.place === place).length).toBeLessThanOrEqual(capacity);
        }
        assigned.forEach((one, duty) => one && expect(options[duty]).toContain(one));
        const sum = chosen.reduce((all, { value }) => all + value, 0);
        expect(sum).toBe(bruteForce(options, count, capacity));
      }),
      { numRuns: 500 },
    );
  });

  it('moves a duty to its second sentence where that frees the first', () => {
    const first = { place: 1, value: 9 };
    const second = { place: 2, value: 8 };
    expect(assignDuties([[first, second], [first]], 2, 1)).toEqual([second, first]);
  });
});
