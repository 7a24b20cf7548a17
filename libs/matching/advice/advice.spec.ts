import { describe, expect, it } from '@jest/globals';
import type { CriterionAssessment, ExplanationNode, Kind } from '#libs/contracts';
import { compileWeights } from '../fold/compile-weights.js';
import { gains, likelyGains } from './gains.js';
import { screenQuestions } from './screen-questions.js';

type Of = Partial<
  Pick<ExplanationNode, 'test' | 'label' | 'value' | 'low' | 'high' | 'detail' | 'children' | 'similar'>
>;

function node({
  test = 'skill',
  label = 'it',
  value = 0,
  low = value,
  high = value,
  detail = {},
  children = [],
  similar,
}: Of) {
  return { test, label, value, low, high, detail, evidence: [], children, ...(similar && { similar }) };
}

function criterion(id: string, of: Of): CriterionAssessment {
  const explanation = node(of);
  const { value, low, high } = explanation;
  return { id, category: 'skills', value, low, high, outcome: 'partial', explanation };
}

const assessed = (criteria: CriterionAssessment[]) => ({ readable: true, criteria });

/** All points on skills; importance 10 each. */
function weigh(criteria: readonly CriterionAssessment[], kinds: Record<string, Kind> = {}) {
  const none = { experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 };
  return compileWeights(criteria, {
    categories: { skills: 100, ...none },
    thresholds: { strong: 95, possible: 20 },
    criteria: Object.fromEntries(criteria.map(({ id }) => [id, { kind: kinds[id] ?? 'required', importance: 10 }])),
  });
}

const shown = { skill: 'x', name: 'X', credit: 10000, place: 'dated-work' };

describe('what would change a score most', () => {
  const criteria = [
    criterion('full', { value: 10000 }),
    criterion('half', { value: 5000 }),
    criterion('none', { value: 0 }),
    criterion('open', { value: 5000, low: 0, high: 10000 }),
  ];

  it('is what the same fold gives with the criterion met, the most first', () => {
    // Four criteria share 100 points: 25 each; half of one is 12.5.
    expect(gains(assessed(criteria), weigh(criteria))).toEqual([
      { criterion: 'none', points: 2500, lane: null },
      { criterion: 'half', points: 1250, lane: null },
      { criterion: 'open', points: 1250, lane: null },
    ]);
  });

  it('puts a better lane first, however few the points', () => {
    const must = weigh(criteria, { open: 'must' });
    expect(gains(assessed(criteria), must)[0]).toEqual({ criterion: 'open', points: 1250, lane: 'possible' });
  });

  it('counts a bonus by its own points, up to the cap of five', () => {
    const many = Array.from({ length: 7 }, (_, at) => criterion(`b${at}`, { value: at < 5 ? 10000 : 0 }));
    const all = [criterion('full', { value: 2000 }), ...many];
    const kinds = Object.fromEntries(many.map(({ id }) => [id, 'bonus' as const]));
    // Five bonuses are the cap: the sixth and seventh add nothing.
    expect(gains(assessed(all), weigh(all, kinds)).map((one) => one.criterion)).toEqual(['full']);
  });

  it('is nothing where nothing could be read, or where all is met', () => {
    const unread = [criterion('a', { value: 0, low: 0, high: 10000 })];
    expect(gains({ readable: false, criteria: unread }, weigh(unread))).toEqual([]);
    const met = [criterion('a', { value: 10000 })];
    expect(gains(assessed(met), weigh(met))).toEqual([]);
  });
});

describe('what a person may well have', () => {
  const likely = (test: string, detail: ExplanationNode['detail'], value = 0) => {
    const criteria = [criterion('a', { test, detail, value })];
    return likelyGains(assessed(criteria), weigh(criteria)).length === 1;
  };

  it.each<[string, string, ExplanationNode['detail'], number, boolean]>([
    ['a skill', 'skill', {}, 0, true],
    ['years of work that are nearly there', 'experience', { bound: 36, months: 20, relevantMonths: 20 }, 5000, true],
    ['years of adjacent work alone', 'experience', { bound: 36, months: 18, relevantMonths: 0 }, 4000, false],
    ['some more duties', 'duties', { counted: 6, shown: 1, partly: 2 }, 3000, true],
    ['most of the duties', 'duties', { counted: 6, shown: 1, partly: 1 }, 2000, false],
    ['years of work that are nowhere near', 'experience', { bound: 36, months: 10 }, 2000, false],
    ['dates for work that has none', 'experience', { bound: 36, months: 3, undatedPositions: 1 }, 700, true],
    ['a degree that is not stated', 'education', { by: null }, 0, true],
    ['another degree than the one stated', 'education', { by: 'degree' }, 5000, false],
    ['next to nothing', 'skill', {}, 9990, false],
  ])('%s', (_, test, detail, value, is) => expect(likely(test, detail, value)).toBe(is));

  it('is three things at most', () => {
    const criteria = ['a', 'b', 'c', 'd', 'e'].map((id) => criterion(id, { value: 0 }));
    expect(likelyGains(assessed(criteria), weigh(criteria)).map((one) => one.criterion)).toEqual(['a', 'b', 'c']);
  });
});

