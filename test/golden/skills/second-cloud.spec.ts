import { describe, expect, it } from '@jest/globals';
import { gains, compileWeights, defaultWeights, assess, evidenceOf } from '#libs/matching';
import { explainGains, explainNode } from '#libs/wording';
import { AS_OF, Person, SHIPPED, criterionOf } from '../support/index.js';

const now = { title: 'MLOps Engineer', from: '2024-01', to: 'now' };
const second = (person: Person) => criterionOf(person.facts(), SHIPPED, 'skills.second-cloud');
const one = () => new Person().job(now, 'Deployed to [eks] from [s3] with [lambda]');

describe('a second cloud', () => {
  it('is the second best alone', () => {
    // AWS in depth 1, GCP by one service 0.7, Azure by name 0.4: the second is 0.7.
    expect(second(new Person().job(now, 'Deployed to [eks], [s3], [lambda], [gke] and [azure]')).value).toBe(7000);
    expect(second(one()).value).toBe(0);
  });

  it('says which one there is when there is one, and rests on nothing', () => {
    const { explanation, outcome } = second(one());
    expect(outcome).toBe('missing');
    expect(explainNode(explanation, 'en')).toBe('Only aws found · 2 of aws, gcp and azure required');
    expect(evidenceOf(explanation)).toEqual([]);
  });

  it('is worth what the fold says it would add', () => {
    const assessment = assess(one().facts(), SHIPPED, AS_OF);
    const weights = compileWeights(SHIPPED.criteria, defaultWeights(SHIPPED.criteria));
    const gained = gains(assessment, weights).filter(({ criterion }) => criterion === 'skills.second-cloud');
    // Skills are worth 43 points over nine or ten important criteria (3) and this nice-to-have one (1.5).
    const importance = SHIPPED.criteria.filter(({ category }) => category === 'skills').map((each) => each.importance);
    const total = importance.reduce((sum, each) => sum + each, 0);
    expect(gained[0]!.points).toBe(Math.round((4300 * 15) / total));
    expect(explainGains(gained, { criteria: SHIPPED.criteria, assessment }, 'en')[0]).toMatch(
      /^Skills\.second-cloud: \+2\.\d points$/,
    );
  });
});
