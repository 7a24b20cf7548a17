import { describe, expect, it } from '@jest/globals';
import type { Expression, ProfileFacts } from '#libs/contracts';
import { Person, ask, criterion, criterionOf, roleWith, scoreOf } from '../support/index.js';

const must = (id: string) => criterion(`skills.${id}`, ask.skill(id), 'must');
const german = criterion('languages.de', { test: 'language', label: 'German', language: 'de', level: 'B2' }, 'must');
const role = roleWith([must('python'), must('docker'), german]);
const works = (...lines: string[]) =>
  new Person().job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, ...lines);
const laneOf = (person: Person) => scoreOf(person.facts(), role).lane;

describe('lanes', () => {
  it.each([
    // Skills are 83 points and German 17; a strong match begins at 70, a possible one at 40.
    ['every must at a half or more', works('Wrote [python] in [docker]').speaks('de', 'C1'), 'strong'],
    // 62.25 + 8.5 points.
    ['a must at exactly a half', works('Wrote [python]').list('[docker]').speaks('de', 'A1'), 'strong'],
    // 41.5 + 17 points.
    ['musts at a half, and less than 70 points', works().list('[python] [docker]').speaks('de', 'C1'), 'possible'],
    ['an unknown must', works('Wrote [python] in [docker]'), 'review'],
    ['one must that fails', works('Wrote [python]').speaks('de', 'C1'), 'missing-must'],
    ['one that fails and one unknown: the failed one comes first', works('Wrote [python]'), 'missing-must'],
    // 17 points.
    ['two that fail, with few points', works('Wrote code').speaks('de', 'C1'), 'unlikely'],
  ])('%s', (_, person, lane) => expect(laneOf(person)).toBe(lane));

  it('a must below a half fails, however high the score', () => {
    // Listed without relevant work: 0.3.
    const listed = new Person().job({ title: 'Waiter', from: '2024-01', to: 'now' }, 'Wrote [python]').list('[docker]');
    expect(laneOf(listed.speaks('de', 'native'))).toBe('missing-must');
  });
});

describe('a must-have of years', () => {
  const experience: Expression = {
    ...{ test: 'experience', label: '3 years', target: 0 },
    benchmarks: [{ level: 'mid', from: 36, to: null, scope: [], span: null }],
  };
  const years = criterion('experience.years', experience, 'must');
  const platform = roleWith([years, criterion('skills.python', ask.skill('python'))]);
  const engineer = (from: string, to: string, title = 'MLOps Engineer') =>
    new Person().job({ title, from, to }, 'Wrote [python]').facts();
  const outcome = (facts: ProfileFacts) => scoreOf(facts, platform).mustsMissed;

  it('is met from nine tenths of the relevant months', () => {
    // 33 of 36 months are 0.92, 32 are 0.89.
    expect(outcome(engineer('2022-01', '2024-09'))).toBe(0);
    expect(outcome(engineer('2022-01', '2024-08'))).toBe(1);
  });

  it('is not met by adjacent work, which earns points', () => {
    const adjacent = engineer('2010-01', '2024-12', 'Software Engineer');
    expect(outcome(adjacent)).toBe(1);
    expect(criterionOf(adjacent, platform, 'experience.years')).toMatchObject({ value: 5000, must: 'missed' });
  });

  it('is unknown where unreadable dates could reach it', () => {
    const facts = new Person().job({ title: 'MLOps Engineer', unreadable: true }, 'Wrote [python]').facts();
    expect(scoreOf(facts, platform)).toMatchObject({ lane: 'review', mustsMissed: 0 });
  });
});

describe('a must-have that names a skill', () => {
  const role60 = (months: number | null) =>
    roleWith([criterion('skills.terraform', ask.skill('terraform', { siblings: ['pulumi'], months }), 'must')]);
  const did = (from: string, ...lines: string[]) =>
    new Person().job({ title: 'MLOps Engineer', from, to: 'now' }, ...lines);

  it('is not met by another tool of the class, which earns points', () => {
    const facts = did('2024-01', 'Wrote [pulumi]').facts();
    expect(criterionOf(facts, role60(null), 'skills.terraform')).toMatchObject({ value: 6000, must: 'missed' });
    expect(scoreOf(facts, role60(null))).toMatchObject({ lane: 'missing-must', mustsMissed: 1 });
  });

  it('is met by the skill itself, also where another tool earns more', () => {
    const both = did('2024-01', 'Wrote [pulumi]').list('[terraform]').facts();
    expect(scoreOf(both, role60(null)).mustsMissed).toBe(0);
  });

  it('is met from nine tenths of the months that it asks for', () => {
    // The as-of month is June 2026: 30 months since January 2024.
    const facts = did('2024-01', 'Wrote [terraform]').facts();
    expect(scoreOf(facts, role60(33)).mustsMissed).toBe(0);
    expect(scoreOf(facts, role60(34)).mustsMissed).toBe(1);
  });
});

describe('a must-have of a certificate', () => {
  const validity = [{ issuedFrom: null, issuedTo: null, months: 24 }];
  const leaf: Expression = {
    ...{ test: 'certifications', label: 'CKA' },
    accepts: [{ certification: 'cka', label: 'CKA', credit: 10000, validity }],
  };
  const certified = roleWith([criterion('certifications.cka', leaf, 'must')]);
  const missed = (person: Person) => scoreOf(person.facts(), certified).mustsMissed;

  it('is met by one that is held, dated or not, and missed by an expired one or by none', () => {
    expect(missed(works('Ran clusters').certificate('cka', { issued: '2025-06' }))).toBe(0);
    expect(missed(works('Ran clusters').certificate('cka'))).toBe(0);
    expect(missed(works('Ran clusters').certificate('cka', { issued: '2020-06' }))).toBe(1);
    expect(missed(works('Ran clusters'))).toBe(1);
  });
});
