import type { CertificationsLeaf, CloudLeaf, RoleContent } from '#libs/contracts';
import { ask, criterion, roleWith } from './role.js';

const month = (year: number, of: number): number => year * 12 + of - 1;

/** CKA: 36 months when earned before April 2024, 24 after. AWS ML: 36, the programme ended in March 2026. */
export const CERTIFICATES: CertificationsLeaf = {
  test: 'certifications',
  label: 'certification',
  accepts: [
    {
      certification: 'aws-ml-specialty',
      label: 'AWS Certified Machine Learning – Specialty',
      credit: 10000,
      validity: [{ issuedFrom: null, issuedTo: month(2026, 3), months: 36 }],
    },
    {
      certification: 'google-ml-engineer',
      label: 'Google Professional Machine Learning Engineer',
      credit: 10000,
      validity: [{ issuedFrom: null, issuedTo: null, months: 24 }],
    },
    {
      certification: 'azure-ai-engineer',
      label: 'Azure AI Engineer Associate',
      credit: 10000,
      validity: [{ issuedFrom: null, issuedTo: month(2026, 6), months: 12 }],
    },
    {
      certification: 'cka',
      label: 'Certified Kubernetes Administrator',
      credit: 10000,
      validity: [
        { issuedFrom: null, issuedTo: month(2024, 3), months: 36 },
        { issuedFrom: month(2024, 4), issuedTo: null, months: 24 },
      ],
    },
    {
      certification: 'aws-ml-engineer',
      label: 'AWS Machine Learning Engineer – Associate',
      credit: 8000,
      validity: [],
    },
  ],
};

const cloud = (vendor: string, containers: string[], ml: string[], other: string[]): CloudLeaf => ({
  test: 'cloud',
  label: vendor,
  platform: [vendor],
  services: [
    ...containers.map((skill) => ({ skill, group: 'containers' as const })),
    ...ml.map((skill) => ({ skill, group: 'ml' as const })),
    ...other.map((skill) => ({ skill, group: 'other' as const })),
  ],
});

const AWS = cloud(
  'aws',
  ['eks'],
  ['sagemaker', 'sagemaker-pipelines'],
  ['lambda', 'step-functions', 'ecr', 's3', 'iam', 'vpc', 'ec2'],
);
const GCP = cloud('gcp', ['gke', 'cloud-run'], ['vertex-ai', 'bigquery-ml'], ['artifact-registry']);
const AZURE = cloud('azure', ['aks'], ['azure-ml'], ['azure-data-factory']);
const CLOUDS = [AWS, GCP, AZURE];

/** A role like the shipped one, in a few words of our own: as many criteria of each kind, the same bands and policies. */
export const SHIPPED: RoleContent = roleWith([
  criterion(
    'skills.python',
    ask.all(
      [2, ask.skill('python')],
      [1, ask.skill('packaging')],
      [1, ask.skill('unit-testing')],
      [1, ask.skill('type-hints')],
    ),
  ),
  criterion(
    'skills.containers',
    ask.all(
      [2, ask.skill('docker')],
      [2, ask.skill(['kubernetes', 'eks', 'gke', 'aks'])],
      [1, ask.skill('helm')],
      [1, ask.skill('resource-limits')],
    ),
  ),
  criterion('skills.frameworks', ask.all([1, ask.skill(['pytorch', 'tensorflow'])], [1, ask.skill('scikit-learn')])),
  criterion(
    'skills.orchestration',
    ask.skill(['airflow', 'kubeflow', 'prefect', 'sagemaker-pipelines', 'vertex-pipelines', 'dagster'], {
      classWord: 'workflow-orchestration',
      classCredit: 6000,
    }),
  ),
  criterion(
    'skills.tracking',
    ask.skill(['mlflow', 'wandb', 'neptune', 'comet'], { siblings: ['clearml'], classWord: 'experiment-tracking' }),
  ),
  criterion(
    'skills.feature-store',
    ask.skill(['feast', 'tecton', 'hopsworks'], { siblings: ['sagemaker-feature-store'], classWord: 'feature-store' }),
  ),
  criterion(
    'skills.monitoring',
    ask.skill(['evidently', 'arize', 'whylabs', 'prometheus', 'grafana'], {
      classWord: 'model-monitoring',
      classCredit: 6000,
    }),
  ),
  criterion(
    'skills.infrastructure',
    ask.skill(['terraform', 'pulumi'], { siblings: ['cloudformation'], classWord: 'infrastructure-as-code' }),
  ),
  criterion(
    'skills.delivery',
    ask.skill(['github-actions', 'jenkins', 'gitlab-ci'], { classWord: 'ci-cd', classCredit: 6000 }),
  ),
  criterion('skills.cloud', ask.atLeast(1, ...CLOUDS)),
  criterion('skills.second-cloud', ask.nth(2, ...CLOUDS), 'preferred'),
  criterion('skills.llm', ask.skill(['vllm', 'tensorrt-llm', 'litellm']), 'bonus'),
  criterion('experience.years', {
    test: 'experience',
    label: 'experience',
    target: 1,
    benchmarks: [
      { level: 'entry', from: 12, to: 36, scope: [], span: null },
      {
        level: 'mid',
        from: 36,
        to: 72,
        scope: [ask.duty('own model deployment pipeline end'), ask.duty('production system scale')],
        span: null,
      },
      { level: 'senior', from: 72, to: null, scope: [ask.duty('shared platform multiple team standard')], span: null },
    ],
  }),
  criterion(
    'responsibilities.duties',
    ask.duties(
      'build training pipeline ingestion evaluation serving',
      'containerize inference workload reproducible build',
      'continuous integration workflow model artifact',
      'monitor data drift prediction latency',
      'manage experiment tracking model registry',
      'convert research code production module',
      'provision cloud infrastructure gpu autoscaling',
      'enforce data model versioning reproducible run',
      'respond incident degradation rollback retraining',
      'report cost attribution resource usage',
    ),
  ),
  criterion('certifications.any', CERTIFICATES, 'preferred'),
  criterion(
    'education.degree',
    {
      test: 'education',
      label: 'degree',
      level: 'bachelor',
      fields: ['computer-science', 'software-engineering'],
      alternative: 'experience',
    },
    'preferred',
  ),
]);
