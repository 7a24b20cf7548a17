import type { Skill, SkillArea } from '../skill.js';

const aws = (id: string, name: string, cloud: NonNullable<Skill['cloud']>, more: Partial<Skill> = {}): Skill => ({
  ...more,
  id,
  name,
  cloud,
  implies: ['aws', ...(more.implies ?? [])],
});

const inCloud = { exact: true, areas: ['cloud'], words: ['aws', 'amazon', 'serverless', 'cloud'] } as const;

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
  ],
};
