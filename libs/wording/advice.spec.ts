import { describe, expect, it } from '@jest/globals';
import type { Assessment, ExplanationNode, ScreenQuestion } from '#libs/contracts';
import { explainGains, explainScreenQuestion } from './index.js';

const child = (label: string, value: number): ExplanationNode => ({
  test: 'skill',
  label,
  value,
  low: value,
  high: value,
  detail: {},
  evidence: [],
  children: [],
});

function known(test: string, detail: ExplanationNode['detail'], children: ExplanationNode[] = [], value = 0) {
  const explanation = {
    test,
    label: test === 'certifications' ? 'CKA' : 'label',
    value,
    low: 0,
    high: 0,
    detail,
    evidence: [],
    children,
  };
  const one = {
    id: 'a',
    category: 'skills' as const,
    value: 0,
    low: 0,
    high: 0,
    outcome: 'missing' as const,
    explanation,
  };
  const assessment: Assessment = {
    matcher: 'x',
    asOf: '2026-01-01',
    readable: true,
    criteria: [one],
    band: { reads: 'mid', relevantMonths: 0, adjacentMonths: 0 },
    flags: [],
  };
  return { criteria: [{ id: 'a', label: 'A second cloud' }], assessment };
}

describe('what would change a score', () => {
  const listed = { ...child('it', 5000), detail: { name: 'Helm', place: 'listed' } };
  const duty = (label: string, value: number) => ({ ...child(label, value), test: 'duty' });
  it.each<[string, string, ExplanationNode['detail'], ExplanationNode[], string]>([
    ['a criterion', 'nth', {}, [], 'A second cloud: +2.1 points'],
    [
      'the parts that are missing',
      'all',
      {},
      [child('Docker', 9000), child('Helm', 0)],
      'A second cloud (Helm): +2.1 points',
    ],
    [
      'no part, where all are missing',
      'all',
      {},
      [child('Docker', 0), child('Helm', 0)],
      'A second cloud: +2.1 points',
    ],
    [
      'which parts weigh most, where the others are there in part',
      'all',
      {},
      [child('Docker', 6000), child('Helm', 0)],
      'A second cloud (above all Helm): +2.1 points',
    ],
    [
      'what parts lack that are all there',
      'all',
      {},
      [child('Docker', 6000), child('Helm', 9000)],
      'Docker shown in a recent, dated job: +2.1 points',
    ],
    ['months', 'experience', { bound: 36, months: 18 }, [], '18 mos more relevant experience: +2.1 points'],
    [
      'months with the scope that a full score needs',
      'experience',
      { bound: 36, months: 18, scopeAsked: 2, scopeShown: 1 },
      [],
      '18 mos more relevant experience, of the required scope: +2.1 points',
    ],
    [
      'dates, where they are what is missing',
      'experience',
      { bound: 36, months: 6, undatedPositions: 2 },
      [],
      'Dates for undated work: +2.1 points',
    ],
    [
      'scope',
      'experience',
      { bound: 36, months: 40 },
      [duty('owned pipelines', 0), duty('led', 9000)],
      'The required scope (“owned pipelines”): +2.1 points',
    ],
    [
      'duties by name',
      'duties',
      { counted: 3, shown: 1 },
      [duty('plan', 0), duty('lead', 9000), duty('report', 2000), duty('train', 0)],
      '2 more responsibilities shown in work, such as “plan” and “report”: +2.1 points',
    ],
    ['one duty', 'duties', { counted: 6, shown: 5 }, [], '1 more responsibility shown in work: +2.1 points'],
    [
      'no more duties than are required',
      'duties',
      { counted: 1, shown: 0 },
      [duty('plan', 0), duty('lead', 0)],
      '1 more responsibility shown in work, such as “plan”: +2.1 points',
    ],
    [
      'duties that are all there in part',
      'duties',
      { counted: 3, shown: 3 },
      [],
      'Responsibilities in more detail: +2.1 points',
    ],
    ['a certification', 'certifications', {}, [], 'CKA, valid: +2.1 points'],
    ['a lapsed one', 'certifications', { name: 'CKA', standing: 'expired' }, [], 'CKA, renewed: +2.1 points'],
    [
      'an undated one',
      'certifications',
      { name: 'CKA', standing: 'undated' },
      [],
      'A date that proves CKA is valid: +2.1 points',
    ],
    ['a degree', 'education', {}, [], 'A second cloud: +2.1 points'],
    ['a language', 'language', { askedLevel: 'C1' }, [], 'A second cloud at C1: +2.1 points'],
    ['the best of alternatives', 'any', {}, [child('Nomad', 0), listed], 'Helm shown in a dated job: +2.1 points'],
    ['one more of several', 'atLeast', { n: 2 }, [child('Nomad', 0), listed], 'A second cloud: +2.1 points'],
  ])('says %s', (_, test, detail, children, words) => {
    expect(explainGains([{ criterion: 'a', points: 210, lane: null }], known(test, detail, children), 'en')).toEqual([
      words,
    ]);
  });

  it.each<[ExplanationNode['detail'], string]>([
    [{ name: 'Helm', place: 'listed' }, 'Helm shown in a dated job: +2.1 points'],
    [{ name: 'Helm', place: 'undated-work' }, 'Dates for the work that shows Helm: +2.1 points'],
    [{ name: 'Helm', place: 'dated-work', credit: 10000 }, 'Helm in more recent work: +2.1 points'],
    [{ name: 'Nomad', place: 'dated-work', credit: 6000 }, 'A second cloud itself, beside Nomad: +2.1 points'],
    [{ name: 'Helm', place: 'dated-work', askedMonths: 60, countedMonths: 24 }, '3 yrs more of Helm: +2.1 points'],
  ])('says what a skill lacks that is there: %j', (detail, words) => {
    expect(explainGains([{ criterion: 'a', points: 210, lane: null }], known('skill', detail, [], 5000), 'en')).toEqual(
      [words],
    );
  });

  it('says which part of a label with brackets is meant, and that a certificate is to be named in full', () => {
    const gain = [{ criterion: 'a', points: 210, lane: null }];
    const of = known('all', {}, [child('ADP', 9000), child('Workday', 0)]);
    of.criteria[0]!.label = 'HRIS (ADP, Workday)';
    expect(explainGains(gain, of, 'en')).toEqual(['HRIS (ADP, Workday), namely Workday: +2.1 points']);
    const licence = known('phrase', { words: 2, wordsFound: 1, place: 'listed' }, [], 5000);
    Object.assign(licence.assessment.criteria[0]!, { category: 'certifications' });
    licence.criteria[0]!.label = 'nursing licence';
    expect(explainGains(gain, licence, 'en')).toEqual(['Nursing licence in full: +2.1 points']);
  });

  it('says the lane it leads to', () => {
    expect(explainGains([{ criterion: 'a', points: 210, lane: 'strong' }], known('skill', {}), 'en')).toEqual([
      'A second cloud: +2.1 points, and the candidate moves to “Strong match”',
    ]);
  });
});

