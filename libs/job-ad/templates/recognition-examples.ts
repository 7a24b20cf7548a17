import { certificationById, SHIPPED_CATALOGUE } from '#libs/taxonomy';
import { recogniseCertifications, recogniseSkills } from '#libs/language';
import { readRole } from '../role/read-role.js';
import { SHIPPED_ROLES } from './shipped-roles.js';

/** A sentence of ours for each skill and certification that the shipped MLOps page asks for, as a résumé might say it. */
const EXAMPLES: Readonly<Record<string, string>> = {
  python: 'Wrote the training code of the ranking team in Python.',
  'python-packaging': 'Published our Python packages to a private PyPI.',
  'virtual-environments': 'Pinned every job to its own virtual environment.',
  'unit-testing': 'Raised the share of code under unit tests from 40 to 85 %.',
  'type-hints': 'Brought type hints into a code base of six years.',
  containers: 'Containerised nine services that had run on bare hosts.',
  docker: 'Cut the size of our Docker images by two thirds.',
  kubernetes: 'Moved batch scoring to k8s.',
  helm: 'Maintained the Helm charts of four clusters.',
  'resource-limits': 'Set resource requests and limits for every pod.',
  'ml-framework': 'Knows two deep learning frameworks from daily work.',
  pytorch: 'Trained image models in PyTorch.',
  tensorflow: 'Ported the old TensorFlow graphs.',
  'scikit-learn': 'Baselines in sklearn before anything larger.',
  'pipeline-orchestration': 'Replaced cron by workflow orchestration.',
  airflow: 'Ran 120 nightly DAGs in Airflow.',
  'kubeflow-pipelines': 'Built the retraining steps as Kubeflow Pipelines.',
  prefect: 'Moved the flows from cron to Prefect.',
  'sagemaker-pipelines': 'Chained training and checks with SageMaker Pipelines.',
  'vertex-ai-pipelines': 'Scheduled weekly retraining in Vertex AI Pipelines.',
  'experiment-tracking': 'Introduced experiment tracking for three research groups.',
  'model-registry': 'Releases go through a model registry with two approvals.',
  mlflow: 'Hosted MLflow for 40 data scientists.',
  wandb: 'Compared sweeps in wandb.',
  neptune: 'Logged training runs to Neptune beside MLflow.',
  comet: 'Reports of all experiments in Comet.',
  'feature-store': 'Designed the feature store of the pricing team.',
  feast: 'Served online features from Feast.',
  tecton: 'Feature definitions in Tecton, reviewed like code.',
  hopsworks: 'Set up Hopsworks for two products.',
  'ml-monitoring': 'Built drift detection for credit models.',
  evidently: 'Weekly Evidently reports on drift of each model.',
  arize: 'Connected production scores to Arize.',
  whylabs: 'Profiled inputs with whylogs.',
  prometheus: 'Latency alerts from Prometheus.',
  grafana: 'One Grafana board for each model.',
  iac: 'Everything we own is infrastructure as code.',
  terraform: 'Wrote the Terraform modules of the platform.',
  pulumi: 'Described two regions in Pulumi.',
  aws: 'Five years of Amazon Web Services.',
  sagemaker: 'Hosted endpoints on SageMaker.',
  eks: 'Upgraded EKS through six versions.',
  'aws-lambda': 'An AWS queue in front of Lambda.',
  'step-functions': 'Orchestrated approvals with Step Functions.',
  ecr: 'Signed images in ECR.',
  s3: 'Moved 90 TB of training data to S3.',
  'aws-iam': 'Least privilege with AWS IAM.',
  'aws-vpc': 'Private endpoints inside an AWS VPC.',
  gcp: 'Ran the second region on GCP.',
  'vertex-ai': 'Deployed two models to Vertex AI.',
  gke: 'Node pools with accelerators on GKE.',
  'cloud-run': 'Small scorers on Cloud Run.',
  'bigquery-ml': 'Churn models in BQML.',
  'artifact-registry': 'Images in Artifact Registry.',
  azure: 'Moved reporting to Microsoft Azure.',
  'azure-ml': 'Registered models in AzureML.',
  aks: 'Blue-green releases on AKS.',
  'azure-container-registry': 'Scanned images in Azure Container Registry.',
  'azure-data-factory': 'Loads from 14 sources in Azure Data Factory.',
  etl: 'Owned the ETL of customer events.',
  'feature-engineering': 'Did the feature engineering of the fraud model.',
  kubeflow: 'Kept Kubeflow running for five teams.',
  'ci-cd': 'CI/CD for models, from commit to canary.',
  'github-actions': 'Tests and releases in GitHub Actions.',
  jenkins: 'Builds in Jenkins until 2021.',
  'sagemaker-experiments': 'Grouped trials in SageMaker Experiments.',
  cloud: 'Ten years on public cloud.',
  'machine-learning': 'Led the machine learning guild.',
  'gpu-computing': 'Shared a GPU cluster among four teams.',
  autoscaling: 'Autoscaling from 2 to 60 replicas.',
  'data-versioning': 'Introduced data versioning with DVC.',
  'model-retraining': 'Automated retraining when drift alerts fire.',
  'aws-ml-specialty': 'AWS Certified Machine Learning – Specialty, 2024',
  'google-ml-engineer': 'GCP Professional ML Engineer (2025)',
  'azure-ai-engineer': 'Microsoft Certified: Azure AI Engineer Associate (AI-102)',
  cka: 'Certified Kubernetes Administrator (CKA), May 2024',
};

