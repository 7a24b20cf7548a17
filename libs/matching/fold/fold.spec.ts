import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { CATEGORIES, KINDS, mustOutcomeOf, type Criterion, type Value, type WeightsContent } from '#libs/contracts';
import { compileWeights } from './compile-weights.js';
import { defaultWeights } from './default-weights.js';
import { createFoldTarget, fold, foldPacked } from './fold.js';
import { BYTES_PER_CRITERION, packVector, unpackVector } from './vector.js';

type Weighed = Pick<Criterion, 'id' | 'category' | 'kind' | 'importance' | 'expression'>;

const weighed = (
  id: number,
  category: Criterion['category'],
  kind: Criterion['kind'],
  importance: number,
): Weighed => ({
  id: `${category}.${id}`,
  category,
  kind,
  importance,
  expression: { test: 'skill', label: '', accepts: [], months: null },
});

const valueArb: fc.Arbitrary<Value> = fc
  .tuple(...[0, 0, 0].map(() => fc.integer({ min: 0, max: 10000 })))
  .map((three) => {
    const [low, value, high] = [...three].sort((a, b) => a - b);
    return { low: low!, value: value!, high: high! };
  });

const criteriaArb = fc
  .array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 1000 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.map(([category, kind, importance], id) => weighed(id, category, kind, importance)));

const caseArb = criteriaArb.chain((criteria) =>
  fc.record({
    criteria: fc.constant(criteria),
    values: fc.array(valueArb, { minLength: criteria.length, maxLength: criteria.length }),
  }),
);

const compiled = (criteria: Weighed[]) => compileWeights(criteria, defaultWeights(criteria));

