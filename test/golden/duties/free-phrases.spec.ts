import { describe, expect, it } from '@jest/globals';
import type { PhraseLeaf } from '#libs/contracts';
import { outcomeOf } from '#libs/matching';
import { ask, Person, criterion, criterionOf, roleWith } from '../support/index.js';

/** Two words of rarity 0.8 and 0.4; "truck" is near the first. */
const leaf: PhraseLeaf = {
  test: 'phrase',
  label: 'forklift operation',
  actions: [],
  things: [
    {
      terms: [
        { term: 'forklift', weight: 700 },
        { term: 'operation', weight: 200 },
      ],
      synonyms: [
        { of: [0], terms: ['lift', 'trolley'], weight: 700 },
        { of: [0, 1], terms: ['stacker'], weight: 900, implied: true },
      ],
    },
  ],
  terms: [
    { term: 'forklift', weight: 8000, word: 'forklift', related: [{ term: 'truck', credit: 3000, word: 'trucks' }] },
    { term: 'operation', weight: 4000, related: [] },
  ],
};
const role = roleWith([criterion('skills.forklift', leaf)]);
const now = { from: '2024-01', to: 'now' };
const assessed = (person: Person) => criterionOf(person.facts(), role, 'skills.forklift');
const value = (person: Person) => assessed(person).value;
const shown = (person: Person) =>
  assessed(person).explanation.evidence.map(({ span, tier = 'exact' }) => [person.quote(span), tier]);

describe('a requirement in free words', () => {
  it('is met by a sentence about work that names the whole thing, and no more by a second', () => {
    expect(value(new Person().job(now, 'Forklift operation'))).toBe(10_000);
    expect(value(new Person().job(now, 'Forklift operation', 'Forklift operation at night'))).toBe(10_000);
  });

  it('is shown by its words in one sentence, and not by one here and one there', () => {
    const apart = assessed(new Person().job(now, 'Cleaned the forklift', 'Ended the operation'));
    expect(apart).toMatchObject({ outcome: 'missing', explanation: { similar: true } });
    expect(apart.value).toBeLessThanOrEqual(3000);
  });

  it('is shown by a listed synonym, all words of it', () => {
    expect(shown(new Person().job(now, 'Lift trolley operation'))).toEqual([['Lift trolley operation', 'exact']]);
    expect(assessed(new Person().job(now, 'Trolley operation')).outcome).toBe('missing');
  });

  it('is implied by something narrower', () => {
    expect(shown(new Person().job(now, 'Drove a stacker'))).toEqual([['Drove a stacker', 'implied']]);
    expect(assessed(new Person().job(now, 'Drove a stacker')).outcome).toBe('met');
  });

  it('is similar to what says words of it or near it: three tenths at most, no outcome, a quote only with a word of its own', () => {
    const own = new Person().job(now, 'Cleaned the forklift', 'Drove trucks');
    expect(shown(own)).toEqual([['Cleaned the forklift', 'similar']]);
    const near = new Person().job(now, 'Drove trucks', 'Drove trucks north');
    expect(shown(near)).toEqual([]);
    for (const person of [own, near]) {
      const { value: got, outcome, explanation } = assessed(person);
      expect(got).toBeGreaterThan(0);
      expect(got).toBeLessThanOrEqual(3000);
      expect(outcome).toBe('missing');
      expect(outcomeOf(explanation)).toBe('missing');
    }
    expect(value(own)).toBeGreaterThan(value(near));
  });

  it('gains from a list at most what listing is worth', () => {
    expect(value(new Person().list('forklift operation'))).toBe(3000);
    expect(value(new Person().list('forklift operation').list('operation forklift'))).toBe(3000);
  });

  it('of an action is shown by a rare thing, and by a common one only beside the action', () => {
    const handling = (weight: number) =>
      roleWith([
        criterion(
          'skills.returns',
          ask.phrase('returns', { actions: ['handle', 'take'], things: [{ terms: [{ term: 'return', weight }] }] }),
        ),
      ]);
    const outcome = (weight: number, line: string) =>
      criterionOf(new Person().job(now, line, 'Handle guests').facts(), handling(weight), 'skills.returns').outcome;
    expect(outcome(400, 'Take returns')).toBe('met');
    expect(outcome(400, 'Counted returns')).toBe('missing');
    expect(outcome(700, 'Counted returns')).toBe('met');
  });

  it('that names several things is mostly shown by one of them', () => {
    const several = roleWith([
      criterion(
        'skills.kitchen',
        ask.phrase('ovens fryers', {
          things: [{ terms: [{ term: 'oven', weight: 600 }] }, { terms: [{ term: 'fryer', weight: 600 }] }],
        }),
      ),
    ]);
    const kitchen = (...lines: string[]) =>
      criterionOf(new Person().job(now, ...lines).facts(), several, 'skills.kitchen').value;
    // 0.8 of the best, 0.2 of the mean.
    expect(kitchen('Cleaned ovens')).toBe(9000);
    expect(kitchen('Cleaned ovens', 'Ran fryers')).toBe(10_000);
  });
});
