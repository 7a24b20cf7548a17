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

function known(test: string, detail: ExplanationNode['detail'], children: ExplanationNode[] = []) {
  const explanation = { test, label: 'label', value: 0, low: 0, high: 0, detail, evidence: [], children };
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
  it.each<[string, string, ExplanationNode['detail'], ExplanationNode[], string]>([
    ['a criterion', 'nth', {}, [], 'A second cloud: +2.1'],
    ['the parts that are missing', 'all', {}, [child('Docker', 9000), child('Helm', 0)], 'A second cloud (Helm): +2.1'],
    ['no part, where all are missing', 'all', {}, [child('Docker', 0), child('Helm', 0)], 'A second cloud: +2.1'],
    ['months', 'experience', { bound: 36, months: 18 }, [], '1 y 6 mo more of relevant work: +2.1'],
    ['scope', 'experience', { bound: 36, months: 40 }, [], 'the scope of work that the level asks for: +2.1'],
    ['duties', 'duties', { counted: 6, shown: 4 }, [], '2 more duties shown in work: +2.1'],
    ['one duty', 'duties', { counted: 6, shown: 5 }, [], '1 more duty shown in work: +2.1'],
    ['a certification', 'certifications', {}, [], 'one of the certifications, valid: +2.1'],
    ['a degree', 'education', {}, [], 'the degree asked, in its field: +2.1'],
  ])('says %s', (_, test, detail, children, words) => {
    expect(explainGains([{ criterion: 'a', points: 210, lane: null }], known(test, detail, children))).toEqual([words]);
  });

  it('says the lane it leads to', () => {
    expect(explainGains([{ criterion: 'a', points: 210, lane: 'meets' }], known('skill', {}))).toEqual([
      'A second cloud: +2.1, and the lane Meets',
    ]);
  });
});

describe('questions for a talk', () => {
  it.each<[Partial<ScreenQuestion>, string]>([
    [{ code: 'must-not-shown' }, 'A second cloud is a must-have and nothing shows it: is it there?'],
    [{ code: 'unknown' }, 'A second cloud could not be told from what was read: ask for it'],
    [
      { code: 'unknown', test: 'language', names: ['German'], data: { asked: 'B2' } },
      'German is not stated: at what level (B2 asked)?',
    ],
    [{ code: 'undated', names: ['Helm', 'Feast'] }, 'Helm and Feast: shown without dates. When, and for how long?'],
    [{ code: 'undated', test: 'experience' }, 'Relevant work without readable dates: from when to when?'],
    [{ code: 'undated', test: 'certifications', names: ['CKA'] }, 'CKA: when was it issued, and is it still valid?'],
    [{ code: 'listed-only', names: ['Helm'] }, 'Helm: not shown in work. Where was it used, and for what?'],
    [
      { code: 'near-miss', names: ['ClearML'], data: { asked: 'MLflow' } },
      'ClearML stands in for MLflow: how much of that carries over?',
    ],
    [
      { code: 'near-miss', names: ['Python'], data: { months: 24, askedMonths: 60 } },
      'Python: 2 y found, 5 y asked. Is there more?',
    ],
    [
      { code: 'near-miss', test: 'experience', data: { months: 30, bound: 36 } },
      'Relevant work: 2 y 6 mo found, 3 y asked. Is there more?',
    ],
    [
      { code: 'near-miss', test: 'duties', names: ['Plan care'] },
      'Told only in part: “Plan care”. How much of it was done?',
    ],
    [{ code: 'near-miss', test: 'certifications', names: ['CKA'] }, 'CKA has expired: will it be renewed?'],
    [{ code: 'near-miss', test: 'education' }, 'A degree in another field: how close is it to the one asked?'],
    [
      { code: 'near-miss', test: 'language', names: ['German'], data: { asked: 'C1' } },
      'German is stated below C1: is that enough for the work?',
    ],
    [
      { code: 'near-miss', test: 'language', names: ['German'], data: { asked: 'C1', source: 'text' } },
      'The résumé is written in German and states no level: is it C1?',
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
    expect(explainScreenQuestion(question, known('skill', {}))).toBe(words);
  });
});
