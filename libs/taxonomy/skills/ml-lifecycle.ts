import type { SkillArea } from '../skill.js';

const near = {
  exact: true,
  areas: ['ml', 'data'],
  words: ['ml', 'mlops', 'model', 'models', 'experiment', 'experiments', 'tracking', 'feature', 'features'],
} as const;

/** Tools of the model lifecycle: orchestration, tracking, features, monitoring. */
export const ML_LIFECYCLE: SkillArea = {
  area: 'ml',
  skills: [
    // Orchestration
    {
      id: 'airflow',
      name: 'Apache Airflow',
      aliases: [
        {
          text: 'Airflow',
          areas: ['languages', 'databases', 'data', 'ml', 'devops', 'cloud'],
          words: [
            'prefect',
            'dagster',
            'luigi',
            'dag',
            'dags',
            'pipeline',
            'pipelines',
            'orchestration',
            'etl',
            'workflow',
            'workflows',
            'scheduling',
          ],
        },
        'Airflow DAGs',
        'Astronomer Airflow',
      ],
      classes: ['pipeline-orchestration'],
    },
    {
      id: 'kubeflow',
      name: 'Kubeflow',
      aliases: ['Kube flow', 'KFServing'],
      classes: ['pipeline-orchestration', 'ml-platform'],
      implies: ['kubernetes', 'machine-learning'],
    },
    {
      id: 'kubeflow-pipelines',
      name: 'Kubeflow Pipelines',
      aliases: ['KFP', 'Kubeflow Pipeline'],
      classes: ['pipeline-orchestration'],
      implies: ['kubeflow'],
    },
    {
      id: 'prefect',
      name: 'Prefect',
      aliases: ['Prefect.io'],
      guard: {
        exact: true,
        areas: ['ml', 'data', 'cloud', 'devops', 'languages'],
        words: [
          'airflow',
          'dagster',
          'luigi',
          'pipeline',
          'pipelines',
          'orchestration',
          'orchestrator',
          'flow',
          'flows',
          'workflow',
          'workflows',
          'etl',
          'dags',
        ],
        notAfter: ['school', 'class', 'head', 'senior', 'house', 'the', 'as'],
      },
      classes: ['pipeline-orchestration'],
    },
    { id: 'dagster', name: 'Dagster', classes: ['pipeline-orchestration'] },
    {
      id: 'luigi',
      name: 'Luigi',
      guard: { exact: true, areas: ['ml', 'data'], words: ['pipeline', 'pipelines', 'etl', 'workflow', 'workflows'] },
      classes: ['pipeline-orchestration'],
    },
    {
      id: 'argo-workflows',
      name: 'Argo Workflows',
      aliases: ['Argo Workflow'],
      classes: ['pipeline-orchestration'],
      implies: ['kubernetes'],
    },
    { id: 'flyte', name: 'Flyte', classes: ['pipeline-orchestration'], guard: { exact: true } },
    { id: 'metaflow', name: 'Metaflow', classes: ['pipeline-orchestration'] },
    { id: 'zenml', name: 'ZenML', classes: ['pipeline-orchestration'] },
    { id: 'kedro', name: 'Kedro' },
    {
      id: 'temporal',
      name: 'Temporal',
      guard: {
        exact: true,
        words: ['workflow', 'workflows', 'orchestration', 'durable', 'temporal.io'],
        notBefore: ['difference', 'fusion', 'data', 'lobe'],
      },
      aliases: ['Temporal.io'],
    },
    // Tracking and registries
    {
      id: 'mlflow',
      name: 'MLflow',
      aliases: ['ML flow', 'MLflow Tracking', 'MLflow Model Registry', 'MLflow Tracking Server'],
      classes: ['experiment-tracking', 'model-registry'],
      implies: ['machine-learning'],
    },
    {
      id: 'wandb',
      name: 'Weights & Biases',
      // In small letters they are those of a network.
      guard: { exact: true },
      aliases: [
        { text: 'Weights and Biases', exact: true },
        'wandb',
        {
          text: 'W&B',
          exact: true,
          areas: ['ml', 'languages', 'cloud'],
          words: ['experiment', 'experiments', 'runs', 'sweeps', 'training'],
        },
        'wandb.ai',
      ],
      classes: ['experiment-tracking', 'model-registry'],
      implies: ['machine-learning'],
    },
    {
      id: 'neptune',
      name: 'Neptune',
      guard: { ...near, notAfter: ['amazon', 'aws'] },
      aliases: ['Neptune.ai'],
      classes: ['experiment-tracking', 'model-registry'],
    },
    {
      id: 'comet',
      name: 'Comet',
      guard: near,
      aliases: ['Comet ML', 'CometML'],
      classes: ['experiment-tracking', 'model-registry'],
    },
    { id: 'clearml', name: 'ClearML', aliases: ['Clear ML'], classes: ['experiment-tracking'] },
    {
      id: 'tensorboard',
      name: 'TensorBoard',
      aliases: ['tensor board'],
      classes: ['experiment-tracking'],
      implies: ['machine-learning'],
    },
    {
      id: 'dvc',
      name: 'DVC',
      aliases: ['Data Version Control tool', 'DVC.org'],
      guard: { exact: true },
      classes: ['data-versioning'],
    },
    { id: 'lakefs', name: 'lakeFS', classes: ['data-versioning'] },
    { id: 'pachyderm', name: 'Pachyderm', classes: ['data-versioning', 'pipeline-orchestration'] },
    // Feature stores
    {
      id: 'feast',
      name: 'Feast',
      guard: {
        exact: true,
        areas: ['ml', 'data', 'cloud'],
        words: ['feature', 'features', 'store', 'online', 'serving', 'ml'],
        notAfter: ['a', 'the', 'big', 'moveable', 'movable'],
        notBefore: ['day', 'days', 'for', 'of'],
      },
      aliases: ['Feast feature store', 'feast.dev'],
      classes: ['feature-store'],
    },
    { id: 'tecton', name: 'Tecton', aliases: ['Tecton.ai'], classes: ['feature-store'] },
    { id: 'hopsworks', name: 'Hopsworks', aliases: ['Hopsworks Feature Store'], classes: ['feature-store'] },
    // Monitoring
    {
      id: 'evidently',
      name: 'Evidently AI',
      aliases: [
        'EvidentlyAI',
        {
          text: 'Evidently',
          exact: true,
          areas: ['ml'],
          words: ['drift', 'monitoring', 'model', 'models', 'dashboard', 'dashboards', 'reports'],
          notBefore: ['the', 'a', 'this', 'it', 'he', 'she', 'they', 'we', 'not'],
        },
      ],
      classes: ['ml-monitoring'],
    },
    { id: 'arize', name: 'Arize', aliases: ['Arize AI', 'Arize Phoenix'], classes: ['ml-monitoring'] },
    { id: 'whylabs', name: 'WhyLabs', aliases: ['why labs', 'whylogs'], classes: ['ml-monitoring'] },
    { id: 'fiddler', name: 'Fiddler AI', aliases: [], classes: ['ml-monitoring'] },
    { id: 'nannyml', name: 'NannyML', classes: ['ml-monitoring'] },
    {
      id: 'great-expectations',
      name: 'Great Expectations',
      guard: {
        exact: true,
        areas: ['ml', 'data', 'cloud'],
        words: ['validation', 'quality', 'checks', 'suite', 'suites', 'pipeline', 'pipelines'],
      },
      classes: ['data-quality'],
    },
  ],
};