describe('the fold', () => {
  /** Two skills of importance 40 and 15, one experience; 60 and 40 points. */
  const criteria = [
    weighed(0, 'skills', 'must', 40),
    weighed(1, 'skills', 'preferred', 15),
    weighed(2, 'experience', 'required', 30),
    weighed(3, 'skills', 'bonus', 0),
  ];
  const content: WeightsContent = {
    categories: { skills: 60, experience: 40, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
    criteria: Object.fromEntries(criteria.map(({ id, kind, importance }) => [id, { kind, importance }])),
    thresholds: { strong: 70, possible: 40 },
  };
  const known = (value: number): Value => ({ value, low: value, high: value });

  it('is the weighted mean of each category times its points, plus the bonus', () => {
    // skills: (40 × 0.8 + 15 × 0.2) / 55 = 0.63636 → 38.18 points; experience 40 × 0.5 = 20; bonus 0.3.
    const folded = fold([known(8000), known(2000), known(5000), known(3000)], compileWeights(criteria, content));
    expect(folded).toEqual({
      score: 5848,
      low: 5848,
      high: 5848,
      coverage: 100,
      lane: 'possible',
      mustsMissed: 0,
      categories: [
        { category: 'skills', weight: 60, value: 6364, points: 3818 },
        { category: 'experience', weight: 40, value: 5000, points: 2000 },
      ],
      bonus: 30,
    });
  });

  it('counts what is unknown half, and says how far it may go', () => {
    // The preferred skill unknown: 15/55 of 60 points = 16.36; known 83.64 points.
    const values = [known(8000), { value: 5000, low: 0, high: 10000 }, known(5000), known(0)];
    expect(fold(values, compileWeights(criteria, content))).toMatchObject({
      score: 6309, // (40 × 0.8 + 15 × 0.5) / 55 × 60 = 43.09
      low: 5491,
      high: 7127,
      coverage: 83,
    });
  });

  it('gives at most five bonus points, and a hundred in all', () => {
    const many = [criteria[0]!, ...Array.from({ length: 7 }, (_, id) => weighed(id + 10, 'skills', 'bonus', 0))];
    const values = many.map(() => known(10000));
    expect(fold(values, compiled(many))).toMatchObject({ score: 10000, bonus: 500 });
    expect(fold([known(5000), ...values.slice(1)], compiled(many))).toMatchObject({ score: 5500, bonus: 500 });
  });

  it.each([
    [[10000, 10000], [10000, 10000], 'strong', 0],
    [[5000, 5000], [5000, 10000], 'possible', 0],
    [[10000, 10000], [4999, 5000], 'review', 0],
    [[10000, 10000], [0, 10000], 'review', 0],
    [[10000, 10000], [0, 4999], 'missing-must', 1],
    [[8000, 10000], [0, 0], 'missing-must', 1],
    [[7900, 10000], [0, 0], 'unlikely', 1],
    [[0, 4999], [0, 0], 'unlikely', 2],
  ])('musts %j and %j: %s', ([low, high], [otherLow, otherHigh], lane, missed) => {
    const musts = [weighed(0, 'skills', 'must', 40), weighed(1, 'skills', 'must', 40)];
    const values = [
      { value: low!, low: low!, high: high! },
      { value: otherLow!, low: otherLow!, high: otherHigh! },
    ];
    expect(fold(values, compiled(musts))).toMatchObject({ lane, mustsMissed: missed });
  });

  it('takes the outcome of a must-have that its value does not decide', () => {
    const musts = compiled([weighed(0, 'skills', 'must', 40)]);
    expect(fold([{ ...known(9000), must: 'missed' }], musts)).toMatchObject({ lane: 'missing-must', mustsMissed: 1 });
    expect(fold([{ ...known(4000), must: 'met' }], musts)).toMatchObject({ lane: 'possible', mustsMissed: 0 });
    expect(fold([{ ...known(9000), must: 'unknown' }], musts)).toMatchObject({ lane: 'review', mustsMissed: 0 });
  });

  it('refuses another number of values, and bytes that end too early', () => {
    const weights = compileWeights(criteria, content);
    expect(() => fold([known(1)], weights)).toThrow(RangeError);
    expect(() => foldPacked(new Uint8Array(27), 0, weights, createFoldTarget(weights))).toThrow(RangeError);
    expect(() => foldPacked(new Uint8Array(28), 7, weights, createFoldTarget(weights))).toThrow(RangeError);
  });
});

describe('what must hold of every fold', () => {
  it('whole numbers, low ≤ score ≤ high, parts that add up', () => {
    fc.assert(
      fc.property(caseArb, ({ criteria, values }) => {
        const { score, low, high, coverage, categories, bonus } = fold(values, compiled(criteria));
        for (const number of [score, low, high, coverage, bonus]) expect(Number.isInteger(number)).toBe(true);
        expect(low).toBeLessThanOrEqual(score);
        expect(score).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(10000);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(100);
        expect(score).toBe(
          Math.min(
            10000,
            categories.reduce((sum, { points }) => sum + points, bonus),
          ),
        );
      }),
    );
  });

  it('a higher value never lowers the score', () => {
    fc.assert(
      fc.property(caseArb, fc.nat(), fc.integer({ min: 0, max: 10000 }), ({ criteria, values }, pick, more) => {
        const weights = compiled(criteria);
        const index = pick % values.length;
        const raised = values.map((one, at) =>
          at === index
            ? {
                value: Math.min(10000, one.value + more),
                low: Math.min(10000, one.low + more),
                high: Math.min(10000, one.high + more),
              }
            : one,
        );
        const [before, after] = [fold(values, weights), fold(raised, weights)];
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  it('from packed bytes, anywhere among others and into a used target, gives the same bits', () => {
    fc.assert(
      fc.property(caseArb, fc.integer({ min: 0, max: 3 }), ({ criteria, values }, before) => {
        const weights = compiled(criteria);
        const vector = packVector(values);
        const bytes = new Uint8Array((before + 2) * vector.length).fill(39);
        bytes.set(vector, before * vector.length);
        const target = createFoldTarget(weights);
        foldPacked(packVector(values.map(() => ({ value: 1, low: 0, high: 2 }))), 0, weights, target);
        expect(foldPacked(bytes, before * vector.length, weights, target)).toEqual(fold(values, weights));
      }),
    );
  });

  it('agrees with exact arithmetic on big integers', () => {
    const halfUp = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b);
    fc.assert(
      fc.property(caseArb, ({ criteria, values }) => {
        const weights = compiled(criteria);
        let exact = 0n;
        for (const { weight, indices, importances, importance } of weights.categories) {
          const sum = indices.reduce((all, at, i) => all + BigInt(importances[i]!) * BigInt(values[at]!.value), 0n);
          exact += halfUp(BigInt(weight) * sum, BigInt(importance) * 100n);
        }
        const bonus = halfUp(BigInt(weights.bonuses.reduce((all, at) => all + values[at]!.value, 0)), 100n);
        exact += bonus > 500n ? 500n : bonus;
        expect(BigInt(fold(values, weights).score)).toBe(exact > 10000n ? 10000n : exact);
      }),
    );
  });
});

describe('a vector', () => {
  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(fc.array(valueArb, { maxLength: 50 }), (values) => {
        const bytes = packVector(values);
        expect(bytes).toHaveLength(values.length * BYTES_PER_CRITERION);
        expect(unpackVector(bytes)).toEqual(values.map((one) => ({ ...one, must: mustOutcomeOf(one) })));
      }),
    );
  });

  it('is little-endian: value, low, high, and a byte for the must-have', () => {
    const one = { value: 0x1234, low: 0x0102, high: 0x2710 };
    expect([...packVector([one])]).toEqual([0x34, 0x12, 2, 1, 0x10, 0x27, 1]);
    expect(packVector([{ ...one, must: 'missed' }])[6]).toBe(2);
  });

  it.each([
    [{ value: 1.5, low: 1, high: 2 }],
    [{ value: 3, low: 4, high: 5 }],
    [{ value: 3, low: 2, high: 1 }],
    [{ value: 0, low: -1, high: 0 }],
    [{ value: 0, low: 0, high: 10001 }],
    [{ value: Number.NaN, low: 0, high: 1 }],
  ])('refuses %j', (value) => expect(() => packVector([value])).toThrow(RangeError));

  it('refuses bytes that are no whole vector', () => expect(() => unpackVector(new Uint8Array(6))).toThrow(RangeError));
});
