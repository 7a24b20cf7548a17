/** Weights preview: folding every stored assessment of a role under other weights, and ordering the result. */
import { type Criterion, KINDS, LANES, type Value } from '#libs/contracts';
import { compileWeights, createFoldTarget, defaultWeights, foldPacked, packVector } from '#libs/matching';
import { type BenchRow, medianMs } from '../row.js';
import { numbers } from '../numbers.js';

const CRITERIA = 40;

/** A role of 40 criteria over four categories; only category, kind and importance matter to the fold. */
export function criteriaForFold(): Criterion[] {
  const categories = ['skills', 'experience', 'responsibilities', 'certifications'] as const;
  return Array.from({ length: CRITERIA }, (_, i) => {
    const kind = KINDS[1 + (i % 3)] ?? 'required';
    return {
      id: `criterion-${i}`,
      category: categories[i % categories.length] ?? 'skills',
      label: `Criterion ${i}`,
      kind,
      importance: kind === 'bonus' ? 0 : kind === 'preferred' ? 15 : 30,
      expression: { test: 'skill', label: '', accepts: [], months: null },
      span: null,
    };
  });
}

/** Packed vectors of `count` made-up assessments, always the same ones. */
export function vectors(count: number): Uint8Array[] {
  const next = numbers(7);
  return Array.from({ length: count }, () => {
    const values: Value[] = Array.from({ length: CRITERIA }, () => {
      if (next(20) === 0) return { value: 5000, low: 0, high: 10000 };
      const value = next(10001);
      return { value, low: value, high: value };
    });
    return packVector(values);
  });
}

export const foldPreview: BenchRow = {
  id: 'preview',
  name: 'weights preview, fold and order in memory, 100,000 applications × 40 criteria',
  target: '≤ 500 ms (≤ 50 ms at 2,000), reading the rows included once the preview exists',
  async run() {
    const criteria = criteriaForFold();
    const weights = compileWeights(criteria, defaultWeights(criteria));
    const time = (packed: Uint8Array[]): Promise<number> => {
      const target = createFoldTarget(weights);
      const keys = new Float64Array(packed.length);
      return medianMs(5, () => {
        for (const [i, vector] of packed.entries()) {
          const folded = foldPacked(vector, 0, weights, target);
          keys[i] = LANES.indexOf(folded.lane) * 1e5 - folded.score;
        }
        keys.sort();
      });
    };
    const large = await time(vectors(100_000));
    const small = await time(vectors(2_000));
    return {
      figure: `${large.toFixed(0)} ms; ${small.toFixed(1)} ms at 2,000`,
      detail: `${((large * 1e3) / 100_000).toFixed(2)} µs an application`,
      met: large <= 500 && small <= 50,
    };
  },
};
