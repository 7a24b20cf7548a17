import { expect, it } from '@jest/globals';
import { TOO_GENERAL } from '#libs/language';
import { phraseLeaf } from './phrase-leaf.js';

it('a stem that stands beside any noun is related to no word of a phrase', () => {
  const [term] = phraseLeaf('Logistics', ['logist'])!.terms;
  expect(term!.related.map((near) => near.term)).toContain('freight');
  for (const { term: stem } of term!.related) expect(TOO_GENERAL.has(stem)).toBe(false);
});
