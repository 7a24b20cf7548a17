import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recogniseSkills } from './recognise.js';

const found = (text: string): string[] =>
  recogniseSkills(text).map((mention) => `${mention.skill}=${text.slice(mention.start, mention.end)}`);
const skills = (text: string): string[] => recogniseSkills(text).map((mention) => mention.skill);

describe('names and spellings', () => {
  it.each([
    ['Ran Postgres and Mongo behind FastAPI', ['postgresql=Postgres', 'mongodb=Mongo', 'fastapi=FastAPI']],
    ['Helm charts on EKS, images in ECR', ['helm=Helm charts', 'eks=EKS', 'ecr=ECR']],
    ['CI / CD with GitHub Actions', ['ci-cd=CI / CD', 'github-actions=GitHub Actions']],
    ['CI/CD and infrastructure-as-code', ['ci-cd=CI/CD', 'iac=infrastructure-as-code']],
    ['Weights & Biases, wandb', ['wandb=Weights & Biases', 'wandb=wandb']],
    [
      'K8s, sklearn, Vertex AI Pipelines',
      ['kubernetes=K8s', 'scikit-learn=sklearn', 'vertex-ai-pipelines=Vertex AI Pipelines'],
    ],
    [
      'drift monitoring and retrieval-augmented generation',
      ['ml-monitoring=drift monitoring', 'rag=retrieval-augmented generation'],
    ],
    ['C++17, C#, .NET Core', ['cpp=C++17', 'csharp=C#', 'dotnet=.NET Core']],
    ['machine\nlearning', ['machine-learning=machine\nlearning']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes the longest name, and never one across a comma or a full stop', () => {
    expect(skills('SageMaker Pipelines')).toEqual(['sagemaker-pipelines']);
    expect(skills('SageMaker, Pipelines')).toEqual(['sagemaker']);
    expect(skills('We use Step. Functions are small.')).toEqual([]);
  });

  it.each([
    'Python; Docker; Kubernetes; Helm; PyTorch; TensorFlow; scikit-learn',
    'Airflow; Kubeflow; Kubeflow Pipelines; Prefect; Argo Rollouts; MLflow; Weights & Biases; Neptune; Comet',
    'Feast; Tecton; Hopsworks; Evidently; Arize; WhyLabs; Prometheus; Grafana; Terraform; Pulumi; GitHub Actions; Jenkins',
    'AWS; SageMaker; SageMaker Pipelines; SageMaker Experiments; EKS; Lambda; Step Functions; ECR; S3; EC2; IAM; VPC; Application Load Balancer',
    'GCP; Vertex AI; Vertex AI Pipelines; GKE; Cloud Run; BigQuery ML; Artifact Registry',
    'Azure; Azure ML; AKS; Azure Container Registry; Azure Data Factory; vLLM; TensorRT-LLM; LiteLLM; Jupyter',
    'retrieval-augmented generation; vector databases; prompt versioning; feature stores; model registries; experiment tracking; drift monitoring; CI/CD; canary deployment',
  ])('knows each of: %s', (list) => {
    const names = list.split('; ');
    expect(skills(list)).toHaveLength(names.length);
    expect(names.filter((name) => skills(name).length !== 1)).toEqual([]);
  });
});

describe('ambiguous names', () => {
  it.each([
    ['go', 'Services in Go and Python', 'Our go-to-market plan: Go to schools, go live'],
    ['go', 'Languages: Go, Rust, Swift', 'Ready, set, Go'],
    ['r', 'Regression models in R and SQL', 'Led R&D with Mr R Kelly'],
    ['c', 'Firmware in C, C++', 'Section C of the vitamin C report'],
    ['helm', 'Helm releases on a Kubernetes cluster', 'Took the helm of the Helm family business'],
    ['comet', 'Logged training runs to Comet beside MLflow', 'Photographed the Comet from the roof'],
    ['neptune', 'Compared experiments in Neptune', 'Sailed the Neptune to Malta'],
    ['feast', 'Feature definitions in Feast', 'Cooked a Feast for 200 guests'],
    ['prefect', 'Moved the flows from cron to Prefect', 'School Prefect and head of house'],
    ['spark', 'Batch jobs on Spark and Hadoop', 'Spark joy with every order'],
    ['aws-lambda', 'Lambda behind an AWS queue', 'A Lambda expression is anonymous'],
    ['evidently', 'Evidently drift dashboards for each model', 'Evidently the shop was closed'],
    ['ray', 'Distributed training on Ray', 'Friend of Ray, fond of X Ray images'],
    ['chef', 'Servers set up with Chef and Puppet', 'Chef de partie; Head Chef with a team of five'],
    ['rag', 'A RAG service over the handbook', 'Kept the project RAG status green'],
    ['react', 'React front end in TypeScript', 'React quickly to incidents'],
    ['monitoring', 'Monitoring and alerting of our servers', 'Monitoring patients on the ward'],
    ['containers', 'Containers deployed to production', 'Unloaded shipping containers at the port'],
    ['excel', 'Reports in Excel and Tableau', 'Teams that excel at selling'],
    ['dbt', 'Snowflake models in dbt', 'Group work in DBT and grief counselling'],
    ['spring', 'Spring and Hibernate in Java', 'Graduated in Spring 2019'],
  ])('%s: yes in %j, no in %j', (skill, yes, no) => {
    expect(skills(yes)).toContain(skill);
    expect(skills(no)).not.toContain(skill);
  });

  it.each(['go', 'Spark', 'agile', 'R', 'helm'])('%s alone on its line is the skill', (text) => {
    expect(recogniseSkills(text)).toHaveLength(1);
  });

  it('all of a list of tags count, however small they are written', () => {
    expect(skills('java spring docker go kafka react')).toEqual(['java', 'spring', 'docker', 'go', 'kafka', 'react']);
    expect(skills('we react to docker news in spring')).toEqual(['docker']);
  });

  it('Chef alone on its line is a job', () => {
    expect(recogniseSkills('Chef')).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    'github.com/jane-doe',
    'https://gitlab.com/team/python-tools',
    'mail python@docker.com',
    'see www.kubernetes.io/docs',
  ])('are passed over: %s', (text) => {
    expect(recogniseSkills(text)).toEqual([]);
  });

  it.each([
    ['Salesforce.com', 'salesforce'],
    ['Neptune.ai and MLflow', 'neptune'],
    ['Node.js/React', 'nodejs'],
    ['AWS/GCP/Azure', 'gcp'],
  ])('but %s names a skill', (text, skill) => {
    expect(skills(text)).toContain(skill);
  });
});

describe('ranges', () => {
  it('are moved by the offset', () => {
    expect(recogniseSkills('in Terraform', 1000)).toEqual([{ skill: 'terraform', start: 1003, end: 1012 }]);
  });

  it('stand in order and apart in any text made of names', () => {
    const pieces = fc.constantFrom(
      'Go',
      'Python',
      ',',
      ' ',
      '\n',
      'AWS',
      'Lambda',
      'Step Functions',
      'ML',
      '/',
      'Azure',
      'and',
      '.',
      '(',
      'S3',
      '@',
      'x.com',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        let at = 0;
        for (const mention of recogniseSkills(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(mention.end).toBeGreaterThan(mention.start);
          at = mention.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
