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
    gcp('firebase', 'Firebase', 'other', { aliases: ['Google Firebase'], classes: ['nosql-database'] }),
    gcp('cloud-spanner', 'Cloud Spanner', 'other', {
      aliases: [
        'Google Spanner',
        'Google Cloud Spanner',
        { text: 'Spanner', exact: true, areas: ['cloud', 'databases', 'data'], words: ['gcp', 'google', 'bigtable'] },
      ],
      classes: ['relational-database'],
    }),
    gcp('bigtable', 'Cloud Bigtable', 'other', {
      aliases: ['Bigtable', 'Google Bigtable', 'Google Cloud Bigtable'],
      classes: ['nosql-database'],
    }),
    gcp('firestore', 'Firestore', 'other', {
      aliases: [
        'Cloud Firestore',
        'Google Firestore',
        'Firebase Realtime Database',
        'Google Cloud Datastore',
        'Cloud Datastore',
      ],
      classes: ['nosql-database'],
      implies: ['firebase'],
    }),
    gcp('app-engine', 'Google App Engine', 'other', {
      aliases: ['App Engine', { text: 'GAE', exact: true, areas: ['cloud'], words: ['google', 'gcp'] }],
    }),
    gcp('cloud-composer', 'Cloud Composer', 'other', {
      aliases: ['Google Cloud Composer', 'GCP Composer'],
      classes: ['pipeline-orchestration'],
      implies: ['airflow'],
    }),
    gcp('cloud-deploy', 'Google Cloud Deploy', 'other', {
      aliases: ['Cloud Deploy', 'Cloud Source Repositories'],
      classes: ['ci-cd'],
    }),
    gcp('google-ai-apis', 'Google Cloud AI APIs', 'ml', {
      aliases: [
        'Google Cloud Vision',
        'Cloud Vision API',
        'Google Document AI',
        'Google Cloud Natural Language',
        'Google Cloud Speech-to-Text',
        'Vertex AI Search',
        'Vertex AI Agent Builder',
        'Google AI Studio',
        'Cloud Natural Language API',
      ],
    }),
    gcp('vertex-ai-model-registry', 'Vertex AI Model Registry', 'ml', {
      aliases: [
        'Vertex Model Registry',
        'Vertex AI Workbench',
        'Vertex AI Model Garden',
        'Vertex AI Matching Engine',
        'Vertex AI Vector Search',
      ],
      classes: ['model-registry'],
      implies: ['vertex-ai'],
    }),
    gcp('tpu', 'Cloud TPU', 'ml', {
      aliases: ['Google TPU', 'TPUs', { text: 'TPU', exact: true, areas: ['ml', 'cloud'] }, 'TPU pods'],
    }),
    gcp('data-fusion', 'Cloud Data Fusion', 'other', {
      aliases: ['Google Data Fusion', 'Dataprep by Trifacta', 'Cloud Dataprep', 'Datastream GCP'],
      classes: ['etl'],
    }),
    gcp('dataplex', 'Dataplex', 'other', {
      aliases: ['Google Dataplex', 'Google Data Catalog', 'Cloud DLP', 'Analytics Hub'],
      classes: ['data-governance-tool'],
    }),
    gcp('cloud-armor', 'Google Cloud Armor', 'other', {
      aliases: [
        'Cloud Armor',
        'Google Security Command Center',
        'Security Command Center',
        'VPC Service Controls',
        'Chronicle SIEM',
        'Google Chronicle',
      ],
      implies: ['cloud-security'],
    }),
    gcp('google-iam', 'Google Cloud IAM', 'other', {
      aliases: ['Cloud IAM', 'GCP IAM', 'Workload Identity Federation', 'Identity-Aware Proxy'],
      classes: ['identity-management'],
    }),
    gcp('apigee', 'Apigee', 'other', {
      aliases: ['Google Apigee', 'Apigee X', 'Apigee Edge', 'Google Cloud Endpoints'],
      classes: ['api-management'],
    }),
    gcp('anthos', 'Google Anthos', 'containers', {
      aliases: ['Anthos', 'GKE Enterprise', 'GKE Autopilot', 'Google Distributed Cloud'],
      implies: ['kubernetes'],
    }),
    gcp('cloud-tasks', 'Cloud Tasks', 'other', {
      aliases: ['Cloud Scheduler', 'Google Cloud Scheduler', 'Google Cloud Workflows', 'Eventarc'],
    }),
    gcp('memorystore', 'Memorystore', 'other', {
      aliases: ['Google Memorystore', 'Cloud Memorystore'],
      classes: ['cache'],
      implies: ['redis'],
    }),
    gcp('alloydb', 'AlloyDB', 'other', {
      aliases: ['Google AlloyDB'],
      classes: ['relational-database'],
      implies: ['postgresql'],
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
    gcp('google-cloud-kms', 'Google Secret Manager', 'other', {
      aliases: ['Google Cloud KMS', 'Cloud KMS', 'GCP Secret Manager'],
      classes: ['secrets-management'],
    }),
    gcp('gcp-networking', 'Google VPC', 'other', {
      aliases: [
        'GCP networking',
        'Cloud Interconnect',
        'Google Cloud Load Balancing',
        'Cloud NAT',
        'Cloud CDN',
        'Cloud DNS',
        'Shared VPC',
        'GCP VPC',
      ],
    }),
    gcp('google-deployment-manager', 'Google Deployment Manager', 'other', {
      aliases: ['GCP Deployment Manager', 'Google Config Connector'],
      classes: ['iac'],
    }),
  ],
};
