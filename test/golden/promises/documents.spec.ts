import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Profile } from '#libs/contracts';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { buildProfile, readRole, SHIPPED_ROLES, type SourceText } from '#libs/text';
import { anyTellingArb, careerArb, documentOf, tellingArb, type Telling } from '../support/arbitrary-careers.js';
import { AS_OF } from '../support/index.js';

/** What must hold of several documents of one person that do not contradict each other, from text to score. */
const role = readRole(SHIPPED_ROLES[0]!.page, {});
const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
const assess = assessorFor(role);
const scoreOf = (profile: Profile): number => fold(assess(profile, AS_OF).criteria, weights).score;
const RUNS = { numRuns: 20 };

const PAIRS: [string, Telling['kind'], Telling['kind']][] = [
  ['a résumé to a record', 'record', 'resume'],
  ['a newer résumé to a résumé', 'resume', 'resume'],
  ['a record to a record', 'record', 'record'],
  ['a letter to a record', 'record', 'letter'],
];

describe('more evidence', () => {
  it.each(PAIRS)('never lowers a score: %s, in either order', (_, one, other) => {
    fc.assert(
      fc.property(careerArb, tellingArb(one), tellingArb(other), fc.boolean(), (career, a, b, isLater) => {
        const [first, second] = [documentOf(career, a, isLater ? 2 : 1), documentOf(career, b, isLater ? 1 : 2)];
        const both = scoreOf(buildProfile([first, second]));
        expect(both).toBeGreaterThanOrEqual(scoreOf(buildProfile([first])));
        expect(both).toBeGreaterThanOrEqual(scoreOf(buildProfile([second])));
      }),
      RUNS,
    );
  });

  it('never lowers a score: a third document', () => {
    fc.assert(
      fc.property(careerArb, fc.array(anyTellingArb, { minLength: 3, maxLength: 3 }), (career, tellings) => {
        const documents = tellings.map((one, at) => documentOf(career, one, at));
        const all = scoreOf(buildProfile(documents));
        for (const left of documents)
          expect(all).toBeGreaterThanOrEqual(scoreOf(buildProfile(documents.filter((one) => one !== left))));
      }),
      RUNS,
    );
  });
});

it('gives one profile in whatever order the documents are given, and one score in whatever order they came', () => {
  fc.assert(
    fc.property(
      careerArb,
      fc.array(anyTellingArb, { minLength: 3, maxLength: 3 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (career, tellings, order) => {
        const documents = tellings.map((one, at) => documentOf(career, one, at));
        expect(buildProfile(order.map((at) => documents[at]!))).toEqual(buildProfile(documents));
        const came = documents.map((one, at): SourceText => ({ ...one, receivedAt: order[at]! }));
        expect(scoreOf(buildProfile(came))).toBe(scoreOf(buildProfile(documents)));
      },
    ),
    RUNS,
  );
});

it('shows each job once', () => {
  fc.assert(
    fc.property(careerArb, tellingArb('record'), tellingArb('resume'), (career, a, b) => {
      const whole = (one: Telling): Telling => ({
        ...one,
        asStays: false,
        jobs: one.jobs.map((job) => ({ ...job, isTold: true, dates: 'months' as const })),
      });
      const { positions } = buildProfile([documentOf(career, whole(a), 1), documentOf(career, whole(b), 2)]);
      expect(positions).toHaveLength(career.jobs.length);
      for (const { sources } of positions) expect(sources?.map(({ span }) => span.document).sort()).toEqual([0, 1]);
    }),
    RUNS,
  );
});