describe('questions for a phone screen', () => {
  it.each<[Partial<ScreenQuestion>, string]>([
    [{ code: 'must-not-shown' }, '“A second cloud” is a must-have and not on the résumé. Do you have it?'],
    [{ code: 'unknown' }, 'A second cloud could not be assessed. Do you have it?'],
    [
      { code: 'unknown', test: 'language', names: ['German'], data: { asked: 'B2' } },
      'What is your level of German (B2 required)?',
    ],
    [
      { code: 'unknown', test: 'language', names: ['German'], data: { asked: 'B2', source: 'stated' } },
      'Is your German at level B2?',
    ],
    [
      { code: 'unknown', test: 'language', names: ['German'], data: { asked: 'C1', source: 'text' } },
      'Is your German at level C1? The résumé states no level.',
    ],
    [{ code: 'undated', names: ['Helm', 'Feast'] }, 'When did you use Helm and Feast, and for how long?'],
    [{ code: 'undated', test: 'experience' }, 'What are the dates of your undated work?'],
    [{ code: 'undated', test: 'certifications', names: ['CKA'] }, 'When was CKA issued, and is it still valid?'],
    [{ code: 'listed-only', names: ['Helm'] }, 'Where did you use Helm, and for what?'],
    [{ code: 'listed-only', names: ['Helm', 'Feast'] }, 'Where did you use Helm and Feast, and for what?'],
    [
      { code: 'near-miss', names: ['ClearML'], data: { asked: 'MLflow' } },
      'How much of your ClearML experience carries over to MLflow?',
    ],
    [
      { code: 'near-miss', names: ['Python'], data: { months: 24, askedMonths: 60 } },
      'Python: 2 yrs (5 required). Is there more?',
    ],
    [
      { code: 'near-miss', test: 'experience', data: { months: 30, bound: 36 } },
      'Relevant experience: 2.5 yrs (3 required). Is there more?',
    ],
    [
      { code: 'near-miss', test: 'experience', data: { months: 18, bound: 36, relevantMonths: 0 } },
      'How close was your related work to this role? It counts as 18 mos (3 yrs required).',
    ],
    [{ code: 'near-miss', test: 'duties', names: ['Plan care'] }, 'How much of “Plan care” did you do?'],
    [{ code: 'near-miss', test: 'certifications', names: ['CKA'] }, 'CKA has expired. Will you renew it?'],
    [{ code: 'near-miss', test: 'education' }, 'How close is your degree to the required field?'],
    [
      { code: 'near-miss', test: 'language', names: ['German'], data: { asked: 'C1' } },
      'Your German is below C1. Is it enough for the work?',
    ],
    [
      { code: 'near-miss', test: 'language', names: ['German'], data: { asked: 'C1', source: 'text' } },
      'Is your German at level C1? The résumé states no level.',
    ],
  ])('%j', (of, words) => {
    const question = {
      code: 'unknown' as const,
      criterion: 'a',
      test: 'skill',
      names: [],
      points: 100,
      data: {},
      ...of,
    };
    expect(explainScreenQuestion(question, known('skill', {}), 'en')).toBe(words);
  });
});
