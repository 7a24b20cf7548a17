import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { assess } from '#libs/matching';
import { AS_OF, Person, ask, criterion, roleWith, valueOf } from '../support/index.js';
import { profileOf, roleOf, scoreOfTexts, valuesOfTexts } from '../support/texts-to-score.js';

const role = roleOf('Kubernetes', 'Python', 'Terraform');
const text = (title: string, lines: readonly string[]) =>
  `Ann Peters\n\nExperience\n\n${title}, Fabrikam\nMarch 2023 - Present\n${lines.map((one) => `- ${one}`).join('\n')}\n`;
const values = (...lines: string[]) => valuesOfTexts(role, text('MLOps Engineer', lines));
const own = 'Wrote services in Python';

describe('the work of others', () => {
  it('counts as listed, 0.5 beside relevant dated work', () => {
    expect(values(own, 'The platform team ran Kubernetes')).toEqual([5000, 10000, 0]);
    expect(values('Wrote services in Python while colleagues maintained Terraform')).toEqual([0, 10000, 5000]);
    expect(values(own, 'Supported the engineers who used Kubernetes')).toEqual([5000, 10000, 0]);
  });

  it('is own work where the person is one of them, or leads them', () => {
    expect(values('We ran Kubernetes', 'Led a team that built Terraform modules')).toEqual([10000, 0, 10000]);
    expect(values('My team ran Kubernetes')).toEqual([5000, 0, 0]);
    expect(valuesOfTexts(role, text('MLOps Lead', ['My team ran Kubernetes']))[0]).toBe(10000);
  });

  it('shows no duty', () => {
    // The same sentence word for word, told of oneself: both words of the duty in dated work, 1.
    const duty = roleWith([criterion('responsibilities.duties', ask.duties('training pipelines'))]);
    const valueOfLine = (line: string) =>
      assess(profileOf(text('MLOps Engineer', [line])), duty, AS_OF).criteria[0]!.explanation.value;
    expect(valueOfLine('Automated training pipelines')).toBe(valueOfLine('We automated training pipelines'));
    expect(valueOfLine('The platform team automated training pipelines')).toBe(0);
  });

  it('bears out a title, and makes no position relevant or adjacent by itself', () => {
    // Listed 0.5 needs relevant or adjacent dated work: here the title of the role, there a title of no kin.
    expect(values('The platform team ran Kubernetes')[0]).toBe(5000);
    const gardener = text('Gardener', ['The platform team ran Kubernetes, Terraform and Python services']);
    expect(valuesOfTexts(role, gardener)).toEqual([3000, 3000, 3000]);
  });
});

describe('what is known a little', () => {
  it('counts as listed, whatever job it stands under, and the names beside it as ever', () => {
    expect(values('Basic knowledge of Kubernetes and Terraform, wrote services in Python')).toEqual([
      5000, 10000, 5000,
    ]);
    expect(values('Python, Kubernetes (beginner), Terraform')).toEqual([5000, 10000, 10000]);
    expect(values(own, 'Exposure to Terraform')).toEqual([0, 10000, 5000]);
  });

  it('counts as a course where a course is listed, 0.5', () => {
    const course = `${text('MLOps Engineer', [own])}\nEducation\n\n- Completed training in Terraform, 2021\n`;
    expect(valuesOfTexts(role, course)).toEqual([0, 10000, 5000]);
    const alone = 'Ann Peters\n\nEducation\n\n- Completed training in Terraform, 2021\n';
    expect(valuesOfTexts(role, alone)).toEqual([0, 0, 5000]);
  });

  it('is said to a person', () => {
    const profile = profileOf(text('MLOps Engineer', [own, 'Exposure to Terraform', 'Colleagues ran Kubernetes']));
    const sentences = assess(profile, role, AS_OF).criteria.map(({ explanation }) => explainNode(explanation, 'en'));
    expect(sentences[2]).toMatch(/basic knowledge, counts as mentioned only/);
    expect(sentences[0]).toMatch(/work of others/);
  });

  it('adds nothing where the skill is shown, and takes nothing from it', () => {
    expect(values('Ran Kubernetes for three years', 'Basic knowledge of Kubernetes')[0]).toBe(10000);
  });
});

describe('what was looked for in others, sold, not taken or wished for', () => {
  it.each([
    'Recruited Kubernetes and Terraform engineers',
    'Sold Terraform licences',
    'Decided against Kubernetes and ruled out Terraform',
    'I would like to work with Kubernetes and Terraform',
  ])('is no skill: %s', (line) => {
    expect(values(own, line)).toEqual([0, 10000, 0]);
  });

  it('is real work where one migrates from it or teaches it', () => {
    expect(values('Migrated the jobs off Kubernetes', 'Taught Python', 'Replaced Terraform with Pulumi')).toEqual([
      10000, 10000, 10000,
    ]);
  });
});

describe('a line with a reserve', () => {
  it.each([
    'The platform team ran Kubernetes',
    'Basic knowledge of Terraform',
    'Recruited Kubernetes engineers',
    'Wrote services in Python while colleagues maintained Terraform',
  ])('never costs anything: %s', (line) => {
    const without = scoreOfTexts(role, text('MLOps Engineer', [own])).score;
    const with_ = scoreOfTexts(role, text('MLOps Engineer', [own, line])).score;
    expect(with_).toBeGreaterThanOrEqual(without);
  });
});

const skills =
  'python docker kubernetes helm pytorch scikit-learn airflow mlflow feast evidently terraform jenkins aws gcp sagemaker'.split(
    ' ',
  );
const environment = (count: number) =>
  `Environment: ${skills
    .slice(0, count)
    .map((one) => `[${one}]`)
    .join(', ')}`;
const engineer = { title: 'MLOps Engineer', from: '2024-01', to: 'now' };
const tools = roleWith([criterion('skills.helm', ask.skill('helm')), criterion('skills.feast', ask.skill('feast'))]);

describe('a line of names under a dated job', () => {
  it('shows each of them however many it has: a further name takes nothing from the others', () => {
    for (const count of [4, 14, 15])
      expect(valueOf(new Person().job(engineer, environment(count)).facts(), tools, 'skills.helm')).toBe(10000);
  });

  it('is flagged from fifteen names on, where little else tells of them', () => {
    const flags = (count: number) =>
      assess(new Person().job(engineer, environment(count)).facts(), tools, AS_OF).flags.map(({ code }) => code);
    expect(flags(14)).not.toContain('stuffing');
    expect(flags(15)).toContain('stuffing');
  });
});
