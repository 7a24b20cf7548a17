import { describe, expect, it } from '@jest/globals';
import { Person, SHIPPED, scoreOf } from '../support/index.js';

/** Work that tells most duties of the role, by heart. */
const DUTIES = [
  'Built training pipelines for ingestion, evaluation and serving on [airflow] and [docker]',
  'Containerize inference workloads as reproducible builds with [kubernetes] and [helm] under [resource-limits|resource limits]',
  'Set up continuous integration workflows for model artifacts in [github-actions|GitHub Actions]',
  'Monitor data drift and prediction latency with [evidently] and [grafana]',
  'Manage experiment tracking and the model registry in [mlflow]',
  'Convert research code to production modules in [python] with [packaging], [unit-testing|unit tests] and [type-hints|type hints]',
  'Provision cloud infrastructure with [terraform]: gpu and autoscaling on [aws] [eks], [s3], [sagemaker] and [lambda]',
  'Own the model deployment pipeline end to end, a production system at scale for [pytorch] and [scikit-learn]',
];
const SECOND_CLOUD = 'Moved serving to [gke] beside [vertex-ai] and [artifact-registry] on [gcp]';
const NOW = '2026-06';
const from = (years: number) => `${2026 - Math.floor(years)}-${years % 1 ? '01' : '07'}`;
const mlops = (years: number, employer = 'Northwind') => ({
  title: 'MLOps Engineer',
  employer,
  from: from(years),
  to: 'now',
});
const bachelor = (person: Person) => person.degree('bachelor', 'computer-science');

/** SCORE's thirteen people, each in our own words. */
const PEOPLE: Record<string, Person> = {
  F: bachelor(
    new Person()
      .job(
        { ...mlops(5), title: 'ML Platform Engineer' },
        ...DUTIES,
        SECOND_CLOUD,
        'Shared platform for multiple teams, with standards',
      )
      .job({ title: 'Software Engineer', from: '2014-07', to: '2021-06' }, 'Wrote services in [python] on [docker]'),
  ).certificate('cka', { issued: '2025-03' }),
  C: bachelor(new Person().job(mlops(4), ...DUTIES)).certificate('aws-ml-specialty', { issued: '2025-01' }),
  B: bachelor(new Person().job(mlops(4), ...DUTIES)).certificate('cka', { issued: '2022-01' }),
  A: bachelor(new Person().job(mlops(4), ...DUTIES)),
  I: bachelor(new Person().job({ ...mlops(1), from: '2025-01' }, ...DUTIES)),
  K: new Person().job(
    mlops(4),
    'Containerize inference workloads as reproducible builds with [docker] and [kubernetes]',
    'Brought in [infrastructure-as-code|infrastructure as code] and [ci-cd|CI/CD] for model artifacts',
    'Wrote serving code in [python] with [unit-testing|unit tests], trained on [scikit-learn] and [pytorch]',
    'Monitor data drift with [model-monitoring|model monitoring]',
    'Ran training pipelines for ingestion and serving on [aws] [eks] from [s3]',
    'Own the model deployment pipeline end to end',
  ),
  J: bachelor(new Person().job({ title: 'MLOps Engineer', employer: 'Northwind' }, ...DUTIES)),
  H: bachelor(
    new Person().job(
      { ...mlops(1), from: '2025-01' },
      'Containerize models with [docker] and ship them as reproducible builds',
      'Wrote [python] jobs that monitor data drift and prediction latency',
      'Manage experiment tracking in [mlflow] on [aws]',
    ),
  ),
  E: new Person()
    .job(
      { title: 'MLOps Engineer', employer: 'Contoso', to: 'now' },
      'I own the training and deployment infrastructure for recommendation models',
      'Over 18 months I moved the workflow to [sagemaker-pipelines|SageMaker Pipelines] with [mlflow] for experiment tracking on [eks]',
      'An [evidently|Evidently] dashboard alerts when data drift shows in prediction inputs',
    )
    .says('work', 'Working with [vllm] for self-hosted inference'),
  G: bachelor(
    new Person().job(
      { title: 'DevOps Engineer', from: '2018-07', to: 'now' },
      'Ran [docker] and [kubernetes] with [helm] on [aws] [eks], [s3] and [lambda]',
      'Built [azure] clusters with [aks] in [terraform]',
      'Automated deliveries in [jenkins] and watched them in [prometheus]',
    ),
  ).certificate('cka', { issued: '2025-03' }),
  D: new Person().job({ title: 'Engineer', from: '2022-07', to: 'now' }, 'Ran [kubernetes]', 'Ran [mlflow]'),
  L: bachelor(
    new Person().job(
      { title: 'Data Scientist', from: '2020-07', to: 'now' },
      'Trained churn models in [python] with [scikit-learn]',
      'Presented findings to stakeholders',
    ),
  ),
  M: new Person()
    .job({ title: 'Shop Assistant', from: '2018-07', to: 'now' }, 'Served customers and counted stock')
    .list(
      '[python], [packaging], [docker], [kubernetes], [helm], [pytorch], [scikit-learn], [airflow], [mlflow], [feast], [evidently], [terraform], [jenkins], [aws], [eks], [s3], [lambda], [gcp], [gke], [vertex-ai], [vllm]',
    ),
};

const GROUPS = ['FCBA', 'IK', 'JHEG', 'DLM'];
const scores = Object.fromEntries(
  Object.entries(PEOPLE).map(([name, person]) => [name, scoreOf(person.facts(), SHIPPED, `${NOW}-15`).score]),
);

describe('thirteen people for the shipped role', () => {
  it.each(GROUPS.slice(1).map((group, index) => [GROUPS[index]!, group]))('%s stand before %s', (better, worse) => {
    const lowest = Math.min(...[...better].map((name) => scores[name]!));
    const highest = Math.max(...[...worse].map((name) => scores[name]!));
    expect({ lowest, highest, scores, ordered: lowest > highest }).toMatchObject({ ordered: true });
  });

  it('what sets two neighbours apart is worth what the weights say', () => {
    // Certifications are worth 6 points: valid 1, expired 0.4.
    expect(scores['C']! - scores['A']!).toBe(600);
    expect(scores['B']! - scores['A']!).toBe(240);
    // 18 months against 36: half of 0.8 × 32 points; the degree stands in for experience in both.
    expect(scores['A']! - scores['I']!).toBe(1280);
  });
});
