import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { ExplanationNode, ProfileFacts } from '#libs/contracts';
import { assess, assessorFor, compileWeights, defaultWeights, evidenceOf, fold } from '#libs/matching';
import { EVERYTHING, factsArb, moveDocuments, shuffled } from '../support/arbitrary/arbitrary-facts.js';
import { AS_OF } from '../support/index.js';

const weights = compileWeights(EVERYTHING.criteria, defaultWeights(EVERYTHING.criteria));
const read = assessorFor(EVERYTHING);
const scoreOf = (facts: ProfileFacts) => fold(read(facts, AS_OF).criteria, weights);
const pick = <T>(list: readonly T[], seed: number) => seed % Math.max(1, list.length);
const without = <T>(list: readonly T[], index: number) => list.filter((_, at) => at !== index);

/** The promises (SCORE) for any facts. */
describe('silence never pays', () => {
  it('taking out a sentence never raises a value', () => {
    fc.assert(
      fc.property(factsArb, fc.nat(), (facts, seed) => {
        const less = { ...facts, sentences: without(facts.sentences, pick(facts.sentences, seed)) };
        const before = read(facts, AS_OF).criteria;
        read(less, AS_OF).criteria.forEach((one, index) => {
          // A language the résumé is no longer seen to be written in is unknown again, never more than it was.
          expect({ id: one.id, rise: Math.max(0, one.value - before[index]!.value) }).toEqual({ id: one.id, rise: 0 });
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, (facts: ProfileFacts, seed: number) => ProfileFacts]>([
    [
      'a certificate',
      (facts, seed) => ({ ...facts, certifications: without(facts.certifications, pick(facts.certifications, seed)) }),
    ],
    ['a degree', (facts, seed) => ({ ...facts, education: without(facts.education, pick(facts.education, seed)) })],
    ['a language', (facts) => ({ ...facts, languages: [] })],
  ])('taking out %s never raises the score', (_, remove) => {
    fc.assert(
      fc.property(factsArb, fc.nat(), (facts, seed) => {
        expect(scoreOf(remove(facts, seed)).score).toBeLessThanOrEqual(scoreOf(facts).score);
      }),
    );
  });

  it('taking out a whole date range never raises the score', () => {
    fc.assert(
      fc.property(factsArb, fc.nat(), (facts, seed) => {
        const index = pick(facts.positions, seed);
        const positions = facts.positions.map((one, at) =>
          at === index ? { ...one, start: null, end: null, current: false, dates: 'undated' as const } : one,
        );
        expect(scoreOf({ ...facts, positions }).score).toBeLessThanOrEqual(scoreOf(facts).score);
      }),
      { numRuns: 200 },
    );
  });

  it('taking out a document never raises the score', () => {
    fc.assert(
      fc.property(factsArb, fc.nat(), (facts, seed) => {
        const gone = pick(facts.documents, seed);
        const kept = facts.positions.map(({ span }) => span.document !== gone);
        const indexOf = kept.map((_, at) => kept.slice(0, at).filter(Boolean).length);
        const stays = ({ span }: { span: { document: number } }) => span.document !== gone;
        const less: ProfileFacts = {
          ...facts,
          // An empty document keeps the indices of the others.
          documents: facts.documents.map((one, at) => (at === gone ? { ...one, length: 0 } : one)),
          positions: facts.positions.filter(stays),
          sentences: facts.sentences
            .filter(stays)
            .map((one) => ({ ...one, position: one.position === null ? null : indexOf[one.position]! })),
          education: facts.education.filter(stays),
          certifications: facts.certifications.filter(stays),
          languages: facts.languages.filter(stays),
        };
        expect(scoreOf(less).score).toBeLessThanOrEqual(scoreOf(facts).score);
      }),
    );
  });

  it('a document that cannot be read changes no value', () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        const scan = { digest: 'z', extractor: 'x/1', readability: 'garbled' as const, language: null, length: 9 };
        const [alone, beside] = [read(facts, AS_OF), read({ ...facts, documents: [...facts.documents, scan] }, AS_OF)];
        expect(beside.criteria.map(({ value, low }) => [value, low])).toEqual(
          alone.criteria.map(({ value, low }) => [value, low]),
        );
      }),
    );
  });
});

describe('every point has evidence', () => {
  it('no credit without a span, and every span is one of the facts’', () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        const spans = new Set<string>();
        JSON.stringify(facts, (_, held: unknown) => {
          if (held !== null && typeof held === 'object' && 'start' in held && 'end' in held && 'document' in held) {
            spans.add(JSON.stringify(held));
          }
          return held;
        });
        for (const { explanation, low } of read(facts, AS_OF).criteria) {
          if (low > 0 && explanation.similar !== true) expect(evidenceOf(explanation).length).toBeGreaterThan(0);
          eachLeaf(explanation, (leaf) => {
            // Words near to a requirement may move the order a little, and are no quote.
            if (leaf.low > 0 && leaf.similar !== true) expect(leaf.evidence.length).toBeGreaterThan(0);
            if (
              leaf.test !== 'experience' &&
              leaf.test !== 'education' &&
              leaf.test !== 'skill' &&
              leaf.test !== 'cloud'
            ) {
              for (const { span } of leaf.evidence) expect(spans).toContain(JSON.stringify(span));
            }
          });
        }
      }),
    );
  });

  it('values lie in their range, in whole ten-thousandths, at every node', () => {
    const check = (node: ExplanationNode): void => {
      const { low, value, high } = node;
      expect([low, value, high].every(Number.isInteger)).toBe(true);
      expect(0 <= low && low <= value && value <= high && high <= 10000).toBe(true);
      node.children.forEach(check);
    };
    fc.assert(fc.property(factsArb, (facts) => read(facts, AS_OF).criteria.forEach((one) => check(one.explanation))));
  });
});

describe('same input, same bytes', () => {
  it('in whatever order documents, positions and sentences come', () => {
    fc.assert(
      fc.property(factsArb, fc.integer({ min: 1, max: 1e6 }), (facts, seed) => {
        const other = shuffled(facts, seed);
        const digestOf = (of: ProfileFacts) => (document: number) => of.documents[document]!.digest.charCodeAt(0);
        expect(JSON.stringify(moveDocuments(read(other, AS_OF), digestOf(other)))).toBe(
          JSON.stringify(moveDocuments(read(facts, AS_OF), digestOf(facts))),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('whether the role is arranged once or each time, and without touching the facts', () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        const before = JSON.stringify(facts);
        expect(JSON.stringify(assess(facts, EVERYTHING, AS_OF))).toBe(JSON.stringify(read(facts, AS_OF)));
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});

function eachLeaf(node: ExplanationNode, visit: (leaf: ExplanationNode) => void): void {
  if (['all', 'any', 'atLeast', 'nth'].includes(node.test)) node.children.forEach((child) => eachLeaf(child, visit));
  else visit(node);
}
