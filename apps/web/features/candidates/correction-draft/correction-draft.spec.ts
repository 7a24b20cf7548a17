import { describe, expect, it } from '@jest/globals';
import type { CandidateFacts, ExplainedNode } from '#libs/contracts';
import {
  correctionOf,
  correctionDraftOf,
  startOf,
  type CorrectionDraft,
  type CorrectionStart,
} from './correction-draft.js';

const restsOn = { sources: [], evidence: [], corrections: [] };
const FACTS: CandidateFacts = {
  candidateId: 'c',
  profileId: 'p',
  number: 1,
  pending: false,
  today: '2026-06-01',
  contacts: { emails: [], phones: [], links: [], location: null },
  workMonths: 16,
  positions: [
    {
      ...{ index: 3, kind: 'work', title: 'Data Engineer', employer: 'Larkspur', start: '2019-03', end: '2020-06' },
      ...{ current: false, dates: 'dated', from: 24_230, to: 24_245, months: 16, approximate: false, ...restsOn },
    },
  ],
  education: [
    {
      index: 0,
      degree: 'BSc',
      field: null,
      institution: 'Leeds',
      start: '2012',
      end: '2015',
      status: null,
      ...restsOn,
    },
  ],
  certificates: [{ name: 'CKA', issued: '2021-05', expires: null, status: 'end-not-stated', ...restsOn }],
  languages: [{ language: 'de', name: 'German', level: 'B2', ...restsOn }],
  skills: [],
  unparsed: [],
  findings: [],
};
const PLACE = { documentId: 'd', start: 10, end: 40 };
const MARKED = {
  ...PLACE,
  reading: {
    position: { title: 'Harbor Master', employer: null, start: '2021', end: null, current: false },
    education: {
      degree: 'BSc',
      field: null,
      institution: null,
      start: null,
      end: null,
      status: 'in-progress' as const,
    },
    certificate: { name: 'Master Mariner', issued: '2020', expires: null },
  },
};
const why = { source: 'candidate', reason: 'They said so' } as const;
const position = { profileId: 'p', index: 3 };
const correction = (start: CorrectionStart, changes: Partial<CorrectionDraft>) => {
  const outcome = correctionOf({ ...correctionDraftOf(start, FACTS), ...changes }, FACTS, why);
  return Array.isArray(outcome) ? outcome.map(({ field, code }) => `${field} ${code}`) : outcome;
};

describe('a correction as it is written', () => {
  it.each<[string, CorrectionStart, Partial<CorrectionDraft>, object]>([
    [
      'a date alone',
      { fact: 'position', index: 3 },
      { start: 'March 2017' },
      { fact: 'position', position, start: '2017-03' },
    ],
    ['an end taken away', { fact: 'position', index: 3 }, { end: '' }, { fact: 'position', position, end: null }],
    [
      'it goes on: the end is not said',
      { fact: 'position', index: 3 },
      { current: true },
      { fact: 'position', position, current: true },
    ],
    [
      'a status alone',
      { fact: 'education', index: 0 },
      { status: 'broken-off' },
      { fact: 'education', study: { profileId: 'p', index: 0 }, held: true, status: 'broken-off' },
    ],
    [
      'marked lines, with what they say',
      { fact: 'position', index: null, marked: MARKED },
      { end: '2025' },
      { fact: 'position', lines: PLACE, title: 'Harbor Master', start: '2021', end: '2025' },
    ],
    [
      'marked lines as a certificate',
      { fact: 'certificate', marked: MARKED },
      {},
      { fact: 'certificate', name: 'Master Mariner', held: true, lines: PLACE, issued: '2020' },
    ],
    [
      'marked lines as education',
      { fact: 'education', index: null, marked: MARKED },
      {},
      { fact: 'education', held: true, lines: PLACE, degree: 'BSc', status: 'in-progress' },
    ],
    [
      'a position that the documents lack',
      { fact: 'position', index: null },
      { title: ' SRE ', start: '2021', current: true },
      { fact: 'position', title: 'SRE', start: '2021', current: true },
    ],
    [
      'a study that is not there',
      { fact: 'education', index: 0 },
      { holds: false, degree: 'MSc' },
      { fact: 'education', study: { profileId: 'p', index: 0 }, held: false },
    ],
    [
      'a skill where it was used',
      { fact: 'skill', skill: 'Kafka' },
      { where: 3 },
      { fact: 'skill', skill: 'Kafka', present: true, position },
    ],
    [
      'no skill, wherever',
      { fact: 'skill', skill: 'Kafka', where: 3 },
      { holds: false },
      { fact: 'skill', skill: 'Kafka', present: false },
    ],
    [
      'until when a certificate is valid',
      { fact: 'certificate', name: 'CKA' },
      { expires: '05/2027' },
      { fact: 'certificate', name: 'CKA', held: true, expires: '2027-05' },
    ],
    [
      'another level',
      { fact: 'language', language: 'de' },
      { level: 'C1' },
      { fact: 'language', language: 'German', spoken: true, level: 'C1' },
    ],
  ])('%s', (_, start, changes, expected) => {
    expect(correction(start, changes)).toEqual({ ...expected, ...why });
  });

  it.each<[string, CorrectionStart, Partial<CorrectionDraft>, string[]]>([
    ['nothing', { fact: 'position', index: 3 }, {}, [' nothing-changed']],
    ['a date in other words', { fact: 'position', index: 3 }, { start: '03/2019' }, [' nothing-changed']],
    ['no date', { fact: 'position', index: 3 }, { start: 'soon' }, ['start no-date']],
    ['an employer emptied', { fact: 'position', index: 3 }, { employer: '' }, ['employer not-emptied']],
    ['a position without a name', { fact: 'position', index: null }, { start: '2021' }, ['title needed']],
    ['no skill named', { fact: 'skill' }, {}, ['skill needed']],
    ['the level that is known', { fact: 'language', language: 'de' }, {}, [' nothing-changed']],
  ])('says nothing: %s', (_, start, changes, faults) => {
    expect(correction(start, changes)).toEqual(faults);
  });

  it('begins with the fact that a requirement is about', () => {
    const node = (test: string, label: string, value: number, ...children: ExplainedNode[]): ExplainedNode => ({
      ...{
        test,
        label,
        value,
        low: value,
        high: value,
        outcome: 'missing',
        similar: false,
        sentence: '',
        evidence: [],
        statements: [],
        children,
      },
    });
    const both = node('all', 'SQL and Python', 5_000, node('skill', 'SQL', 10_000), node('skill', 'Python', 0));
    const starts = (
      [
        ['skills', 'Kafka', node('skill', 'Kafka', 0)],
        ['skills', 'SQL and Python', both],
        ['skills', 'Deep pockets', node('phrase', 'pockets', 0)],
        ['experience', '5 years', node('experience', '5 years', 0)],
      ] as const
    ).map(([category, label, explanation]) => startOf({ category, label, explanation }));
    expect(starts).toEqual([
      { fact: 'skill', skill: 'Kafka' },
      { fact: 'skill', skill: 'Python' },
      { fact: 'skill', skill: 'Deep pockets' },
      { fact: 'position', index: null },
    ]);
  });
});
