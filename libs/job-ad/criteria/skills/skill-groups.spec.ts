import { describe, expect, it } from '@jest/globals';
import type { Expression } from '#libs/contracts';
import { SHIPPED_SKILLS } from '#libs/language';
import { readSkillGroups } from './skill-groups.js';
import { skillLeaf } from './skill-leaf.js';

/** An expression in one line: leaves by label (months behind it), qualifiers of an `all` marked by ½. */
function shape(expression: Expression): string {
  switch (expression.test) {
    case 'all':
      return `all(${expression.parts.map((part) => (part.weight === 1 ? '½' : '') + shape(part.of)).join(' + ')})`;
    case 'any':
    case 'atLeast':
    case 'nth':
      return `${expression.test}${'n' in expression ? expression.n : ''}(${expression.parts.map(shape).join(' | ')})`;
    case 'skill':
      return expression.label + (expression.months === null ? '' : ` ${expression.months}m`);
    case 'phrase':
      return `“${expression.terms.map((term) => term.term).join(' ')}”`;
    default:
      return `${expression.test}:${expression.label}`;
  }
}

describe('how skills of a requirement hang together', () => {
  it.each([
    ['Data stores: PostgreSQL and Kafka', 'Data stores'],
    ['             : PostgreSQL and Kafka', 'PostgreSQL and Apache Kafka'],
  ])('%j is labelled by what stands before its colon, if anything does', (text, label) => {
    expect(readSkillGroups(text, false, SHIPPED_SKILLS)?.expression.label).toBe(label);
  });

  it.each([
    ['Java', 'Java'],
    ['Python or Java', 'Python or Java'],
    ['Python and SQL', 'all(Python + SQL)'],
    ['Python, SQL, Tableau', 'all(Python + SQL + Tableau)'],
    ['Terraform, Pulumi or CloudFormation', 'Terraform, Pulumi or CloudFormation'],
    ['Docker, Kubernetes, and either Terraform or Pulumi', 'all(Docker + Kubernetes + Terraform or Pulumi)'],
    ['Feature stores: Feast, Tecton', 'Feast or Tecton'],
    ['At least two of Airflow, Dagster, Prefect', 'atLeast2(Apache Airflow | Dagster | Prefect)'],
    ['One of PostgreSQL, Spark, Kafka', 'PostgreSQL, Apache Spark or Apache Kafka'],
    ['Kubernetes with Helm and resource limits', 'all(Kubernetes + ½Helm + ½resource requests and limits)'],
    ['Python: packaging, type hints, unit tests', 'all(Python + ½Python packaging + ½type hints + ½unit testing)'],
    ['CI/CD pipelines with Jenkins', 'Jenkins'],
    ['Experience with CI/CD', 'CI/CD'],
    ['AWS (EKS, S3, Lambda)', 'cloud:AWS'],
    ['AWS and Terraform', 'all(AWS + Terraform)'],
    ['Terraform to set up cloud environments', 'Terraform'],
    ['Reconciling bank ledgers with payouts in Java', 'all(Java + ½“reconcil bank ledger payout”)'],
    ['PyTorch or TensorFlow; SQL', 'all(PyTorch or TensorFlow + SQL)'],
  ])('%s', (text, expected) => {
    const reading = readSkillGroups(text, false, SHIPPED_SKILLS)!;
    expect(shape(reading.expression)).toBe(expected);
    expect(reading.doubts).toEqual([]);
  });

  it.each([
    ['PyTorch and TensorFlow', 'PyTorch or TensorFlow', 'and-or', 'PyTorch and TensorFlow'],
    ['Docker/Kubernetes', 'Docker or Kubernetes', 'slash', 'Docker or Kubernetes'],
    [
      'Tools such as Docker, Terraform, Jenkins',
      'Docker, Terraform or Jenkins',
      'examples',
      'Docker, Terraform and Jenkins',
    ],
  ])('%s is read the kinder way and asked about', (text, expected, code, names) => {
    const reading = readSkillGroups(text, false, SHIPPED_SKILLS)!;
    expect(shape(reading.expression)).toBe(expected);
    expect(reading.doubts).toEqual([{ code, names }]);
  });

  it.each([
    ['5+ years of Python and 2 years of Kubernetes', 'all(Python 60m + Kubernetes 24m)'],
    ['Python (3 years), SQL', 'all(Python 36m + SQL)'],
    ['18 months of Kafka', 'Apache Kafka 18m'],
  ])('%s asks for months', (text, expected) => {
    expect(shape(readSkillGroups(text, true, SHIPPED_SKILLS)!.expression)).toBe(expected);
  });

  it('names no skill, reads none', () => {
    expect(readSkillGroups('Wound care and infection control', false, SHIPPED_SKILLS)).toBeNull();
  });
});

