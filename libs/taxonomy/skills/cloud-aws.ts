import type { Skill, SkillArea } from '../skill.js';
import { inCloud } from './guards.js';

const aws = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['aws', ...(more.implies ?? [])],
});

/** Services of Amazon Web Services. The group of a service (containers, ml, other) is what cloud depth counts. */
export const CLOUD_AWS: SkillArea = {
  area: 'cloud',
  skills: [
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
      aliases: ['AWS ECS', 'Amazon ECS', 'Elastic Container Service'],
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
      classes: ['pipeline-orchestration'],
    }),
    aws('s3', 'S3', 'other', {
      aliases: ['AWS S3', 'Amazon S3', 'S3 bucket', 'S3 buckets', 'Simple Storage Service'],
      classes: ['object-storage'],
    }),
    aws('ec2', 'EC2', 'other', {
      aliases: ['AWS EC2', 'Amazon EC2', 'EC2 instances', 'EC2 instance', 'Elastic Compute Cloud', 'EC2 spot'],
    }),
    aws('aws-iam', 'AWS IAM', 'other', { aliases: ['Amazon IAM', { text: 'IAM', ...inCloud }] }),
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
      classes: ['stream-processing'],
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
      aliases: ['CodePipeline'],
      classes: ['ci-cd'],
    }),
    aws('aws-batch', 'AWS Batch', 'containers'),
    aws('route53', 'Route 53', 'other', { aliases: ['Route53', 'AWS Route 53'] }),
    aws('lake-formation', 'AWS Lake Formation', 'other', { aliases: ['Lake Formation'] }),
    aws('api-gateway', 'Amazon API Gateway', 'other', { aliases: ['AWS API Gateway'] }),
    aws('aurora', 'Amazon Aurora', 'other', {
      aliases: [
        'AWS Aurora',
        'Aurora PostgreSQL',
        'Aurora MySQL',
        'Aurora Serverless',
        { text: 'Aurora', ...inCloud, notBefore: ['borealis'] },
      ],
      classes: ['relational-database'],
    }),
    aws('fargate', 'AWS Fargate', 'containers', {
      aliases: ['Fargate', 'ECS Fargate', 'EKS Fargate'],
      classes: ['container-orchestration'],
    }),
    aws('cloudfront', 'Amazon CloudFront', 'other', { aliases: ['CloudFront', 'AWS CloudFront'], classes: ['cdn'] }),
    aws('aws-secrets-manager', 'AWS Secrets Manager', 'other', {
      aliases: ['AWS Parameter Store', 'SSM Parameter Store'],
      classes: ['secrets-management'],
    }),
    aws('amazon-msk', 'Amazon MSK', 'other', {
      aliases: ['AWS MSK', 'Managed Streaming for Apache Kafka'],
      classes: ['message-queue', 'stream-processing'],
      implies: ['kafka'],
    }),
    aws('elasticache', 'Amazon ElastiCache', 'other', {
      aliases: ['ElastiCache', 'AWS ElastiCache', 'MemoryDB'],
      classes: ['cache'],
      implies: ['redis'],
    }),
    aws('amazon-opensearch', 'Amazon OpenSearch Service', 'other', {
      aliases: ['AWS OpenSearch', 'Amazon OpenSearch', 'AWS Elasticsearch'],
      classes: ['search-engine'],
      implies: ['opensearch'],
    }),
    aws('guardduty', 'Amazon GuardDuty', 'other', {
      aliases: ['GuardDuty', 'AWS GuardDuty'],
      implies: ['cloud-security'],
    }),
    aws('codebuild', 'AWS CodeBuild', 'other', { aliases: ['CodeBuild'], classes: ['ci-cd'] }),
    aws('codedeploy', 'AWS CodeDeploy', 'other', { aliases: ['CodeDeploy'], classes: ['ci-cd'] }),
    aws('quicksight', 'Amazon QuickSight', 'other', {
      aliases: ['QuickSight', 'AWS QuickSight'],
      classes: ['bi'],
      implies: ['data-visualization'],
    }),
    aws('aws-ai-services', 'AWS AI services', 'ml', {
      aliases: [
        'Amazon Rekognition',
        'AWS Rekognition',
        'Amazon Textract',
        'AWS Textract',
        'Amazon Comprehend',
        'AWS Comprehend',
        'Amazon Transcribe',
        'Amazon Polly',
        'Amazon Personalize',
        'Amazon Forecast',
        'Amazon Translate',
        'Amazon Kendra',
        'Rekognition',
        'Textract',
      ],
    }),
    aws('mwaa', 'Amazon MWAA', 'other', {
      aliases: ['MWAA', 'Managed Workflows for Apache Airflow', 'AWS MWAA'],
      classes: ['pipeline-orchestration'],
      implies: ['airflow'],
    }),
    aws('aws-auto-scaling', 'AWS Auto Scaling', 'other', {
      aliases: ['EC2 Auto Scaling', 'Auto Scaling groups', 'auto scaling group'],
      implies: ['autoscaling'],
    }),
  ],
};
