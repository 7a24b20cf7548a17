import { describe, expect, it } from '@jest/globals';
import { leavesOf, type PhraseLeaf, type RoleContent } from '#libs/contracts';
import { relatedWords } from '#libs/language';
import { roleFromRequirements } from '../role/role-from-requirements.js';
import { withRelatedWords } from './related-words.js';

const ROLE = roleFromRequirements({ title: 'Florist', requirements: ['Wreath making', 'Python', 'Wedding bouquets'] });

/** A table that puts one word beside every other. */
const near = () => [{ stem: 'corsag', word: 'corsages', cosine: 0.8 }];
const phrasesOf = ({ criteria }: RoleContent): PhraseLeaf[] =>
  criteria.flatMap(({ expression }) => leavesOf(expression)).filter((leaf) => leaf.test === 'phrase');

describe('a role with an organization’s related words', () => {
  const words = withRelatedWords(ROLE, { number: 3, near });

  it('has their neighbors in each phrase, and says their version', () => {
    expect(words.relatedWords).toBe(3);
    const terms = phrasesOf(words).flatMap((leaf) => leaf.terms);
    expect(terms.length).toBeGreaterThan(0);
    for (const { related } of terms) expect(related).toMatchObject([{ term: 'corsag', word: 'corsages' }]);
  });

  it('asks for the same things', () => {
    const plain = (role: RoleContent): unknown =>
      JSON.parse(
        JSON.stringify({ ...role, relatedWords: 0 }, (key, value: unknown) => (key === 'related' ? [] : value)),
      );
    expect(plain(words)).toEqual(plain(ROLE));
  });

  it('is as it was once the built-in words alone are active again', () => {
    expect(withRelatedWords(words, null)).toEqual(ROLE);
    expect(withRelatedWords(withRelatedWords(words, { number: 4, near: relatedWords }), null)).toEqual(ROLE);
  });

  it('that never had others is not touched', () => {
    expect(withRelatedWords(ROLE, null)).toBe(ROLE);
  });
});
