import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF } from './support/index.js';
import { profileOf, roleOf } from './support/whole-way.js';

/** Four skills, equally important. */
const ROLE = roleOf('Python', 'Kubernetes', 'Docker', 'Terraform');

const job = (title: string, ...bullets: string[]): string =>
  `Ann Peters\n\nExperience\n\n${title}, Blue House, January 2018 – present\n${bullets.map((one) => `- ${one}\n`).join('')}`;
const read = (text: string) => {
  const { criteria, flags } = assess(profileOf(text), ROLE, AS_OF);
  return { values: criteria.map(({ value }) => value), flags: flags.map(({ code }) => code) };
};
const cook = (...bullets: string[]) => read(job('Line Cook', 'Prepared sauces for 200 guests', ...bullets));
const engineer = (...bullets: string[]) => read(job('DevOps Engineer', 'Looked after 200 servers', ...bullets));

const NAMES = 'Python Kubernetes Docker Terraform';
const MORE = 'AWS, Azure, Jenkins, Helm, MLflow, Airflow, Kafka, PyTorch, TensorFlow, Prometheus, Grafana';
/** Listed without related work: 0.3 each, by the table. */
const LISTED = [3000, 3000, 3000, 3000];
/** Shown in dated work of today: 1 each. */
const SHOWN = [10000, 10000, 10000, 10000];

describe('names of tools in a job that has nothing to do with them', () => {
  it.each([
    ['two hundred times', `Kept the kitchen clean ${`${NAMES} `.repeat(200)}`],
    ['once', `Kept the kitchen clean ${NAMES}`],
    ['with commas', 'Kept the kitchen clean, Python, Kubernetes, Docker, Terraform'],
    ['in brackets', 'Kept the kitchen clean (Python, Kubernetes, Docker, Terraform)'],
    ['with strokes', 'Cleaned Python/Kubernetes/Docker/Terraform'],
    ['in a long row that a verb brings in', `Cooked using Python, Kubernetes, Docker, Terraform, ${MORE}`],
    ['in German', 'Saucen zubereitet, Python, Kubernetes, Docker und Terraform'],
    ['in French', 'Préparé les sauces Python Kubernetes Docker Terraform'],
    ['in Spanish', 'Preparé las salsas, Python, Kubernetes, Docker y Terraform'],
  ])('count as listed, and are flagged: %s', (_, bullet) => {
    expect(cook(bullet)).toEqual({ values: LISTED, flags: ['stuffing'] });
  });

  it.each([
    ['a line of its own', ['Python, Kubernetes, Docker, Terraform']],
    ['a line with a label', ['Technologies: Python, Kubernetes, Docker, Terraform']],
    ['a line each', ['Python', 'Kubernetes', 'Docker', 'Terraform']],
  ])('count as listed, in %s', (_, bullets) => {
    expect(cook(...bullets).values).toEqual(LISTED);
  });

  it('gain nothing by a requirement that is said fifty times', () => {
    const { values, flags } = cook(`Cooked. ${'Experience with Kubernetes in production '.repeat(50)}`);
    expect([values, flags]).toEqual([[0, 3000, 0, 0], ['stuffing']]);
  });
});

describe('what honest people write', () => {
  it.each([
    ['names that a sentence tells something of', 'Built the platform using Python, Kubernetes, Docker and Terraform'],
    ['a line of names under a job of the trade', 'Environment: Python, Kubernetes, Docker, Terraform'],
    ['the same without a label', 'Python, Kubernetes, Docker, Terraform'],
  ])('counts as shown: %s', (_, bullet) => {
    expect(engineer(bullet)).toEqual({ values: SHOWN, flags: [] });
  });

  it('counts as shown under another title, where a sentence shows something of the role', () => {
    const physicist = (...bullets: string[]) => read(job('Physicist', 'Measured spectra', ...bullets)).values;
    const tools = 'Tools: Python, Kubernetes, Docker, Terraform';
    expect(physicist(tools)).toEqual(LISTED);
    expect(physicist(tools, 'Wrote the analysis in Python')).toEqual(SHOWN);
  });

  it('is flagged when it says the same over and over, and counts as listed: 0.5 beside work of the trade', () => {
    expect(engineer(`Ran ${`${NAMES} `.repeat(60)}`)).toEqual({
      values: [5000, 5000, 5000, 5000],
      flags: ['stuffing'],
    });
  });
});
