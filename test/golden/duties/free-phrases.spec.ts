import { describe, expect, it } from '@jest/globals';
import type { PhraseLeaf } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from '../support/index.js';

/**
 * "forklift license": two words of rarity 0.8 and 0.4; "truck" is near the first with credit 0.3, so it weighs 0.24 /
 * 1.2 = 0.2 of the phrase: field = 0.2 / 2.5 = 0.08, and its own words say 1 − 0.2 × 0.08 = 0.984.
 */
const leaf: PhraseLeaf = {
  test: 'phrase',
  label: 'forklift licence',
  terms: [
    { term: 'forklift', weight: 8000, word: 'forklift', related: [{ term: 'truck', credit: 3000, word: 'trucks' }] },
    { term: 'licence', weight: 4000, related: [] },
  ],
};
const role = roleWith([criterion('skills.forklift', leaf)]);
const now = { from: '2024-01', to: 'now' };
const value = (person: Person) => criterionOf(person.facts(), role, 'skills.forklift').value;

describe('a requirement in free words', () => {
  it('met word for word in two places is met, and its field adds the rest', () => {
    expect(value(new Person().job(now, 'Forklift licence since 2019', 'Renewed the forklift licence'))).toBe(9840);
    // 1 − (1 − 0.984)(1 − 0.08) = 0.98528.
    const withField = new Person().job(now, 'Forklift licence and truck', 'Renewed the forklift licence for a truck');
    expect(value(withField)).toBe(9853);
  });

  it('gains nothing from a third place, nor from repetition within one', () => {
    const once = value(new Person().job(now, 'Forklift licence'));
    // One place counts (1/2.2) / (2/3.2) = 0.7273 of two; half of it alone, half with the rest: 0.7273 (1 + 0.7273)/2 = 0.6281.
    // 0.984 × 0.6281 = 0.6181.
    expect(once).toBe(6181);
    expect(value(new Person().job(now, 'Forklift forklift licence licence forklift'))).toBe(once);
    expect(value(new Person().job(now, 'Forklift', 'forklift', 'forklift'))).toBe(
      value(new Person().job(now, 'Forklift', 'forklift')),
    );
  });

  it('counts words by rarity and neighbours for less', () => {
    // "license": share 4000/12000 × 0.7273 = 0.2424; 0.984 × 0.2424 × 1.2424/2 = 0.1482. "truck": 0.08 × 0.7273 =
    // 0.0582.
    expect(value(new Person().job(now, 'Driving licence'))).toBe(1482);
    expect(value(new Person().job(now, 'Drove a truck'))).toBe(582);
  });

  it('asks of a long requirement as much as its four rarest words weigh', () => {
    const words = ['quotation', 'supplier', 'freight', 'customs', 'invoice', 'schedule'];
    const long: PhraseLeaf = {
      test: 'phrase',
      label: words.join(' '),
      terms: words.map((term, at) => ({ term: term.replace(/s$/, ''), weight: 6000 - 1000 * (at % 3), related: [] })),
    };
    const asked = roleWith([criterion('skills.long', long)]);
    const valueOf = (text: string) =>
      criterionOf(new Person().job(now, text, `${text} weekly`).facts(), asked, 'skills.long').value;
    // Rarest four: 6000 + 6000 + 5000 + 5000 = 22,000; quotation, supplier and freight weigh 15,000: u = 0.6818,
    // 0.6818 × 1.6818/2 = 0.5733. No neighbours, so its own words say all.
    expect(valueOf('Quotation by supplier and freight')).toBe(5733);
    expect(valueOf('Quotation, supplier, freight, customs, invoice')).toBe(10_000);
  });

  it('gains from a list at most what listing is worth', () => {
    expect(value(new Person().list('forklift licence'))).toBe(1854); // 0.3 × 0.6181
    expect(value(new Person().list('forklift licence').list('licence forklift'))).toBe(1854); // one list
  });

  it('counts what dated work says in full, and what a list adds as far as listing is worth', () => {
    // Work alone says "license": 0.1482. With the list, up to 0.3: "forklift license", the license in two places: share
    // (8000 × 0.7273 + 4000)/12000 = 0.8182; 0.984 × 0.8182 × 1.8182/2 = 0.7319. So 0.7 × 0.1482 + 0.3 × 0.7319 =
    // 0.3233.
    expect(value(new Person().job(now, 'Driving licence').list('forklift licence'))).toBe(3233);
  });

  it('quotes the sentences it was found in and names the words', () => {
    const person = new Person().job(now, 'Nothing here', 'Holds a forklift licence', 'Drove trucks, truck by truck');
    const { explanation } = criterionOf(person.facts(), role, 'skills.forklift');
    expect(explanation.evidence.map(({ span }) => person.quote(span))).toEqual([
      'Holds a forklift licence',
      'Drove trucks, truck by truck', // The neighbour adds to it, and so is shown.
    ]);
    expect(explanation.detail).toMatchObject({
      place: 'dated-work',
      words: 2,
      wordsFound: 2,
      found: 'forklift, licence',
      related: 'trucks ~ forklift',
    });
  });

  it('quotes the line that names the thing, and of work that speaks of things near it as much as counts', () => {
    // A word counts in two places at most: two of the four lines about trucks earn something, and they are shown.
    const trucks = ['north', 'south', 'east', 'west'].map((where) => `Drove trucks ${where}`);
    const person = new Person().job(now, ...trucks).list('Forklift');
    const { explanation } = criterionOf(person.facts(), role, 'skills.forklift');
    const quotes = explanation.evidence.map(({ span }) => person.quote(span));
    expect(quotes).toEqual(['Drove trucks north', 'Drove trucks south', 'Forklift']);
    const near = new Person().job(now, ...trucks);
    expect(criterionOf(near.facts(), role, 'skills.forklift').explanation.evidence).toHaveLength(2);
  });
});
