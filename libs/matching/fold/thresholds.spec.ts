import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { CATEGORIES, IMPORTANCE, KINDS, type Category, type Kind, type WeightsContent } from '#libs/contracts';
import { compileWeights } from './compile-weights.js';
import { defaultWeights } from './default-weights.js';
import { fold } from './fold.js';
import { defaultThresholds, movedThresholds, withThresholds } from './thresholds.js';

const one = (id: string, kind: Kind, category: Category = 'skills') => ({
  ...{ id, kind, category, importance: IMPORTANCE[kind] },
  expression: { test: 'skill' as const, label: '', accepts: [], months: null },
});
const NOTHING = { skills: 0, experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 };
const thresholdsOf = (...criteria: ReturnType<typeof one>[]) => defaultWeights(criteria).thresholds;

describe('the thresholds that weights begin with', () => {
  it('are 70 % and 40 % of what must-haves and important criteria earn in full', () => {
    expect(thresholdsOf(one('a', 'must'), one('b', 'required'))).toEqual({ strong: 70, possible: 40 });
    // 30 of 45 tenths of importance are important: R is 66.67 points, of which 46.67 and 26.67.
    expect(thresholdsOf(one('a', 'required'), one('b', 'preferred'))).toEqual({ strong: 47, possible: 27 });
  });

  it('are shares of everything where a role has neither must-haves nor important criteria', () => {
    expect(thresholdsOf(one('a', 'preferred'), one('b', 'preferred', 'education'))).toEqual({
      strong: 70,
      possible: 40,
    });
    // Two bonus criteria are two points in all.
    expect(thresholdsOf(one('a', 'bonus'), one('b', 'bonus'))).toEqual({ strong: 1, possible: 1 });
    expect(thresholdsOf()).toEqual({ strong: 1, possible: 1 });
  });

  it('leave out what a user gave no weight', () => {
    const criteria = [one('a', 'required'), one('b', 'required', 'education')];
    const content = {
      categories: { ...NOTHING, skills: 100 },
      criteria: { a: { kind: 'required' as const, importance: 0 }, b: { kind: 'required' as const, importance: 30 } },
    };
    expect(defaultThresholds(criteria, content)).toEqual({ strong: 1, possible: 1 });
    expect(defaultThresholds(criteria, { ...content, categories: { ...NOTHING, education: 100 } })).toEqual({
      strong: 70,
      possible: 40,
    });
  });

  it('are of the score that the fold gives a candidate who shows these criteria and nothing else', () => {
    const criteriaArb = fc.array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.constantFrom(...KINDS)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(criteriaArb, (list) => {
        const criteria = list.map(([category, kind], at) => one(String(at), kind, category));
        const weights = defaultWeights(criteria);
        const values = criteria.map(({ kind }) => {
          const value = kind === 'must' || kind === 'required' ? 10_000 : 0;
          return { value, low: value, high: value };
        });
        const { score } = fold(values, compileWeights(criteria, weights));
        if (score === 0) return;
        const share = (percent: number) => Math.max(1, Math.floor((score * percent + 5_000) / 10_000));
        expect(weights.thresholds).toEqual({ strong: share(70), possible: share(40) });
        // A candidate who shows all of it is a strong match.
        expect(fold(values, compileWeights(criteria, weights)).lane).toBe('strong');
      }),
    );
  });
});

describe('thresholds of changed weights', () => {
  const criteria = [one('a', 'required'), one('b', 'preferred')];
  const before = defaultWeights(criteria);
  const after = { ...before, criteria: { ...before.criteria, b: { kind: 'required' as const, importance: 30 } } };

  it('follow the formula while they are those of the formula', () => {
    expect(movedThresholds(criteria, before, after)).toEqual({ strong: 70, possible: 40 });
  });

  it('stay where a user put them', () => {
    const moved: WeightsContent = { ...before, thresholds: { strong: 60, possible: 27 } };
    expect(movedThresholds(criteria, moved, after)).toEqual({ strong: 60, possible: 27 });
    expect(withThresholds(criteria, moved).thresholds).toEqual({ strong: 60, possible: 27 });
  });
});
