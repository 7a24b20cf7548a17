import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { IMPORTANCE, KINDS, type WeightsContent } from '#libs/contracts';
import { assessorFor, summarise, defaultWeights } from '#libs/matching';
import { SHIPPED_ROLES, readRole } from '#libs/job-ad';
import { EVERYTHING, factsArb } from '../support/arbitrary/arbitrary-facts.js';
import { AS_OF, ask, criterion, roleWith } from '../support/index.js';
import { expectSameInList } from '../support/list-words.js';
import { profileOf } from '../support/texts-to-score.js';

const airflow = ask.skill('airflow', { months: 24 });
const docker = ask.all([1, ask.skill('docker')], [2, ask.skill('kubernetes', { months: 12 })]);

/** Every kind of criterion, and combinations inside combinations. */
const ROLE = roleWith([
  ...EVERYTHING.criteria,
  criterion('skills.any', ask.any(ask.skill('terraform'), docker)),
  criterion('skills.all-of-any', ask.all([1, ask.any(airflow, ask.skill('mlflow'))], [1, docker])),
  criterion('skills.two-of', ask.atLeast(2, ask.any(airflow, docker), ask.skill('python'), ask.skill('helm'))),
  criterion('skills.third', ask.nth(3, airflow, docker, ask.skill('python'), ask.any(docker, airflow))),
]);

const weightsArb = fc
  .array(fc.constantFrom(...KINDS), { minLength: ROLE.criteria.length, maxLength: ROLE.criteria.length })
  .map((kinds): WeightsContent => {
    const criteria = ROLE.criteria.map(({ id, category }, index) => {
      // Categories keep a criterion with weight, so that theirs is not lost.
      const kind = index === ROLE.criteria.findIndex((one) => one.category === category) ? 'must' : kinds[index]!;
      return [id, { kind, importance: IMPORTANCE[kind] }] as const;
    });
    return { ...defaultWeights(ROLE.criteria), criteria: Object.fromEntries(criteria) };
  });

describe('what a list says of an application', () => {
  it('is what the application says of itself, under any weights', () => {
    const assess = assessorFor(ROLE);
    fc.assert(
      fc.property(factsArb, weightsArb, (facts, weights) => expectSameInList(assess(facts, AS_OF), ROLE, weights)),
      { numRuns: 300 },
    );
  });

  it('is so on the whole way from text, for every role that is shipped', () => {
    const profiles = [
      '',
      'Skills: Python, Kubernetes, MLflow, AWS, Terraform',
      `MLOps Engineer, Larkspur Analytics, 03/2021 - present
- Deployed models with Python on Kubernetes (EKS) and tracked experiments in MLflow
- Provisioned clusters with Terraform on AWS and Google Cloud, watched in Prometheus and Grafana
Education: BSc Computer Science
Certifications: Certified Kubernetes Administrator, issued 05/2025
Languages: German C1`,
    ].map((text) => profileOf(text));
    for (const { page, title } of SHIPPED_ROLES) {
      const role = readRole(page, { title });
      const assess = assessorFor(role);
      for (const profile of profiles) expectSameInList(assess(profile, AS_OF), role);
    }
  });

  it('is nothing where nothing could be read, and rests on a tenth of the working', () => {
    const [shipped] = SHIPPED_ROLES;
    const role = readRole(shipped!.page, { title: shipped!.title });
    const profile = profileOf(
      'MLOps Engineer, Larkspur, 2021 - present\n- Served models in Python on Kubernetes with MLflow',
    );
    const assessment = assessorFor(role)(profile, AS_OF);
    expect(JSON.stringify(summarise(assessment)).length).toBeLessThan(JSON.stringify(assessment).length / 5);
    const unread = profile.documents.map((one) => ({ ...one, readability: 'garbled' as const }));
    expect(summarise(assessorFor(role)({ ...profile, documents: unread }, AS_OF))).toEqual([]);
  });
});
