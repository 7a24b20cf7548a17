import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { LANES, NO_SCORE, type Value, type WeightsContent } from '#libs/contracts';
import { compileWeights } from '../fold/compile-weights.js';
import { fold } from '../fold/fold.js';
import { packVector } from '../fold/vector.js';
import { compareRankings } from './compare-rankings.js';
import { criterionPoints } from './criterion-points.js';
import { rankPool, type VectorPool } from './rank-pool.js';
import { stabilityInParts, weightsToTry } from './stability.js';
import { numbersOf } from './vary-weights.js';

const criteria = [
  { id: 'skills.a', category: 'skills' as const },
  { id: 'skills.b', category: 'skills' as const },
  { id: 'experience.a', category: 'experience' as const },
  { id: 'skills.c', category: 'skills' as const },
];
const weights = (skills: number, importances = [40, 15, 30]): WeightsContent => ({
  categories: { skills, experience: 100 - skills, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
  criteria: {
    'skills.a': { kind: 'must', importance: importances[0]! },
    'skills.b': { kind: 'preferred', importance: importances[1]! },
    'experience.a': { kind: 'required', importance: importances[2]! },
    'skills.c': { kind: 'bonus', importance: 0 },
  },
  thresholds: { strong: 70, possible: 40 },
});
const compiled = (content: WeightsContent) => compileWeights(criteria, content);

const known = (value: number): Value => ({ value, low: value, high: value });
const poolOf = (people: readonly (readonly Value[])[], unread: readonly number[] = []): VectorPool => ({
  size: people.length,
  vectors: Buffer.concat(people.map((values) => packVector(values))),
  readable: Uint8Array.from(people, (_, place) => (unread.includes(place) ? 0 : 1)),
});
/** Steps of a tenth, so that many tie. */
const valueArb = fc.integer({ min: 0, max: 10 }).map((tenth) => known(1000 * tenth));
const peopleArb = fc.array(fc.tuple(valueArb, valueArb, valueArb, valueArb), { maxLength: 40 });

describe('a pool', () => {
  it('is ranked as folds, lanes and ids order it', () => {
    fc.assert(
      fc.property(peopleArb, fc.integer({ min: 1, max: 99 }), fc.nat(39), (people, skills, unread) => {
        const content = compiled(weights(skills));
        const ranking = rankPool(poolOf(people, [unread]), content);
        const folded = people.map((values, place) => {
          const { lane, score } = fold(values, content);
          return place === unread
            ? { place, lane: LANES.indexOf('review'), score: NO_SCORE }
            : { place, lane: LANES.indexOf(lane), score };
        });
        const sorted = folded.toSorted((a, b) => a.lane - b.lane || b.score - a.score || a.place - b.place);
        expect([...ranking.order]).toEqual(sorted.map(({ place }) => place));
        const ranked = sorted.filter(({ score }) => score !== NO_SCORE);
        expect(ranked.map(({ place }) => ranking.ranks[place])).toEqual(ranked.map((_, index) => index + 1));
        if (unread < people.length) expect(ranking.ranks[unread]).toBe(0);
        expect([...ranking.lanes]).toEqual(folded.map(({ lane }) => lane));
        expect([...ranking.scores]).toEqual(folded.map(({ score }) => score));
      }),
    );
  });

  it('of other vectors than the weights fold is refused', () => {
    expect(() => rankPool(poolOf([[known(1)]]), compiled(weights(50)))).toThrow(RangeError);
  });

  it('differs between two rankings by who moved, between which lanes, and how many of the best stay', () => {
    // One and two swap when experience counts more; three fails the must either way.
    const pool = poolOf([
      [known(10000), known(10000), known(2000), known(0)],
      [known(8000), known(0), known(10000), known(0)],
      [known(0), known(10000), known(10000), known(0)],
    ]);
    const before = rankPool(pool, compiled(weights(90)));
    const after = rankPool(pool, compiled(weights(10)));
    expect([...before.ranks]).toEqual([1, 2, 3]);
    // One falls from strong to unlikely, and three from unlikely to missing-must: it has the points, and not the must.
    expect([...after.ranks]).toEqual([3, 1, 2]);
    const { rises, falls, lanes, laneChanges, tops, before: was, after: is } = compareRankings(before, after, 10);
    expect([rises, falls]).toEqual([[1, 2], [0]]);
    expect(laneChanges).toEqual([1, 2, 0]);
    expect(compareRankings(before, after, 2).laneChanges).toEqual([1, 2]);
    expect(lanes).toEqual([
      [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
    ]);
    expect(tops).toEqual([{ top: 5, retained: 3 }]);
    // 92, 62.36 and 34.55 points; then 28, 95.82 and 92.73
    expect([was, is]).toEqual([
      [0, 0, 0, 1, 0, 0, 1, 0, 0, 1],
      [0, 0, 1, 0, 0, 0, 0, 0, 0, 2],
    ]);
  });

  it('compares the ranks of those with a score, and names no move of the others', () => {
    // The one without a score stands between the lanes, above the one who fails the must.
    const pool = poolOf(
      [
        [known(10000), known(10000), known(2000), known(0)],
        [known(8000), known(0), known(10000), known(0)],
        [known(0), known(0), known(0), known(0)],
        [known(0), known(10000), known(10000), known(0)],
      ],
      [2],
    );
    const before = rankPool(pool, compiled(weights(90)));
    const after = rankPool(pool, compiled(weights(10)));
    expect([...before.ranks]).toEqual([1, 2, 0, 3]);
    expect([...after.ranks]).toEqual([3, 1, 0, 2]);
    const { rises, falls, tops } = compareRankings(before, after, 10);
    expect([rises, falls]).toEqual([[1, 3], [0]]);
    expect(tops).toEqual([{ top: 5, retained: 3 }]);
  });

  it('tells what each criterion brings: together the score, to rounding', () => {
    fc.assert(
      fc.property(
        fc.tuple(valueArb, valueArb, valueArb, valueArb),
        fc.integer({ min: 1, max: 99 }),
        (values, skills) => {
          const content = compiled(weights(skills));
          const points = criterionPoints(packVector(values), 0, content);
          const sum = points.reduce((total, one) => total + one, 0);
          expect(Math.abs(Math.min(10_000, sum) - fold(values, content).score)).toBeLessThanOrEqual(criteria.length);
        },
      ),
    );
  });
});

const stability = (pool: VectorPool, content: WeightsContent, seed = 'seed') => {
  const { varied, without } = weightsToTry(criteria, content, seed);
  const parts = stabilityInParts({
    now: rankPool(pool, compiled(content)),
    varied: varied.map((one) => rankPool(pool, compiled(one))),
    without: without.map((one) => one && rankPool(pool, compiled(one))),
  });
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
};

describe('the stability of an order', () => {
  // Far ahead, two alike, one just behind them, one far behind, and a candidate whose documents could not be read.
  const people = [
    [known(10000), known(10000), known(10000), known(0)],
    [known(7000), known(5000), known(6000), known(0)],
    [known(7000), known(5000), known(6000), known(0)],
    [known(6000), known(5000), known(7000), known(0)],
    [known(6000), known(0), known(0), known(0)],
    [known(0), known(0), known(0), known(0)],
  ];
  const pool = poolOf(people, [5]);

  it('groups those whose order small changes turn round, and leaves the others alone', () => {
    const { ties, varied } = stability(pool, weights(55));
    expect(ties).toEqual([{ from: 2, to: 4 }]);
    expect(varied[0]).toEqual({ best: 1, worst: 1 });
    expect(varied[3]).toEqual({ best: 2, worst: 4 });
    // Without a score there is no rank.
    expect(varied[5]).toEqual({ best: 0, worst: 0 });
  });

  it('says which criterion a rank hangs on', () => {
    const ahead = people.with(3, [known(6000), known(5000), known(8000), known(0)]);
    const { without, hangsOn } = stability(poolOf(ahead, [5]), weights(50));
    expect(without[3]).toEqual({ best: 2, worst: 4 });
    expect(criteria[hangsOn[3]!]?.id).toBe('experience.a');
    expect(hangsOn[0]).toBeNull();
  });

  it('is the same every time for the same seed', () => {
    const below = numbersOf('pool');
    const crowd = poolOf(Array.from({ length: 60 }, () => [0, 1, 2, 3].map(() => known(below(10_001)))));
    const first = stability(crowd, weights(60), 'a');
    expect(stability(crowd, weights(60), 'a')).toEqual(first);
    expect(stability(crowd, weights(60), 'b').varied).not.toEqual(first.varied);
    for (const [place, rank] of rankPool(crowd, compiled(weights(60))).ranks.entries()) {
      const { best, worst } = first.without[place]!;
      expect(best <= rank && rank <= worst).toBe(true);
    }
  });
});
