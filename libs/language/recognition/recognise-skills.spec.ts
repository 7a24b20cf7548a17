import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { recogniseSkills } from './recognise-skills.js';

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
  it.each(['go', 'Spark', 'agile', 'R', 'helm'])('%s alone on its line is the skill', (text) => {
    expect(recogniseSkills(text)).toHaveLength(1);
  });

  it('a name with "or similar" behind it is a tool', () => {
    expect(skills('Airflow or similar')).toEqual(['airflow']);
    expect(skills('Neptune or an equivalent')).toEqual(['neptune']);
    expect(skills('Balanced the airflow of large halls')).toEqual([]);
  });

  it('a list with a caption and remarks is one of tags; other words between make it none', () => {
    expect(skills('languages: sql, r, python (some), excel')).toEqual(['sql', 'r', 'python', 'excel']);
    expect(skills('uses python and sql, likes to excel at chess')).toEqual(['python', 'sql']);
  });

  it('all of a list of tags count, however small they are written', () => {
    expect(skills('java spring docker go kafka react')).toEqual(['java', 'spring', 'docker', 'go', 'kafka', 'react']);
    expect(skills('we react to docker news in spring')).toEqual(['docker']);
    expect(skills('Technologies java spring docker go Job description')).toEqual(['java', 'spring', 'docker', 'go']);
    expect(skills('Asked to go and react to docker news')).toEqual(['docker']);
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

  it.each([
    ['Pythonで開発し、Kubernetesの運用とAWSを担当', ['python', 'kubernetes', 'aws']],
    ['使用Python和Docker，熟悉C++', ['python', 'docker', 'cpp']],
    ['Сервисы на Pythonе, кластер Kubernetesа', ['python', 'kubernetes']],
    ['Python을 사용한 백엔드, S3에 저장', ['python', 's3']],
    ['C#で業務システム', ['csharp']],
  ])('are read where another script touches them: %s', (text, expected) => {
    expect(recogniseSkills(text).map((mention) => mention.skill)).toEqual(expected);
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
