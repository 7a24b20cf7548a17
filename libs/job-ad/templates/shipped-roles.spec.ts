import { describe, expect, it } from '@jest/globals';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from '../role/read-role.js';
import { SHIPPED_ROLES } from './shipped-roles.js';

const shipped = SHIPPED_ROLES[0]!;
const role = readRole(shipped.page);
const criterion = (id: string) => role.criteria.find((one) => one.id === id)!;
const accepts = (id: string): Record<string, number> => {
  const { expression } = criterion(id);
  return expression.test === 'skill'
    ? Object.fromEntries(expression.accepts.map((one) => [one.skill, one.credit]))
    : {};
};

it('every shipped page is plain text already and names its title', () => {
  for (const { page, title } of SHIPPED_ROLES) {
    expect(jobDescriptionText(page, 'text')).toBe(page);
    expect(readRole(page).title).toBe(title);
  }
});

describe('MLOps Engineer', () => {
  it('has its criteria, kinds and importances', () => {
    expect(role.criteria.map(({ id, kind, importance }) => `${id} ${kind} ${importance}`)).toEqual([
      'skills.python required 30',
      'skills.docker-kubernetes required 30',
      'skills.pytorch-tensorflow-scikit-learn required 30',
      'skills.airflow-kubeflow-pipelines-prefect required 30',
      'skills.mlflow-wandb-neptune required 30',
      'skills.feast-tecton-hopsworks required 30',
      'skills.evidently-arize-whylabs required 30',
      'skills.terraform-pulumi required 30',
      'skills.cloud required 30',
      'skills.cloud-2 preferred 15',
      'experience.years required 30',
      'responsibilities.duties required 30',
      'certifications.named preferred 15',
      'education.degree preferred 15',
    ]);
  });

  it('is mid level, with three bands and the scope of each', () => {
    expect(role.level).toBe('mid');
    const { expression } = criterion('experience.years');
    if (expression.test !== 'experience') throw new Error('not experience');
    expect(
      expression.benchmarks.map(({ level, from, to, scope }) => [level, from, to, scope.map((duty) => duty.label)]),
    ).toEqual([
      ['entry', 12, 36, ['deployment exposure']],
      [
        'mid',
        36,
        72,
        ['ownership of end-to-end model deployment pipelines', 'at least one production ML system at scale'],
      ],
      [
        'senior',
        72,
        null,
        ['shared platform infrastructure that several teams build on', 'MLOps standards for the whole organization'],
      ],
    ]);
    expect(expression.target).toBe(1);
  });

  it('asks for one of four certifications, and takes a successor or equivalent at 0.8', () => {
    const { expression } = criterion('certifications.named');
    if (expression.test !== 'certifications') throw new Error('not certifications');
    expect(expression.accepts.map((one) => [one.certification, one.credit])).toEqual([
      ['aws-ml-specialty', 10_000],
      ['google-ml-engineer', 10_000],
      ['azure-ai-engineer', 10_000],
      ['cka', 10_000],
      ['aws-ml-engineer-associate', 8_000],
      ['aws-genai-developer', 8_000],
      ['azure-ai-developer', 8_000],
      ['cks', 8_000],
    ]);
  });

  it('opens two groups of tools and closes the others', () => {
    expect(accepts('skills.airflow-kubeflow-pipelines-prefect')).toMatchObject({
      dagster: 10_000,
      'pipeline-orchestration': 6_000,
    });
    expect(accepts('skills.evidently-arize-whylabs')).toMatchObject({
      prometheus: 10_000,
      fiddler: 10_000,
      'ml-monitoring': 6_000,
    });
    expect(accepts('skills.mlflow-wandb-neptune')).toMatchObject({
      neptune: 10_000,
      comet: 10_000,
      clearml: 6_000,
      'experiment-tracking': 5_000,
      'model-registry': 5_000,
    });
    expect(accepts('skills.feast-tecton-hopsworks')).toMatchObject({
      feast: 10_000,
      'sagemaker-feature-store': 6_000,
      'feature-store': 5_000,
    });
    expect(accepts('skills.terraform-pulumi')).toMatchObject({ terraform: 10_000, cloudformation: 6_000, iac: 5_000 });
  });

  it('lets what qualifies a tool count half', () => {
    const weights = (id: string): [string, number][] => {
      const { expression } = criterion(id);
      return expression.test === 'all' ? expression.parts.map((part) => [part.of.label, part.weight]) : [];
    };
    expect(weights('skills.python')).toEqual([
      ['Python', 2],
      ['Python packaging', 1],
      ['virtual environments', 1],
      ['unit testing', 1],
      ['type hints', 1],
    ]);
    expect(weights('skills.docker-kubernetes')).toEqual([
      ['Docker', 2],
      ['Kubernetes', 2],
      ['Helm', 1],
      ['resource requests and limits', 1],
    ]);
    expect(weights('skills.pytorch-tensorflow-scikit-learn')).toEqual([
      ['PyTorch or TensorFlow', 2],
      ['scikit-learn', 2],
    ]);
  });

  it('requires the best cloud and prefers the second', () => {
    const [first, second] = [criterion('skills.cloud').expression, criterion('skills.cloud-2').expression];
    expect(first).toMatchObject({ test: 'atLeast', n: 1 });
    expect(second).toMatchObject({ test: 'nth', n: 2 });
    for (const expression of [first, second]) {
      const parts = 'parts' in expression ? expression.parts : [];
      expect(parts.map((part) => ('test' in part && part.test === 'cloud' ? part.platform : null))).toEqual([
        ['aws'],
        ['gcp'],
        ['azure'],
      ]);
    }
  });

  it('has ten duties, a degree with an alternative, and soft skills as notes', () => {
    const { expression } = criterion('responsibilities.duties');
    expect(expression.test === 'duties' && expression.duties).toHaveLength(10);
    expect(criterion('education.degree').expression).toMatchObject({
      test: 'education',
      level: 'bachelor',
      alternative: 'experience',
    });
    expect(role.notes.map((note) => note.kind)).toEqual(['soft-skill', 'soft-skill', 'soft-skill']);
  });

  it('names siblings, family and feeders', () => {
    expect(role.titles.same).toEqual([
      'mlops-engineer',
      'ml-platform-engineer',
      'ml-infrastructure-engineer',
      'model-serving-engineer',
    ]);
    expect(role.titles.family).toContain('ml-engineer');
    expect(role.titles.feeder).toEqual(
      expect.arrayContaining(['software-engineer', 'data-engineer', 'devops-engineer', 'researcher']),
    );
  });

  it('asks about the doubtful "and", and proposes three must-haves in one question', () => {
    expect(role.questions.map(({ code, criterion: id }) => `${code} ${id}`)).toEqual([
      'and-or skills.pytorch-tensorflow-scikit-learn',
      'confirm-musts null',
    ]);
    expect(role.questions.at(-1)!.criteria).toEqual(['experience.years', 'skills.python', 'skills.docker-kubernetes']);
  });
});

