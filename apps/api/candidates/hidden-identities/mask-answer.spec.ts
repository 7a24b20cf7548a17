import { describe, expect, it } from '@jest/globals';
import { withoutPlaces } from '#libs/resume';
import { idsIn, maskAnswer, type MaskedPerson } from './mask-answer.js';

const ana: MaskedPerson = {
  code: 'Candidate AAAAA',
  names: ['Ana Ruiz'],
  phrases: ['ana@example.com', 'Lakeside College'],
  places: new Map([['d1', [{ start: 10, end: 14 }]]]),
};
const tom: MaskedPerson = { code: 'Candidate BBBBB', names: ['Tom Banks'], phrases: [], places: new Map() };
const people = new Map([
  ['c1', [ana]],
  ['a1', [ana]],
  ['d1', [ana]],
  ['c2', [tom]],
]);

const masked = (answer: unknown, about: string[] = [], hideFiles = false): unknown =>
  JSON.parse(withoutPlaces(JSON.stringify(maskAnswer(answer, people, { about, hideFiles, language: 'en' }))));

describe('idsIn', () => {
  it('finds whom an answer speaks of, however deep', () => {
    const answer = {
      items: [{ applicationId: 'a1', deep: { candidateIds: ['c1', 'c2'] } }],
      documentId: 'd1',
      at: null,
    };
    expect(idsIn(answer).sort()).toEqual(['a1', 'c1', 'c2', 'd1']);
  });
});

describe('maskAnswer', () => {
  it('puts a code for a name, and leaves contacts out', () => {
    const item = { candidateId: 'c1', name: 'Ana Ruiz', email: 'ana@example.com', fileName: 'Ana Ruiz CV.PDF' };
    expect(masked([item, { ...item, candidateId: 'c9' }])).toEqual([
      { candidateId: 'c1', name: 'Candidate AAAAA', email: null, fileName: 'Candidate AAAAA.pdf' },
      { ...item, candidateId: 'c9' },
    ]);
    expect(masked({ candidateId: 'c1', name: null, fileName: 'scan 7.pdf' })).toMatchObject({
      name: 'Candidate AAAAA',
    });
  });

  it('leaves users, and words of the role, as they are', () => {
    const answer = {
      applicationId: 'a1',
      text: 'Ana starts in May',
      author: { id: 'u1', name: 'Ana Lopez' },
      criteria: [{ label: 'Ruiz notation', sentence: 'Ruiz notation, by Ana Ruiz' }],
    };
    expect(masked(answer)).toEqual({
      ...answer,
      text: '[…] starts in May',
      criteria: [{ label: 'Ruiz notation', sentence: '[…] notation, by […]' }],
    });
  });

  it('leaves values of a list as they are, and masks words in their place', () => {
    const answer = {
      applicationId: 'a1',
      source: 'candidate',
      asked: 'candidate',
      corrections: [{ source: 'referral by Ana Ruiz' }],
    };
    expect(masked(answer)).toEqual({ ...answer, corrections: [{ source: 'referral by […]' }] });
  });

  it('masks places of a document, in all of its text and in quotes', () => {
    const text = 'Started in 1988 at a mill.';
    expect(masked({ documentId: 'd1', digest: 'x', text })).toMatchObject({ text: 'Started in[…]8 at a mill.' });
    const evidence = { documentId: 'd1', start: 8, end: 15, quote: text.slice(8, 15) };
    expect(masked({ evidence: [evidence] })).toEqual({ evidence: [{ ...evidence, quote: 'in[…]8' }] });
    const found = { ...evidence, context: text };
    expect(masked({ found: [found] })).toEqual({ found: [{ ...found, quote: 'in[…]8', context: 'in[…]8' }] });
  });

  it('is about whom the address names', () => {
    expect(masked({ name: 'Ana Ruiz', reason: 'She went to Lakeside College' }, ['c1'])).toEqual({
      name: 'Candidate AAAAA',
      reason: '[…] went to […]',
    });
  });

  it('keeps two people apart', () => {
    const answer = {
      candidateIds: ['c9', 'c2'],
      names: ['Ana Ruiz', 'Tom Banks'],
      because: [{ shared: ['a@b.example'] }],
    };
    expect(masked(answer)).toEqual({ ...answer, names: ['Ana Ruiz', 'Candidate BBBBB'], because: [{ shared: [] }] });
  });

  it('takes the dates of studies out of a profile, and not those of work', () => {
    const content = {
      education: [{ institution: { value: 'Lakeside College' }, start: '2009' }],
      work: [{ start: '2015' }],
    };
    expect(masked({ candidateId: 'c1', content })).toMatchObject({
      content: { education: [{ institution: { value: '[…]' }, start: null }], work: [{ start: '2015' }] },
    });
  });

  it('shows no school and no dates of studies of a correction, active or undone', () => {
    const study = { degree: 'BSc', institution: 'Hilltop University', start: '1999', end: '2003' };
    const statement = 'Study: BSc, Lakeside College\nInstitution: Hilltop\nStart: 1999\nEnd: 2003';
    const content = { fact: 'education', of: { read: study }, institution: 'Hilltop', start: '1999' };
    const work = { fact: 'position', statement: 'Title: Engineer\nStart: 2015', content: { start: '2015' } };
    expect(
      masked([
        { candidateId: 'c1', fact: 'education', statement, content },
        { candidateId: 'c1', ...work },
      ]),
    ).toEqual([
      {
        candidateId: 'c1',
        fact: 'education',
        statement: 'Study: BSc, […]\nInstitution: […]\nStart: […]\nEnd: […]',
        content: {
          fact: 'education',
          of: { read: { degree: 'BSc', institution: '[…]', start: null, end: null } },
          institution: '[…]',
          start: null,
        },
      },
      { candidateId: 'c1', ...work },
    ]);
    const stated = { correction: 'n1', text: statement };
    const places = new Map([['n1', [{ start: statement.indexOf('1999'), end: statement.indexOf('1999') + 4 }]]]);
    const of = new Map([['c1', [{ ...ana, places }]]]);
    const shown = maskAnswer({ candidateId: 'c1', statement: stated }, of, {
      about: [],
      hideFiles: false,
      language: 'en',
    });
    expect(JSON.stringify(shown)).not.toMatch(/1999|Lakeside/);
  });

  it('hides names of files while it is not known whose they are', () => {
    const item = { position: 0, fileName: 'ruiz.docx', applicationId: null, externalId: 'ruiz-1' };
    expect(masked([item])).toEqual([item]);
    expect(masked([item], [], true)).toEqual([{ ...item, fileName: 'Candidate.docx', externalId: null }]);
  });
});
