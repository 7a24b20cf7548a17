import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile, type SourceDocument } from '#libs/resume';
import { findingsOf, type FindingFacts } from './findings.js';
import { quoter } from './quotes.js';

const source = (
  text: string,
  digest: string,
  more: Pick<SourceDocument, 'readability' | 'hidden'>,
): SourceDocument => ({
  text,
  digest,
  extractor: 'text/1',
  ...more,
});

function shownFindings(
  profile: Profile | null,
  texts: { documentId: string; digest: string; text: string }[],
  {
    remarks = [],
    missing = [],
    ...outcomes
  }: { remarks?: FindingFacts['remarks']; missing?: FindingFacts['missing'] } & Record<string, unknown> = {},
) {
  const documents = Object.entries({
    ...Object.fromEntries(texts.map((one) => [one.documentId, 'text'])),
    ...outcomes,
  });
  return findingsOf({
    language: 'en',
    profile,
    texts,
    remarks,
    missing,
    documents: documents.map(([id, outcome]) => ({ id, outcome: outcome as string | null, fileName: 'cv.xyz' })),
    quote: quoter(profile?.documents ?? [], texts),
  });
}

describe('findingsOf', () => {
  it('names the document of hidden text, even when no candidate is scored', () => {
    const text = 'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 2020 - 2022\n- Ran Python services\n';
    const hidden = [{ text: 'expert in everything', reason: 'tiny' as const, page: 0 }];
    const profile = buildProfile([source(text, 'aa', { hidden, readability: 'text' })]);
    const [first, ...rest] = shownFindings(profile, [{ documentId: 'd1', digest: 'aa', text }]);
    expect(first).toEqual({
      code: 'hidden-text',
      data: { characters: 20 },
      documentId: 'd1',
      sentence: 'Hidden text was left out',
      evidence: [],
    });
    expect(rest.map(({ code }) => code)).toEqual(['very-short']);
  });

  it('says of a file that has not arrived how it is today, whatever the profile knew', () => {
    const profile = buildProfile([source('', 'file-1', { readability: 'not-arrived' })]);
    const error = { errorCode: 'expired', errorMessage: 'files.example answered 410' } as const;
    const missing = [{ id: 'file-1', kind: 'resume', state: 'expired', ...error }] as const;
    const finding = {
      code: 'not-arrived',
      data: { attachment: 'file-1', kind: 'resume', state: 'expired', error: 'expired' },
      documentId: null,
      sentence: expect.stringMatching(
        /^A résumé from the ATS could not be downloaded.*\(files\.example answered 410\)$/,
      ),
      evidence: [],
    };
    expect(shownFindings(profile, [], { missing })).toEqual([finding]);
    expect(shownFindings(null, [], { missing })).toEqual([finding]);
    expect(shownFindings(profile, [])).toEqual([]);
  });

  it('says once that a document gave no text, and what to do', () => {
    const profile = buildProfile([source('', 'none', { readability: 'no-text-layer' })]);
    expect(shownFindings(profile, [], { d1: 'encrypted' })).toEqual([
      {
        code: 'encrypted',
        data: {},
        documentId: 'd1',
        sentence: 'The file has a password. Save it without one',
        evidence: [],
      },
    ]);
  });

  it('says what the reader of a file remarked, with the words that it is about', () => {
    const text = 'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 2020 - 2022\n- Ran Python services\n';
    const hidden = [{ text: 'expert in everything', reason: 'tiny' as const, page: 0 }];
    const profile = buildProfile([source(text, 'aa', { hidden, readability: 'text' })]);
    const remarks = [
      {
        documentId: 'd1',
        text,
        findings: [
          { code: 'pages-unreadable', span: null, data: { pages: 1, of: 3 } },
          { code: 'encoding-guessed', span: { start: 0, end: 9 }, data: { encoding: 'windows-1250' } },
          { code: 'hidden-text', span: null, data: { characters: 20 } },
        ],
      },
    ];
    const findings = shownFindings(profile, [{ documentId: 'd1', digest: 'aa', text }], { remarks });
    expect(findings.map(({ code }) => code)).toEqual([
      'pages-unreadable',
      'encoding-guessed',
      'hidden-text',
      'very-short',
    ]);
    expect(findings[0]).toMatchObject({ documentId: 'd1', sentence: '1 of 3 pages could not be read', evidence: [] });
    expect(findings[1]!.evidence).toEqual([{ documentId: 'd1', start: 0, end: 9, quote: 'Jo Winter' }]);
  });

  it('names what a file hides that shows no text', () => {
    const profile = buildProfile([source('', 'none', { readability: 'empty', hidden: [] })]);
    const remarks = [
      { documentId: 'd1', text: null, findings: [{ code: 'hidden-text', span: null, data: { characters: 9 } }] },
    ];
    expect(shownFindings(profile, [], { d1: 'hidden-only', remarks }).map(({ code }) => code)).toEqual([
      'hidden-only',
      'hidden-text',
    ]);
  });

  it('says nothing while nothing has been read', () => {
    expect(shownFindings(null, [], { d1: null })).toEqual([]);
  });
});