interface ExampleRow {
  group: string;
  name: string;
  sentence: string;
  /** The names recognized in the sentence, with their words. */
  read: string[];
}

/**
 * Lists what the shipped MLOps page requires, criterion by criterion, each with a sample sentence and the names
 * recognized in it.
 * @throws RangeError when a required name has no sentence.
 */
export function recognitionExamples(): ExampleRow[] {
  const role = readRole(SHIPPED_ROLES[0]!.page);
  const seen = new Set<string>();
  return role.criteria
    .filter(({ category }) => category === 'skills' || category === 'responsibilities' || category === 'certifications')
    .flatMap(({ label, span }) => {
      const text = role.page.slice(span!.start, span!.end);
      const asked = [
        ...recogniseSkills(text).map((one) => ({ id: one.skill, name: SHIPPED_CATALOGUE.skillById(one.skill)!.name })),
        ...recogniseCertifications(text).map((one) => ({
          id: one.certification,
          name: certificationById(one.certification)!.name,
        })),
      ];
      return asked.flatMap(({ id, name }) => {
        if (seen.has(id)) return [];
        seen.add(id);
        const sentence = EXAMPLES[id];
        if (sentence === undefined) throw new RangeError(`no example sentence for ${id}`);
        return [{ group: label, name, sentence, read: readIn(sentence) }];
      });
    });
}

function readIn(sentence: string): string[] {
  const credentials = recogniseCertifications(sentence);
  const found = [
    ...credentials.map((one) => ({ ...one, name: certificationById(one.certification)!.name })),
    ...recogniseSkills(sentence)
      .filter((skill) => !credentials.some((one) => skill.start < one.end && one.start < skill.end))
      .map((one) => ({ ...one, name: SHIPPED_CATALOGUE.skillById(one.skill)!.name })),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ name, start, end }) => {
      const words = sentence.slice(start, end);
      return words === name ? name : `${name} (“${words}”)`;
    });
}

const BEGIN = '<!-- recognition: generated from libs/job-ad/templates/recognition-examples.ts -->';
const END = '<!-- end of recognition -->';

/**
 * Updates a page's table of recognized examples, between the markers.
 * @throws RangeError when the page has no markers.
 */
export function withRecognitionTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new RangeError('the page has no markers for the table of recognition');
  const rows = recognitionExamples().map(
    ({ group, name, sentence, read }, at, all) =>
      `| ${group === all[at - 1]?.group ? '' : group} | ${name} | ${sentence} | ${read.join(', ')} |`,
  );
  const table = ['| asked as | what | a sentence of ours | recognized in it |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}
