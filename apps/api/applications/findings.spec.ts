import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile, type SourceText } from '#libs/text';
import { findingsOf } from './findings.js';
import { quoter } from './quotes.js';

const source = (text: string, digest: string, more: Pick<SourceText, 'readability' | 'hidden'>): SourceText => ({
  text,
  digest,
  extractor: 'text/1',
  ...more,
});

function told(profile: Profile | null, texts: { documentId: string; digest: string; text: string }[], outcomes = {}) {
  const documents = Object.entries({
    ...Object.fromEntries(texts.map((one) => [one.documentId, 'text'])),
    ...outcomes,
  });
  return findingsOf({
    profile,
    texts,
    documents: documents.map(([id, outcome]) => ({ id, outcome: outcome as string | null })),
    quote: quoter(profile?.documents ?? [], texts),
  });
}

describe('findingsOf', () => {
  it('names hidden text by its document, also when nobody scores', () => {
    const text = 'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 2020 - 2022\n- Ran Python services\n';
    const hidden = [{ text: 'expert in everything', reason: 'tiny' as const, page: 0 }];
    const profile = buildProfile([source(text, 'aa', { hidden, readability: 'text' })]);
    const [first, ...rest] = told(profile, [{ documentId: 'd1', digest: 'aa', text }]);
    expect(first).toEqual({
      code: 'hidden-text',
      data: { characters: 20 },
      documentId: 'd1',
      sentence: 'Text that a person cannot see was left out',
      evidence: [],
    });
    expect(rest.map(({ code }) => code)).toEqual(['very-short']);
  });

  it('says once that a document gave no text, and what to do', () => {
    const profile = buildProfile([source('', 'none', { readability: 'no-text-layer' })]);
    expect(told(profile, [], { d1: 'encrypted' })).toEqual([
      {
        code: 'encrypted',
        data: {},
        documentId: 'd1',
        sentence: 'It is protected by a password: save it without one',
        evidence: [],
      },
    ]);
  });

  it('says nothing while nothing has been read', () => {
    expect(told(null, [], { d1: null })).toEqual([]);
  });
});