describe('what a leaf accepts', () => {
  const credits = (leaf: ReturnType<typeof skillLeaf>): Record<string, number> =>
    Object.fromEntries(leaf.accepts.map(({ skill, credit }) => [skill, credit]));

  it('closed: the tools named and their children in full, siblings 0.6, the class word 0.5', () => {
    const accepted = credits(skillLeaf(['terraform', 'pulumi'], SHIPPED_SKILLS));
    expect(accepted).toMatchObject({ terraform: 10_000, pulumi: 10_000, cloudformation: 6_000, iac: 5_000 });
    expect(accepted['docker']).toBeUndefined();
    expect(credits(skillLeaf(['kubernetes'], SHIPPED_SKILLS))).toMatchObject({
      kubernetes: 10_000,
      eks: 10_000,
      nomad: 6_000,
      'container-orchestration': 5_000,
    });
  });

  it('open: any tool of the class in full, the class word 0.6', () => {
    const accepted = credits(skillLeaf(['airflow', 'prefect', 'sagemaker-pipelines'], SHIPPED_SKILLS, { open: true }));
    expect(accepted).toMatchObject({
      airflow: 10_000,
      dagster: 10_000,
      'vertex-ai-pipelines': 10_000,
      'pipeline-orchestration': 6_000,
    });
  });

  it('a general tool counts where it is named, and opens nothing', () => {
    const accepted = credits(
      skillLeaf(['evidently', 'arize', 'whylabs', 'prometheus', 'grafana'], SHIPPED_SKILLS, { open: true }),
    );
    expect(accepted).toMatchObject({ prometheus: 10_000, fiddler: 10_000, 'ml-monitoring': 6_000 });
    expect(accepted['datadog']).toBeUndefined();
    expect(accepted['monitoring']).toBeUndefined();
  });

  it('languages have no siblings', () => {
    const accepted = credits(skillLeaf(['python'], SHIPPED_SKILLS));
    expect(accepted).toMatchObject({ python: 10_000, django: 10_000 });
    expect(accepted['java']).toBeUndefined();
    expect(accepted['programming-language']).toBeUndefined();
  });

  it('a class asked for by name is met by each of its tools', () => {
    expect(credits(skillLeaf(['ci-cd'], SHIPPED_SKILLS))).toMatchObject({
      'ci-cd': 10_000,
      jenkins: 10_000,
      'github-actions': 10_000,
    });
  });

  it('in an order that does not depend on that of the lists', () => {
    const { accepts } = skillLeaf(['feast', 'tecton'], SHIPPED_SKILLS);
    expect(accepts.map((one) => one.credit)).toEqual([...accepts.map((one) => one.credit)].sort((a, b) => b - a));
  });

  it('a tool that the requirement names elsewhere is no sibling', () => {
    const { expression } = readSkillGroups('PyTorch or TensorFlow; scikit-learn', false, SHIPPED_SKILLS)!;
    const [, second] = expression.test === 'all' ? expression.parts : [];
    const accepted = second!.of.test === 'skill' ? second!.of.accepts : [];
    expect(accepted.find((one) => one.skill === 'xgboost')?.credit).toBe(6_000);
    expect(accepted.find((one) => one.skill === 'pytorch')).toBeUndefined();
  });
});
