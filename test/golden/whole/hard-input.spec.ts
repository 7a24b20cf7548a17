import { describe, expect, it } from '@jest/globals';
import { assess, assessorFor, compileWeights, defaultWeights, fold, gains, screenQuestions } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { explainApplication } from '#libs/wording';
import { AS_OF, Person, SHIPPED, ask, criterion, roleWith } from '../support/index.js';
import { profileOf, roleOf } from '../support/texts-to-score.js';

const WORK = '- Ran services in Python on Kubernetes, watched in Grafana and released through Jenkins\n';

describe('input at the edge', () => {
  it('a role without criteria: no points to give, every candidate in one lane', () => {
    const role = roleWith([]);
    const assessment = assess(
      new Person().job({ title: 'Cook', from: '2020-01', to: 'now' }, 'Cooked').facts(),
      role,
      AS_OF,
    );
    const weights = defaultWeights([]);
    const folded = fold(assessment.criteria, compileWeights([], weights));
    expect(folded).toMatchObject({ score: 0, low: 0, high: 0, lane: 'unlikely', categories: [] });
    expect(explainApplication({ criteria: [], weights, assessment, folded }, 'en').reasons).toEqual([]);
    expect(gains(assessment, compileWeights([], weights))).toEqual([]);
  });

  it('a role whose every criterion is unknown for a candidate: half, the whole range, nothing known', () => {
    const language = (id: string) =>
      criterion(`languages.${id}`, { test: 'language', label: id, language: id, level: 'B2' }, 'must');
    const role = roleWith(['de', 'fr', 'pt'].map(language));
    const assessment = assess(new Person().job({}, 'Cooked').facts(), role, AS_OF);
    const compiled = compileWeights(role.criteria, defaultWeights(role.criteria));
    expect(fold(assessment.criteria, compiled)).toMatchObject({
      score: 5000,
      low: 0,
      high: 10000,
      coverage: 0,
      lane: 'review',
    });
    expect(screenQuestions(assessment, compiled).map(({ code }) => code)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('a role of 200 criteria', () => {
    const role = roleWith(Array.from({ length: 200 }, (_, at) => criterion(`skills.s${at}`, ask.skill(`s${at}`))));
    const assessment = assess(
      new Person().job({ title: 'Cook', from: '2020-01', to: 'now' }, 'Used [s7] and [s8]').facts(),
      role,
      AS_OF,
    );
    // Two of 200 equal criteria that share 100 points.
    const compiled = compileWeights(role.criteria, defaultWeights(role.criteria));
    expect(fold(assessment.criteria, compiled).score).toBe(100);
    expect(gains(assessment, compiled)).toHaveLength(198);
  });

  it('a résumé of three words', () => {
    const { readable, criteria } = assess(profileOf('Ann Peters Python'), roleOf('Python', 'Kubernetes'), AS_OF);
    expect(readable).toBe(true);
    expect(criteria[0]!.value).toBeLessThanOrEqual(3000);
    expect(criteria[1]!.outcome).toBe('missing');
  });

  it('a résumé of 40,000 words: as a short one that says the same, in time that grows with its length', () => {
    const role = roleFromRequirements({ title: 'MLOps Engineer', requirements: ['Python', 'Kubernetes', 'Terraform'] });
    const read = assessorFor(role);
    const resume = (lines: number) =>
      `Ann Peters\n\nExperience\n\nMLOps Engineer, Fabrikam\nMarch 2023 - Present\n${WORK.repeat(lines)}`;
    const [short, long] = [profileOf(resume(2)), profileOf(resume(3100))];
    expect(resume(3100).split(/\s+/).length).toBeGreaterThan(40_000);
    const valuesOf = (profile: typeof short) => read(profile, AS_OF).criteria.map(({ value }) => value);
    expect(valuesOf(long)).toEqual(valuesOf(short));
    // Work per sentence, counted rather than timed: nothing of an assessment may grow beyond what it is given.
    expect(JSON.stringify(read(long, AS_OF)).length).toBeLessThan(2 * JSON.stringify(read(short, AS_OF)).length + 5000);
  });

  it('contradictory dates: the position counts as undated work', () => {
    const backwards = new Person().job({ title: 'MLOps Engineer', from: '2025-01', to: '2020-01' }, 'Ran [kubernetes]');
    const { band, criteria } = assess(backwards.facts(), SHIPPED, AS_OF);
    expect(band).toMatchObject({ reads: 'not-stated', relevantMonths: 0 });
    // 0.6 of Kubernetes, which is 2 of 6 parts.
    expect(criteria.find(({ id }) => id === 'skills.containers')!.value).toBe(2000);
  });
});
