import type { Skill, SkillArea } from '../skill.js';

const gcp = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['gcp', ...(more.implies ?? [])],
});

/** Services of Google Cloud. The group of a service (containers, ml, other) is what cloud depth counts. */
export const CLOUD_GOOGLE: SkillArea = {
  area: 'cloud',
  skills: [
    // Google Cloud
    gcp('vertex-ai', 'Vertex AI', 'ml', {
      aliases: [
        'VertexAI',
        'Google Vertex AI',
        'GCP Vertex AI',
        'Google Cloud Vertex AI',
        'Google AI Platform',
        'Vertex AI endpoints',
      ],
      classes: ['ml-platform', 'model-serving'],
      implies: ['machine-learning'],
    }),
    gcp('vertex-ai-pipelines', 'Vertex AI Pipelines', 'ml', {
      aliases: ['Vertex Pipelines', 'Vertex AI Pipeline', 'Google Vertex AI Pipelines'],
      classes: ['pipeline-orchestration'],
      implies: ['vertex-ai'],
    }),
    gcp('vertex-ai-feature-store', 'Vertex AI Feature Store', 'ml', {
      aliases: ['Vertex Feature Store'],
      classes: ['feature-store'],
      implies: ['vertex-ai'],
    }),
    gcp('vertex-ai-experiments', 'Vertex AI Experiments', 'ml', {
      aliases: ['Vertex Experiments'],
      classes: ['experiment-tracking'],
      implies: ['vertex-ai'],
    }),
    gcp('vertex-ai-model-monitoring', 'Vertex AI Model Monitoring', 'ml', {
      aliases: ['Vertex Model Monitoring'],
      classes: ['ml-monitoring'],
      implies: ['vertex-ai'],
    }),
    gcp('gke', 'GKE', 'containers', {
      aliases: ['Google Kubernetes Engine', 'Google GKE', 'GCP GKE'],
      classes: ['container-orchestration'],
      implies: ['kubernetes'],
    }),
    gcp('cloud-run', 'Cloud Run', 'containers', {
      aliases: ['Google Cloud Run', 'GCP Cloud Run'],
      classes: ['serverless'],
    }),
    gcp('bigquery', 'BigQuery', 'other', {
      aliases: ['Big Query', 'Google BigQuery', 'GCP BigQuery'],
      classes: ['data-warehouse'],
    }),
    gcp('bigquery-ml', 'BigQuery ML', 'ml', {
      aliases: ['BQML', 'Big Query ML', 'BigQueryML'],
      implies: ['bigquery', 'machine-learning'],
    }),
    gcp('artifact-registry', 'Artifact Registry', 'containers', {
      aliases: ['Google Artifact Registry', 'GCP Artifact Registry', 'Google Container Registry'],
      classes: ['container-registry'],
    }),
    gcp('gcs', 'Google Cloud Storage', 'other', { aliases: ['GCS', 'GCP Cloud Storage'], classes: ['object-storage'] }),
    gcp('pubsub', 'Google Pub/Sub', 'other', {
      aliases: [
        'Cloud Pub/Sub',
        'PubSub',
        'GCP Pub/Sub',
        { text: 'Pub/Sub', areas: ['cloud'], words: ['gcp', 'google'] },
      ],
      classes: ['message-queue', 'stream-processing'],
    }),
    gcp('dataflow', 'Google Dataflow', 'other', {
      aliases: [
        'Cloud Dataflow',
        'GCP Dataflow',
        { text: 'Dataflow', exact: true, areas: ['cloud'], words: ['gcp', 'google', 'beam'] },
      ],
      classes: ['data-processing', 'stream-processing'],
    }),
    gcp('dataproc', 'Dataproc', 'other', {
      aliases: ['Cloud Dataproc', 'Google Dataproc'],
      classes: ['data-processing'],
    }),
    gcp('cloud-functions', 'Google Cloud Functions', 'other', {
      aliases: ['Cloud Functions', 'GCP Cloud Functions'],
      classes: ['serverless'],
    }),
    gcp('cloud-build', 'Google Cloud Build', 'other', {
      aliases: ['Cloud Build', 'GCP Cloud Build'],
      classes: ['ci-cd'],
    }),
    gcp('compute-engine', 'Google Compute Engine', 'other', {
      aliases: [
        'Compute Engine',
        { text: 'GCE', exact: true, areas: ['cloud', 'devops'], words: ['gcp', 'google'], notBefore: ['a', 'o'] },
      ],
    }),
    gcp('cloud-sql', 'Google Cloud SQL', 'other', { aliases: ['Cloud SQL'], classes: ['relational-database'] }),
    gcp('firebase', 'Firebase', 'other', {
      aliases: ['Google Firebase', 'Firebase Realtime Database'],
      classes: ['nosql-database'],
    }),
    gcp('cloud-spanner', 'Cloud Spanner', 'other', {
      aliases: ['Google Spanner', 'Google Cloud Spanner'],
      classes: ['relational-database'],
    }),
    gcp('bigtable', 'Cloud Bigtable', 'other', {
      aliases: ['Bigtable', 'Google Bigtable', 'Google Cloud Bigtable'],
      classes: ['nosql-database'],
    }),
    gcp('firestore', 'Firestore', 'other', {
      aliases: ['Cloud Firestore', 'Google Firestore', 'Google Cloud Datastore', 'Cloud Datastore'],
      classes: ['nosql-database'],
      implies: ['firebase'],
    }),
    gcp('app-engine', 'Google App Engine', 'other', { aliases: ['App Engine'] }),
    gcp('cloud-composer', 'Cloud Composer', 'other', {
      aliases: ['Google Cloud Composer', 'GCP Composer'],
      classes: ['pipeline-orchestration'],
      implies: ['airflow'],
    }),
    gcp('stackdriver', 'Google Cloud Operations', 'other', {
      aliases: [
        'Stackdriver',
        'Cloud Logging',
        'Google Cloud Logging',
        'Google Cloud Monitoring',
        'Cloud Trace',
        'Google Cloud Observability',
      ],
      classes: ['monitoring', 'logging'],
    }),
    gcp('apigee', 'Apigee', 'other', {
      aliases: ['Google Apigee', 'Apigee X', 'Apigee Edge'],
      classes: ['api-management'],
    }),
  ],
};
