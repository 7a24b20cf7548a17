import { describe, expect, it } from '@jest/globals';
import type { ProfileFacts, UnparsedPart } from '#libs/contracts';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { fc } from '../../support/properties.js';
import { EVERYTHING, factsArb } from '../support/arbitrary/arbitrary-facts.js';
import { AS_OF } from '../support/index.js';

const weights = compileWeights(EVERYTHING.criteria, defaultWeights(EVERYTHING.criteria));
const read = assessorFor(EVERYTHING);
const scoreOf = (facts: ProfileFacts) => fold(read(facts, AS_OF).criteria, weights);

/** Two points of the score: what removing a line may raise it by. */
const SLACK = 200;

/** The same text of which one position was not understood: its lines stand in no position, or are not there at all. */
function misread(facts: ProfileFacts, index: number, keepsText: boolean): ProfileFacts {
  const lost = facts.positions[index]!;
  const isOfLost = (position: number | null): boolean => position === index;
  const own = facts.sentences.filter(({ position }) => isOfLost(position));
  const moved = (position: number | null): number | null =>
    position === null || position === index ? null : position - Number(position > index);
  const entry = { ...lost, sources: undefined };
  const parts = [lost.span, ...own.map(({ span }) => span)].map((span): UnparsedPart => ({
    cause: 'dates-without-position',
    span,
    reach: span,
    entry,
    words: '',
  }));
  return {
    ...facts,
    positions: facts.positions.filter((_, at) => at !== index),
    sentences: facts.sentences
      .filter(({ position }) => keepsText || !isOfLost(position))
      .map((one) => ({
        ...one,
        position: moved(one.position),
        ...(one.positions && { positions: one.positions.flatMap((at) => moved(at) ?? []) }),
      })),
    ...(keepsText && { unparsed: parts }),
  };
}

const withWork = factsArb.filter(({ positions }) => positions.some(({ kind }) => kind === 'work'));
const pick = ({ positions }: ProfileFacts, seed: number): number => {
  const work = [...positions.keys()].filter((at) => positions[at]!.kind === 'work');
  return work[seed % work.length]!;
};

describe('a misreading never costs', () => {
  it('scores no less than the readable rest', () => {
    fc.assert(
      fc.property(withWork, fc.nat(), (facts, seed) => {
        const index = pick(facts, seed);
        const rest = scoreOf(misread(facts, index, false)).score;
        expect(scoreOf(misread(facts, index, true)).score).toBeGreaterThanOrEqual(rest);
      }),
      { numRuns: 200 },
    );
  });

  it('has a range that covers the score of the same text understood', () => {
    fc.assert(
      fc.property(withWork, fc.nat(), (facts, seed) => {
        const right = scoreOf(facts);
        const { low, high } = scoreOf(misread(facts, pick(facts, seed), true));
        expect({ isBelow: right.score < low - SLACK, isAbove: right.score > high }).toEqual({
          isBelow: false,
          isAbove: false,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('does not fail a must-have that the same text understood meets', () => {
    fc.assert(
      fc.property(withWork, fc.nat(), (facts, seed) => {
        const right = read(facts, AS_OF).criteria;
        const open = read(misread(facts, pick(facts, seed), true), AS_OF).criteria;
        const fails = open.filter(({ high }, at) => high < 5000 && right[at]!.value >= 5000);
        expect(fails.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no value by being noticed', () => {
    fc.assert(
      fc.property(withWork, fc.nat(), (facts, seed) => {
        const noticed = misread(facts, pick(facts, seed), true);
        const { unparsed: _, ...unnoticed } = noticed;
        const values = (of: ProfileFacts) => read(of, AS_OF).criteria.map(({ value, low }) => [value, low]);
        expect(values(noticed)).toEqual(values(unnoticed));
      }),
    );
  });
});
