import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { ExplanationNode, ProfileFacts, RoleContent } from '#libs/contracts';
import {
  assess,
  compileWeights,
  createFoldTarget,
  defaultWeights,
  evidenceOf,
  fold,
  foldPacked,
  gains,
  packVector,
  presetsFor,
  presetWeights,
  screenQuestions,
} from '#libs/matching';
import { explainApplication, explainGains, explainScreenQuestion } from '#libs/wording';
import { factsArb } from '../support/arbitrary/arbitrary-facts.js';
import { roleArb } from '../support/arbitrary/arbitrary-roles.js';
import { AS_OF } from '../support/index.js';

/** The promises for any role and any facts. */
const scoreOf = (facts: ProfileFacts, role: RoleContent) =>
  fold(assess(facts, role, AS_OF).criteria, compileWeights(role.criteria, defaultWeights(role.criteria)));
const without = <T>(list: readonly T[], seed: number): T[] =>
  list.filter((_, at) => at !== seed % Math.max(1, list.length));

describe('of any role', () => {
  it('values lie in their range, and no credit is without evidence', () => {
    const isSimilar = ({ value, similar, children }: ExplanationNode): boolean =>
      value === 0 || similar === true || (children.length > 0 && children.every(isSimilar));
    const check = (node: ExplanationNode): void => {
      const { low, value, high } = node;
      expect([low, value, high].every(Number.isInteger)).toBe(true);
      expect(0 <= low && low <= value && value <= high && high <= 10000).toBe(true);
      node.children.forEach(check);
    };
    fc.assert(
      fc.property(roleArb, factsArb, (role, facts) => {
        for (const { explanation } of assess(facts, role, AS_OF).criteria) {
          check(explanation);
          // Words near to a requirement may move the order a little, and are no quote.
          if (explanation.low > 0 && !isSimilar(explanation)) expect(evidenceOf(explanation).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a sentence taken out raises no value, one put in lowers none', () => {
    fc.assert(
      fc.property(roleArb, factsArb, fc.nat(), (role, facts, seed) => {
        const more = assess(facts, role, AS_OF).criteria;
        const less = assess({ ...facts, sentences: without(facts.sentences, seed) }, role, AS_OF).criteria;
        less.forEach(({ value }, at) => expect(value).toBeLessThanOrEqual(more[at]!.value));
      }),
      { numRuns: 300 },
    );
  });

  it('a date range taken out raises no score', () => {
    fc.assert(
      fc.property(roleArb, factsArb, fc.nat(), (role, facts, seed) => {
        const at = seed % Math.max(1, facts.positions.length);
        const positions = facts.positions.map((one, index) =>
          index === at ? { ...one, start: null, end: null, current: false, dates: 'undated' as const } : one,
        );
        expect(scoreOf({ ...facts, positions }, role).score).toBeLessThanOrEqual(scoreOf(facts, role).score);
      }),
      { numRuns: 200 },
    );
  });

  it('what ends after the as-of date counts as current', () => {
    const ahead = 2026 * 12 + 5;
    fc.assert(
      fc.property(roleArb, factsArb, (role, facts) => {
        const current = facts.positions.map((one) =>
          one.end !== null && one.end.month >= ahead ? { ...one, end: null, current: true } : one,
        );
        const valuesOf = (of: ProfileFacts) => assess(of, role, AS_OF).criteria.map(({ value }) => value);
        expect(valuesOf({ ...facts, positions: current })).toEqual(valuesOf(facts));
      }),
      { numRuns: 100 },
    );
  });

  it('the fold of stored bytes is the fold of the values, under every weights there are', () => {
    fc.assert(
      fc.property(roleArb, factsArb, (role, facts) => {
        const { criteria } = assess(facts, role, AS_OF);
        const all = [
          defaultWeights(role.criteria),
          ...presetsFor(role.criteria).map((preset) => presetWeights(preset, role.criteria)),
        ];
        for (const content of all) {
          const weights = compileWeights(role.criteria, content);
          const folded = fold(criteria, weights);
          const bytes = new Uint8Array([7, ...packVector(criteria)]);
          expect(foldPacked(bytes, 1, weights, createFoldTarget(weights))).toEqual(folded);
          expect(0 <= folded.low && folded.low <= folded.score && folded.score <= folded.high).toBe(true);
          expect(folded.high).toBeLessThanOrEqual(10000);
          const parts = folded.categories.reduce((sum, { points }) => sum + points, folded.bonus);
          expect(folded.score).toBe(Math.min(10000, parts));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a gain is what the fold says, and everything has words', () => {
    fc.assert(
      fc.property(roleArb, factsArb, (role, facts) => {
        const content = defaultWeights(role.criteria);
        const weights = compileWeights(role.criteria, content);
        const assessment = assess(facts, role, AS_OF);
        const folded = fold(assessment.criteria, weights);
        const gained = gains(assessment, weights);
        for (const { criterion, points, lane } of gained) {
          const met = assessment.criteria.map((one) =>
            one.id === criterion ? { value: 10000, low: 10000, high: 10000 } : one,
          );
          const after = fold(met, weights);
          expect(after.score - folded.score).toBe(points);
          expect(lane ?? folded.lane).toBe(after.lane);
        }
        const questions = screenQuestions(assessment, weights);
        expect(questions.length).toBeLessThanOrEqual(6);
        expect(new Set(questions.map(({ criterion }) => criterion)).size).toBe(questions.length);
        const words = [
          ...explainGains(gained, { criteria: role.criteria, assessment }, 'en'),
          ...questions.map((one) => explainScreenQuestion(one, { criteria: role.criteria, assessment }, 'en')),
          ...explainApplication({ criteria: role.criteria, weights: content, assessment, folded }, 'en').reasons.map(
            ({ text }) => text,
          ),
        ];
        for (const sentence of words) expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
      }),
      { numRuns: 150 },
    );
  });
});
