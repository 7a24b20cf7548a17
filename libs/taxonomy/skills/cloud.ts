import type { Skill, SkillArea } from '../skill.js';

const aws = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['aws', ...(more.implies ?? [])],
});
const gcp = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['gcp', ...(more.implies ?? [])],
});
const azure = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['azure', ...(more.implies ?? [])],
});

const inCloud = { exact: true, areas: ['cloud'], words: ['aws', 'amazon', 'serverless', 'cloud'] } as const;

/** Cloud platforms and their services. The group of a service (containers, ml, other) is what cloud depth counts. */
export const CLOUD: SkillArea = {
  area: 'cloud',
  skills: [
    {
      id: 'cloud',
      name: 'cloud platforms',
      isClass: true,
      aliases: [
        'cloud platform',
        'cloud computing',
        'public cloud',
        'cloud infrastructure',
        'cloud services',
        'cloud environments',
        'cloud provider',
        'cloud providers',
        'cloud native',
        'cloud-native',
        'multi-cloud',
        'cloud technologies',
        'cloud environment',
      ],
    },
    {
      id: 'serverless',
      name: 'serverless',
      isClass: true,
      aliases: [
        'serverless computing',
        'serverless functions',
        'function as a service',
        'FaaS',
        'serverless architecture',
      ],
    },
    { id: 'object-storage', name: 'object storage', isClass: true, aliases: ['blob storage', 'object store'] },
    {
      id: 'container-registry',
      name: 'container registry',
      isClass: true,
      aliases: ['container registries', 'Docker registry', 'image registry'],
    },
    {
      id: 'aws',
      name: 'AWS',
      aliases: ['Amazon Web Services', 'Amazon AWS', 'Amazon cloud', 'AWS cloud'],
      classes: ['cloud'],
    },
    { id: 'gcp', name: 'Google Cloud', aliases: ['GCP', 'Google Cloud Platform'], classes: ['cloud'] },
    { id: 'azure', name: 'Azure', aliases: ['Microsoft Azure', 'MS Azure', 'Azure cloud'], classes: ['cloud'] },
    { id: 'oci', name: 'Oracle Cloud', aliases: ['Oracle Cloud Infrastructure'], classes: ['cloud'] },
    { id: 'ibm-cloud', name: 'IBM Cloud', classes: ['cloud'] },
    { id: 'digitalocean', name: 'DigitalOcean', aliases: ['Digital Ocean'], classes: ['cloud'] },
    { id: 'openstack', name: 'OpenStack', aliases: ['Open Stack'], classes: ['cloud'] },
    { id: 'cloudflare', name: 'Cloudflare', aliases: ['Cloudflare Workers'] },
    { id: 'heroku', name: 'Heroku', classes: ['cloud'] },
    { id: 'vercel', name: 'Vercel', classes: ['serverless'] },
    // AWS
    aws('sagemaker', 'SageMaker', 'ml', {
      aliases: [
        'AWS SageMaker',
        'Amazon SageMaker',
        'Sage Maker',
        'SageMaker Studio',
        'SageMaker endpoints',
        'AWS Sage Maker',
      ],
      classes: ['ml-platform', 'model-serving'],
      implies: ['machine-learning'],
    }),
    aws('sagemaker-pipelines', 'SageMaker Pipelines', 'ml', {
      aliases: ['SageMaker Pipeline', 'AWS SageMaker Pipelines', 'Amazon SageMaker Pipelines'],
      classes: ['pipeline-orchestration'],
      implies: ['sagemaker'],
    }),
    aws('sagemaker-experiments', 'SageMaker Experiments', 'ml', {
      aliases: ['AWS SageMaker Experiments', 'Amazon SageMaker Experiments'],
      classes: ['experiment-tracking'],
      implies: ['sagemaker'],
    }),
    aws('sagemaker-feature-store', 'SageMaker Feature Store', 'ml', {
      aliases: ['AWS SageMaker Feature Store', 'Amazon SageMaker Feature Store'],
      classes: ['feature-store'],
      implies: ['sagemaker'],
    }),
    aws('sagemaker-model-monitor', 'SageMaker Model Monitor', 'ml', {
      aliases: ['AWS SageMaker Model Monitor', 'Amazon SageMaker Model Monitor'],
      classes: ['ml-monitoring'],
      implies: ['sagemaker'],
    }),
    aws('sagemaker-model-registry', 'SageMaker Model Registry', 'ml', {
      aliases: ['AWS SageMaker Model Registry'],
      classes: ['model-registry'],
      implies: ['sagemaker'],
    }),
    aws('bedrock', 'Amazon Bedrock', 'ml', {
      aliases: ['AWS Bedrock', { text: 'Bedrock', ...inCloud }],
      implies: ['llm'],
    }),
    aws('eks', 'EKS', 'containers', {
      aliases: ['AWS EKS', 'Amazon EKS', 'Elastic Kubernetes Service', 'Amazon Elastic Kubernetes Service'],
      classes: ['container-orchestration'],
      implies: ['kubernetes'],
    }),
    aws('ecs', 'ECS', 'containers', {
      guard: { exact: true },
      aliases: ['AWS ECS', 'Amazon ECS', 'Elastic Container Service', 'AWS Fargate', 'Fargate', 'ECS Fargate'],
      classes: ['container-orchestration'],
    }),
    aws('ecr', 'ECR', 'containers', {
      guard: { exact: true },
      aliases: ['AWS ECR', 'Amazon ECR', 'Elastic Container Registry'],
      classes: ['container-registry'],
    }),
    aws('aws-lambda', 'AWS Lambda', 'other', {
      aliases: [
        'Amazon Lambda',
        'AWS Lambdas',
        'Lambda functions AWS',
        {
          text: 'Lambda',
          ...inCloud,
          notBefore: ['expression', 'expressions', 'calculus', 'school'],
          notAfter: ['java', 'python'],
        },
        { text: 'Lambdas', ...inCloud },
        { text: 'Lambda functions', areas: ['cloud'], words: ['aws', 'serverless', 'cloud'] },
      ],
      classes: ['serverless'],
    }),
    aws('step-functions', 'AWS Step Functions', 'other', {
      aliases: ['Step Functions', 'StepFunctions', 'Amazon Step Functions', { text: 'Step Function', exact: true }],
      classes: ['pipeline-orchestration', 'serverless'],
    }),
    aws('s3', 'S3', 'other', {
      aliases: ['AWS S3', 'Amazon S3', 'S3 bucket', 'S3 buckets', 'Simple Storage Service'],
      classes: ['object-storage'],
    }),
    aws('ec2', 'EC2', 'other', {
      aliases: ['AWS EC2', 'Amazon EC2', 'EC2 instances', 'EC2 instance', 'Elastic Compute Cloud', 'EC2 spot'],
    }),
    aws('aws-iam', 'AWS IAM', 'other', {
      aliases: ['Amazon IAM', { text: 'IAM', ...inCloud }],
      classes: ['identity-management'],
    }),
    aws('aws-vpc', 'AWS VPC', 'other', {
      aliases: [
        'Amazon VPC',
        { text: 'VPC', exact: true, areas: ['cloud'], words: ['aws', 'amazon'] },
        { text: 'VPCs', exact: true, areas: ['cloud'], words: ['aws', 'amazon'] },
      ],
    }),
    aws('aws-alb', 'Application Load Balancer', 'other', {
      aliases: [
        'AWS ALB',
        'Application Load Balancers',
        'Elastic Load Balancing',
        'Elastic Load Balancer',
        { text: 'ALB', ...inCloud },
        { text: 'ELB', ...inCloud },
      ],
      classes: ['load-balancing'],
    }),
    aws('aws-rds', 'Amazon RDS', 'other', {
      aliases: [
        'AWS RDS',
        { text: 'RDS', exact: true, areas: ['cloud', 'databases', 'devops'], words: ['aws', 'database'] },
        'Amazon Aurora',
        'AWS Aurora',
      ],
      classes: ['relational-database'],
    }),
    aws('dynamodb', 'DynamoDB', 'other', {
      aliases: ['Dynamo DB', 'AWS DynamoDB', 'Amazon DynamoDB'],
      classes: ['nosql-database'],
    }),
    aws('redshift', 'Amazon Redshift', 'other', { aliases: ['Redshift', 'AWS Redshift'], classes: ['data-warehouse'] }),
    aws('aws-glue', 'AWS Glue', 'other', {
      aliases: ['Amazon Glue', { text: 'Glue', ...inCloud }],
      classes: ['etl', 'data-processing'],
    }),
    aws('athena', 'Amazon Athena', 'other', {
      aliases: ['AWS Athena', { text: 'Athena', ...inCloud }],
      classes: ['query-engine'],
    }),
    aws('kinesis', 'Amazon Kinesis', 'other', {
      aliases: ['AWS Kinesis', { text: 'Kinesis', exact: true }, 'Kinesis Firehose', 'Kinesis Data Streams'],
      classes: ['stream-processing', 'message-queue'],
    }),
    aws('emr', 'Amazon EMR', 'other', {
      aliases: [
        'AWS EMR',
        'Elastic MapReduce',
        {
          text: 'EMR',
          exact: true,
          areas: ['cloud', 'data'],
          words: ['aws', 'cluster', 'clusters'],
          notBefore: ['system', 'systems', 'records'],
        },
      ],
      classes: ['data-processing'],
    }),
    aws('sqs', 'Amazon SQS', 'other', {
      aliases: ['AWS SQS', { text: 'SQS', exact: true }, 'Simple Queue Service'],
      classes: ['message-queue'],
    }),
    aws('sns', 'Amazon SNS', 'other', { aliases: ['AWS SNS', { text: 'SNS', ...inCloud }] }),
    aws('cloudwatch', 'CloudWatch', 'other', {
      aliases: ['AWS CloudWatch', 'Amazon CloudWatch', 'Cloud Watch'],
      classes: ['monitoring'],
    }),
    aws('cloudformation', 'CloudFormation', 'other', {
      aliases: ['AWS CloudFormation', 'Cloud Formation'],
      classes: ['iac'],
    }),
    aws('aws-cdk', 'AWS CDK', 'other', {
      aliases: ['Cloud Development Kit', { text: 'CDK', ...inCloud }],
      classes: ['iac'],
    }),
    aws('codepipeline', 'AWS CodePipeline', 'other', {
      aliases: ['CodePipeline', 'AWS CodeBuild', 'CodeBuild', 'CodeDeploy', 'AWS CodeDeploy'],
      classes: ['ci-cd'],
    }),
    aws('aws-batch', 'AWS Batch', 'containers'),
    aws('route53', 'Route 53', 'other', { aliases: ['Route53', 'AWS Route 53'] }),
    aws('lake-formation', 'AWS Lake Formation', 'other', { aliases: ['Lake Formation'] }),
    aws('api-gateway', 'Amazon API Gateway', 'other', { aliases: ['AWS API Gateway'] }),
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
    gcp('compute-engine', 'Google Compute Engine', 'other', { aliases: ['Compute Engine', 'GCE'] }),
    gcp('cloud-sql', 'Google Cloud SQL', 'other', { aliases: ['Cloud SQL'], classes: ['relational-database'] }),
    gcp('firebase', 'Firebase', 'other', { aliases: ['Google Firebase', 'Firestore'], classes: ['nosql-database'] }),
    // Azure
    azure('azure-ml', 'Azure ML', 'ml', {
      aliases: [
        'Azure Machine Learning',
        'AzureML',
        'Azure ML Studio',
        'Azure Machine Learning Studio',
        'Azure ML pipelines',
        'Microsoft Azure Machine Learning',
      ],
      classes: ['ml-platform', 'model-serving', 'experiment-tracking', 'pipeline-orchestration'],
      implies: ['machine-learning'],
    }),
    azure('azure-openai', 'Azure OpenAI', 'ml', {
      aliases: ['Azure OpenAI Service', 'Azure Open AI'],
      implies: ['llm'],
    }),
    azure('azure-ai', 'Azure AI Services', 'ml', {
      aliases: ['Azure Cognitive Services', 'Azure AI Foundry', 'Azure AI Studio', 'Azure AI Search'],
    }),
    azure('aks', 'AKS', 'containers', {
      aliases: ['Azure Kubernetes Service', 'Azure AKS'],
      classes: ['container-orchestration'],
      implies: ['kubernetes'],
    }),
    azure('azure-container-registry', 'Azure Container Registry', 'containers', {
      aliases: [{ text: 'ACR', exact: true, areas: ['cloud'], words: ['azure'] }],
      classes: ['container-registry'],
    }),
    azure('azure-container-apps', 'Azure Container Apps', 'containers', { aliases: ['Azure Container Instances'] }),
    azure('azure-data-factory', 'Azure Data Factory', 'other', {
      aliases: ['Data Factory', 'ADF', 'Azure Data Factory pipelines'],
      classes: ['etl', 'pipeline-orchestration'],
    }),
    azure('azure-devops', 'Azure DevOps', 'other', {
      aliases: ['Azure Pipelines', 'Azure DevOps Pipelines', 'Azure Dev Ops', 'VSTS'],
      classes: ['ci-cd'],
    }),
    azure('azure-functions', 'Azure Functions', 'other', {
      aliases: ['Azure Function App', 'Azure Function Apps'],
      classes: ['serverless'],
    }),
    azure('azure-blob-storage', 'Azure Blob Storage', 'other', {
      aliases: ['Azure Storage', 'ADLS', 'Azure Data Lake', 'Azure Data Lake Storage'],
      classes: ['object-storage'],
    }),
    azure('azure-synapse', 'Azure Synapse', 'other', {
      aliases: ['Synapse Analytics', 'Azure Synapse Analytics'],
      classes: ['data-warehouse'],
    }),
    azure('azure-sql', 'Azure SQL', 'other', {
      aliases: ['Azure SQL Database', 'Azure SQL DB'],
      classes: ['relational-database'],
    }),
    azure('cosmos-db', 'Azure Cosmos DB', 'other', { aliases: ['Cosmos DB', 'CosmosDB'], classes: ['nosql-database'] }),
    azure('azure-monitor', 'Azure Monitor', 'other', {
      aliases: ['Application Insights', 'Azure Log Analytics'],
      classes: ['monitoring'],
    }),
    azure('azure-ad', 'Microsoft Entra ID', 'other', {
      aliases: ['Azure AD', 'Azure Active Directory', 'Entra ID'],
      classes: ['identity-management'],
    }),
    azure('bicep', 'Azure Bicep', 'other', {
      aliases: [{ text: 'Bicep', exact: true, areas: ['cloud', 'devops'], words: ['azure', 'arm'] }, 'ARM templates'],
      classes: ['iac'],
    }),
    azure('event-hubs', 'Azure Event Hubs', 'other', {
      aliases: ['Event Hubs', 'Azure Event Hub'],
      classes: ['message-queue', 'stream-processing'],
    }),
  ],
};