describe('the sibling roles', () => {
  const siblings = SHIPPED_ROLES.filter(({ trade }) => trade === 'machine-learning');
  const roles = new Map(siblings.map(({ id, page }) => [id, readRole(page)]));

  it.each([
    ['ml-platform-engineer', '$130,000–$210,000', 9, [12, 36, 72], ['cka', 'aws-ml-specialty', 'google-ml-engineer']],
    ['model-serving-engineer', '$135,000–$210,000', 8, [12, 36, 72], ['cka']],
    ['ml-infrastructure-engineer', '$145,000–$230,000', 8, [12, 36, 84], ['cka', 'terraform-associate']],
    ['multi-agent-systems-engineer', '$130,000–$210,000', 8, [12, 36, 72], []],
    ['ai-safety-engineer', '$130,000–$210,000', 8, [12, 36, 72], []],
    [
      'healthcare-ai-engineer',
      '$115,000–$195,000',
      7,
      [12, 36, 72],
      ['aws-ml-specialty', 'google-ml-engineer', 'azure-ai-engineer'],
    ],
  ])('%s', (id, pay, fewestSkills, bounds, certifications) => {
    const role = roles.get(id)!;
    expect(role.level).toBe('mid');
    expect(role.titles.same).toContain(id === 'multi-agent-systems-engineer' ? 'agent-engineer' : id);
    expect(role.notes.filter(({ kind }) => kind === 'filter').map(({ label }) => label)).toEqual([
      `Pay: ${pay} a year`,
    ]);
    expect(role.notes.filter(({ kind }) => kind === 'soft-skill')).toHaveLength(2);
    const required = role.criteria.filter(({ category, kind }) => category === 'skills' && kind === 'required');
    expect(required.length).toBeGreaterThanOrEqual(fewestSkills);
    const named = role.criteria.flatMap(({ expression }) =>
      expression.test === 'certifications'
        ? expression.accepts.filter(({ credit }) => credit === 10_000).map(({ certification }) => certification)
        : [],
    );
    expect(named).toEqual(certifications);
    const band = role.criteria.find((one) => one.id === 'experience.years')!.expression;
    expect(band.test === 'experience' && band.benchmarks.map(({ from }) => from)).toEqual(bounds);
    expect(band).toMatchObject({ target: 1 });
    const tasks = role.criteria.find((one) => one.id === 'responsibilities.duties')!.expression;
    expect(tasks.test === 'duties' && tasks.duties).toHaveLength(8);
    expect(role.criteria.find((one) => one.id === 'education.degree')!.expression).toMatchObject({
      level: 'bachelor',
      alternative: 'experience',
    });
    expect(
      role.questions.map(({ code }) => code).filter((code) => !['confirm-musts', 'and-or', 'slash'].includes(code)),
    ).toEqual([]);
  });

  it('ask for a cloud where the job is run on one', () => {
    const clouds = [...roles]
      .filter(([, role]) => role.criteria.some(({ id }) => id === 'skills.cloud'))
      .map(([id]) => id);
    expect(clouds).toEqual(siblings.map(({ id }) => id).filter((id) => id !== 'ai-safety-engineer'));
  });
});
