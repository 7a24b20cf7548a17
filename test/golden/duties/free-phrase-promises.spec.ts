import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { PhraseLeaf } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from '../support/index.js';

const OWN = ['harbour', 'crane', 'rigging', 'permit'];
const NEAR = ['dock', 'hoist', 'cable', 'vessel', 'licence', 'pulley'];
const ALL = [...OWN, ...NEAR, 'payroll', 'garden'];

const weight = fc.integer({ min: 1, max: 10_000 });
const leafArb = fc
  .tuple(
    fc.subarray(OWN, { minLength: 1 }),
    fc.array(weight, { minLength: 4, maxLength: 4 }),
    fc.array(fc.array(fc.tuple(fc.constantFrom(...NEAR), fc.integer({ min: 1, max: 5000 })), { maxLength: 6 }), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([own, weights, related]): PhraseLeaf => ({
    test: 'phrase',
    label: own.join(' '),
    actions: [],
    things: own.map((term, at) => ({
      terms: [{ term, weight: 100 + (weights[at]! % 700) }],
      ...(at === 1 && { synonyms: [{ of: [0], terms: ['winch', 'payroll'], weight: 100 }] }),
    })),
    terms: own.map((term, at) => ({
      term,
      weight: weights[at]!,
      related: related[at]!.map(([near, credit]) => ({ term: near, credit })),
    })),
  }));

/** Where a sentence stands: in work that goes on, that ended long ago, that has no dates, or in a list or a summary. */
const PLACES = ['current', 'old', 'undated', 'list', 'summary'] as const;
type StatedLine = { place: (typeof PLACES)[number]; words: string[] };
const lineArb: fc.Arbitrary<StatedLine> = fc.record({
  place: fc.constantFrom(...PLACES),
  words: fc.array(fc.constantFrom(...ALL), { minLength: 1, maxLength: 6 }),
});
const personArb = fc.array(lineArb, { maxLength: 8 });

function facts(lines: readonly StatedLine[]) {
  const at = (place: StatedLine['place']): string[] =>
    lines.filter((one) => one.place === place).map(({ words }) => words.join(' '));
  const person = new Person();
  person.job({ from: '2024-01', to: 'now' }, ...at('current'));
  person.job({ from: '2010-01', to: '2012-12' }, ...at('old'));
  person.job({}, ...at('undated'));
  for (const line of at('list')) person.list(line);
  for (const line of at('summary')) person.summary(line);
  return person.facts();
}

function assessed(leaf: PhraseLeaf, lines: readonly StatedLine[]) {
  return criterionOf(facts(lines), roleWith([criterion('skills.phrase', leaf)]), 'skills.phrase');
}

const value = (leaf: PhraseLeaf, lines: readonly StatedLine[]): number => assessed(leaf, lines).value;
const runs = { numRuns: 300 };

describe('a requirement in free words, whatever it asks and whichever candidate answers', () => {
  it('is worth a whole number of ten-thousandths, and its words stand where they are quoted', () => {
    fc.assert(
      fc.property(leafArb, personArb, (leaf, lines) => {
        const { value: got, low, high, explanation } = assessed(leaf, lines);
        expect(Number.isInteger(got)).toBe(true);
        expect(low).toBeLessThanOrEqual(got);
        expect(got).toBeLessThanOrEqual(high);
        expect([got >= 0, high <= 10_000]).toEqual([true, true]);
        // Words near to it alone are quoted nowhere.
        if (got === 0) expect(explanation.evidence).toEqual([]);
        if (explanation.similar !== true) expect(explanation.evidence.length > 0).toBe(got > 0);
      }),
      runs,
    );
  });

  it('is shown by nothing but its evidence: the sentences that it quotes, read alone, show as much', () => {
    fc.assert(
      fc.property(leafArb, personArb, (leaf, lines) => {
        const whole = facts(lines);
        const role = roleWith([criterion('skills.phrase', leaf)]);
        const { value: got, explanation } = criterionOf(whole, role, 'skills.phrase');
        if (explanation.similar === true) return;
        const quoted = new Set(explanation.evidence.map(({ span }) => JSON.stringify(span)));
        const sentences = whole.sentences.filter(({ span }) => quoted.has(JSON.stringify(span)));
        expect(criterionOf({ ...whole, sentences }, role, 'skills.phrase').value).toBe(got);
      }),
      runs,
    );
  });

  it('never loses by a further sentence, wherever it is put', () => {
    fc.assert(
      fc.property(leafArb, personArb, lineArb, fc.nat(8), (leaf, lines, more, at) => {
        const longer = [...lines.slice(0, at), more, ...lines.slice(at)];
        expect(value(leaf, longer)).toBeGreaterThanOrEqual(value(leaf, lines));
      }),
      runs,
    );
  });

  it('gains nothing from saying a thing a third time', () => {
    fc.assert(
      fc.property(leafArb, personArb, lineArb, fc.constantFrom(...PLACES), (leaf, lines, { words }, place) => {
        const twice: StatedLine[] = [...lines, { place: 'current', words }, { place: 'current', words }];
        expect(value(leaf, [...twice, { place, words }])).toBe(value(leaf, twice));
      }),
      runs,
    );
  });

  it('gains nothing from a word said twice in one sentence, nor in one list', () => {
    fc.assert(
      fc.property(leafArb, personArb, lineArb, (leaf, lines, { place, words }) => {
        expect(value(leaf, [...lines, { place, words: [...words, ...words] }])).toBe(
          value(leaf, [...lines, { place, words }]),
        );
        const listed: StatedLine = { place: 'list', words };
        expect(value(leaf, [...lines, listed, listed, listed])).toBe(value(leaf, [...lines, listed]));
      }),
      runs,
    );
  });

  it('does not care for the order of sentences, nor of its own words', () => {
    fc.assert(
      fc.property(
        leafArb,
        personArb.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines))),
        (leaf, [lines, other]) => {
          expect(value(leaf, other)).toBe(value(leaf, lines));
          expect(value({ ...leaf, terms: [...leaf.terms].reverse() }, lines)).toBe(value(leaf, lines));
        },
      ),
      runs,
    );
  });

  it('gives a list without work no more than listing is worth', () => {
    fc.assert(
      fc.property(leafArb, fc.array(lineArb, { maxLength: 8 }), (leaf, lines) => {
        const listed = lines.map(({ words }): StatedLine => ({ place: 'list', words }));
        expect(value(leaf, listed)).toBeLessThanOrEqual(3000);
      }),
      runs,
    );
  });
});

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
