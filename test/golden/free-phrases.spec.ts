import { describe, expect, it } from '@jest/globals';
import type { PhraseLeaf } from '#libs/contracts';
import { Person, criterion, criterionOf, roleWith } from './support/index.js';

/** "forklift licence": two words of rarity 0.8 and 0.4; "truck" is near the first with credit 0.3. */
const leaf: PhraseLeaf = {
  test: 'phrase',
  label: 'forklift licence',
  terms: [
    { term: 'forklift', weight: 8000, related: [{ term: 'truck', credit: 3000 }] },
    { term: 'licence', weight: 4000, related: [] },
  ],
};
const role = roleWith([criterion('skills.forklift', leaf)]);
const now = { from: '2024-01', to: 'now' };
const value = (person: Person) => criterionOf(person.facts(), role, 'skills.forklift').value;

describe('a requirement in free words', () => {
  it('met word for word in two places is met in full', () => {
    // s = 2/3.2 = 0.625; 5.8 × 0.625 / 3.625 = 1.
    expect(value(new Person().job(now, 'Forklift licence since 2019', 'Renewed the forklift licence'))).toBe(10000);
  });

  it('gains nothing from a third place, nor from repetition within one', () => {
    const once = value(new Person().job(now, 'Forklift licence'));
    // s = 1/2.2 = 0.4545; 5.8 × 0.4545 / 3.4545 = 0.7632.
    expect(once).toBe(7632);
    expect(value(new Person().job(now, 'Forklift forklift licence licence forklift'))).toBe(once);
    expect(value(new Person().job(now, 'Forklift', 'forklift', 'forklift'))).toBe(
      value(new Person().job(now, 'Forklift', 'forklift')),
    );
  });

  it('counts words by rarity and neighbours for less', () => {
    // "licence": s = 4000/12000 / 2.2 = 0.1515; 5.8 s/(s + 3) = 0.2788. "truck": s = 0.3 × 8000/12000 / 2.2 = 0.0909; 0.1706.
    expect(value(new Person().job(now, 'Driving licence'))).toBe(2788);
    expect(value(new Person().job(now, 'Drove a truck'))).toBe(1706);
  });

  it('gains from a list at most what listing is worth', () => {
    expect(value(new Person().list('forklift licence'))).toBe(2290); // 0.3 × 0.7632
    expect(value(new Person().list('forklift licence').list('licence forklift'))).toBe(2290); // one list
  });

  it('quotes the sentences it was found in', () => {
    const person = new Person().job(now, 'Nothing here', 'Holds a forklift licence');
    const { explanation } = criterionOf(person.facts(), role, 'skills.forklift');
    expect(explanation.evidence.map(({ span }) => person.quote(span))).toEqual(['Holds a forklift licence']);
    expect(explanation.detail).toMatchObject({ words: 2, wordsFound: 2 });
  });
});