describe('what a phone screen should clarify', () => {
  const ask = (criteria: readonly CriterionAssessment[], kinds?: Record<string, Kind>) =>
    screenQuestions(
      assessed([criterion('known', { value: 10000, detail: shown }), ...criteria]),
      weigh([criterion('known', {}), ...criteria], kinds),
    );

  it.each<[string, Of, string | null]>([
    ['a skill shown in dated work', { value: 9000, detail: shown }, null],
    ['a skill in undated work', { value: 6000, detail: { ...shown, place: 'undated-work' } }, 'undated'],
    ['a skill in an undated project', { value: 5000, detail: { ...shown, place: 'undated-project' } }, 'undated'],
    ['a listed skill', { value: 5000, detail: { ...shown, place: 'listed' } }, 'listed-only'],
    ['a skill from a course', { value: 5000, detail: { ...shown, place: 'certificate-or-course' } }, 'listed-only'],
    ['a sibling tool', { value: 6000, detail: { ...shown, credit: 6000 } }, 'near-miss'],
    [
      'too few months of a skill',
      { value: 5000, detail: { ...shown, askedMonths: 48, countedMonths: 24 } },
      'near-miss',
    ],
    ['a skill that is not there', { value: 0 }, null],
    ['a skill that could not be read', { value: 0, high: 10000 }, 'unknown'],
    ['a listed cloud', { test: 'cloud', value: 3500, detail: { place: 'listed' } }, 'listed-only'],
    ['a free phrase that is listed', { test: 'phrase', value: 3000, detail: { place: 'listed' } }, 'listed-only'],
    [
      'a free phrase in similar wording',
      { test: 'phrase', value: 900, similar: true, detail: { place: 'listed' } },
      null,
    ],
    ['half of the months asked', { test: 'experience', value: 4000, detail: { bound: 36, months: 18 } }, 'near-miss'],
    ['a third of the months asked', { test: 'experience', value: 2600, detail: { bound: 36, months: 12 } }, null],
    [
      'undated relevant work',
      { test: 'experience', value: 700, detail: { bound: 36, months: 3, undatedPositions: 1 } },
      'undated',
    ],
    [
      'dates that cannot be read',
      { test: 'experience', value: 700, high: 9000, detail: { bound: 36, months: 3, unreadableDates: true } },
      'undated',
    ],
    [
      'an undated certificate',
      { test: 'certifications', value: 4000, detail: { name: 'CKA', standing: 'undated' } },
      'undated',
    ],
    [
      'an expired certificate',
      { test: 'certifications', value: 4000, detail: { name: 'CKA', standing: 'expired' } },
      'near-miss',
    ],
    ['no certificate', { test: 'certifications', value: 0, detail: { name: null } }, null],
    ['a degree in another field', { test: 'education', value: 5000, detail: { by: 'degree' } }, 'near-miss'],
    ['a degree of unknown level', { test: 'education', value: 0, high: 10000, detail: { by: null } }, 'unknown'],
    [
      'a language not stated',
      { test: 'language', value: 5000, low: 0, high: 10000, detail: { askedLevel: 'B2' } },
      'unknown',
    ],
    [
      'a language that only the résumé itself speaks for',
      { test: 'language', value: 8000, detail: { source: 'text', askedLevel: 'C1' } },
      'near-miss',
    ],
    ['a language stated lower', { test: 'language', value: 5000, detail: { askedLevel: 'C1' } }, 'near-miss'],
    [
      'a part of a duty',
      { test: 'duties', value: 1000, children: [node({ test: 'duty', label: 'Plan', value: 3000 })] },
      'near-miss',
    ],
    [
      'a duty in similar wording',
      { test: 'duties', value: 1000, children: [node({ test: 'duty', label: 'Plan', value: 2000, similar: true })] },
      null,
    ],
    [
      'a part of a whole',
      {
        test: 'all',
        value: 7000,
        children: [node({ value: 9000, detail: shown }), node({ value: 5000, detail: { ...shown, place: 'listed' } })],
      },
      'listed-only',
    ],
    [
      'an alternative beside a better one',
      {
        test: 'any',
        value: 9000,
        children: [node({ value: 9000, detail: shown }), node({ value: 5000, detail: { ...shown, place: 'listed' } })],
      },
      null,
    ],
  ])('%s', (_, of, code) =>
    expect(ask([criterion('a', of)]).map((one) => one.code)).toEqual(code === null ? [] : [code]),
  );

  it('is asked of a must-have that nothing shows, and first', () => {
    const listed = criterion('listed', { value: 5000, detail: { ...shown, place: 'listed' } });
    const questions = ask([listed, criterion('missing', { value: 0 })], { missing: 'must' });
    expect(questions.map(({ criterion: id, code }) => [id, code])).toEqual([
      ['missing', 'must-not-shown'],
      ['listed', 'listed-only'],
    ]);
  });

  it('names up to three things, each once', () => {
    const part = (name: string) => node({ value: 5000, detail: { ...shown, name, place: 'listed' } });
    const [one] = ask([criterion('a', { test: 'all', value: 5000, children: ['A', 'B', 'A', 'C', 'D'].map(part) })]);
    expect(one?.names).toEqual(['A', 'B', 'C']);
  });

  it('is six questions at most, by the points at stake', () => {
    const listed = (at: number) =>
      criterion(`c${at}`, { value: 9000 - at * 500, detail: { ...shown, place: 'listed' } });
    const questions = ask(Array.from({ length: 9 }, (_, at) => listed(at)));
    expect(questions.map((one) => one.criterion)).toEqual(['c8', 'c7', 'c6', 'c5', 'c4', 'c3']);
  });
});
