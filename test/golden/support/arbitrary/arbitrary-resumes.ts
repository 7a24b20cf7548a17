import { fc } from '../../../support/properties.js';

/** One line that a person could leave out: what it says is content, not structure. */
export interface Line {
  text: string;
  kind: 'bullet' | 'skills' | 'degree' | 'certificate' | 'summary';
}

export interface Job {
  title: string;
  employer: string;
  /** The dates after title and employer; empty for none. */
  dates: string;
  bullets: string[];
}

/** How people write the lines that name a job. */
const HEADERS: readonly ((job: Job) => string)[] = [
  ({ title, employer, dates }) => stacked(`${title}, ${employer}`, dates),
  ({ title, employer, dates }) => joined(' | ', title, employer, dates),
  ({ title, employer, dates }) => stacked(employer, title, dates),
  ({ title, employer, dates }) => joined('  ', dates, `${title}, ${employer}`),
  ({ title, employer, dates }) => stacked(title, joined(', ', employer, dates)),
  ({ title, employer, dates }) => joined(' ', `${title} at ${employer}`, dates === '' ? '' : `(${dates})`),
  ({ title, employer, dates }) => stacked(joined('   ', employer, dates), title),
  ({ title, employer, dates }) => stacked(dates, title, employer),
  ({ title, employer, dates }) => stacked(`### ${title} - ${employer}`, dates),
];
const joined = (separator: string, ...parts: string[]): string => parts.filter((one) => one !== '').join(separator);
const stacked = (...parts: string[]): string => joined('\n', ...parts);

/** A résumé in parts, so that a test can take one away or move it. */
export interface Resume {
  name: string;
  contact: string;
  summary: string | null;
  jobs: Job[];
  /** Which of `HEADERS` its jobs have. */
  header: number;
  skills: string[];
  degree: string | null;
  certificate: string | null;
}

const BULLETS = [
  'Built training pipelines in Airflow from ingestion to evaluation',
  'Packaged inference services in Docker and ran them on Kubernetes with Helm',
  'Tracked experiments in MLflow and kept the model registry in order',
  'Watched data drift of the deployed endpoints with Evidently and Grafana',
  'Provisioned EKS, S3 and Lambda on AWS with Terraform',
  'Moved batch scoring to GKE on Google Cloud',
  'Wrote Python packages with unit tests and type hints',
  'Trained PyTorch and scikit-learn models for demand forecasts',
  'Released model artifacts through GitHub Actions',
  'Led the answer to incidents with degraded models: triage, rollback, review',
  'Wrote the versioning standard for data and models',
  'Sold shoes and counted stock',
  'Presented results to management every month',
  'Over 14 months moved the workflow to SageMaker Pipelines',
  'Have not used Feast so far',
  'The platform team ran Kubernetes and maintained Terraform',
  'Basic knowledge of Airflow and exposure to Prometheus',
];
const TITLES = [
  'MLOps Engineer',
  'ML Platform Engineer',
  'Data Engineer',
  'DevOps Engineer',
  'Shop Assistant',
  'Data Scientist',
];
const EMPLOYERS = ['Fabrikam', 'Contoso', 'Northwind Traders', 'Tailspin Toys'];
const SKILLS = ['Python', 'Kubernetes', 'Terraform', 'MLflow', 'Azure', 'Feast', 'Prometheus', 'Docker', 'TensorFlow'];

/** Four spells that follow each other, latest first, as people write them. */
const SPELLS = [
  ['March 2023 - Present', '2023 - Present', '03/2023 – today', ''],
  ['June 2020 - February 2023', '2020 - 2023', '06/2020 – 02/2023', ''],
  ['May 2017 - May 2020', '2017 - 2020', '05/2017 – 05/2020', ''],
  ['January 2015 - April 2017', '2015 - 2017', '01/2015 – 04/2017', ''],
];

const jobsArb = fc
  .array(
    fc.record({
      title: fc.constantFrom(...TITLES),
      spelling: fc.constantFrom(0, 0, 1, 2, 3),
      bullets: fc.uniqueArray(fc.constantFrom(...BULLETS), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((jobs) =>
    jobs.map(({ title, spelling, bullets }, at): Job => ({
      title,
      employer: EMPLOYERS[at]!,
      dates: SPELLS[at]![spelling]!,
      bullets,
    })),
  );

export const resumeArb: fc.Arbitrary<Resume> = fc.record({
  name: fc.constant('Ann Peters'),
  contact: fc.constant('ann.peters@example.org'),
  summary: fc.constantFrom(null, 'Engineer who brings machine learning models to production'),
  jobs: jobsArb,
  header: fc.nat({ max: HEADERS.length - 1 }),
  skills: fc.uniqueArray(fc.constantFrom(...SKILLS), { maxLength: 6 }),
  degree: fc.constantFrom(
    null,
    'BSc Computer Science, University of Ghent, 2010 - 2014',
    'MA History, University of Ghent, 2012',
  ),
  certificate: fc.constantFrom(
    null,
    'Certified Kubernetes Administrator (CKA), issued March 2025',
    'Certified Kubernetes Administrator (CKA)',
  ),
});

export function linesOf({ jobs, skills, degree, certificate, summary }: Resume): Line[] {
  const lines: (Line | null)[] = [
    summary === null ? null : { text: summary, kind: 'summary' },
    ...jobs.flatMap(({ bullets }) => bullets.map((text): Line => ({ text: `- ${text}`, kind: 'bullet' }))),
    skills.length === 0 ? null : { text: skills.join(', '), kind: 'skills' },
    degree === null ? null : { text: degree, kind: 'degree' },
    certificate === null ? null : { text: certificate, kind: 'certificate' },
  ];
  return lines.filter((line) => line !== null);
}

export type Section = 'experience' | 'skills' | 'education' | 'certifications';
export const SECTIONS: readonly Section[] = ['experience', 'skills', 'education', 'certifications'];

/** The résumé as text, its sections in the order given. */
export function textOf(resume: Resume, order: readonly Section[] = SECTIONS): string {
  const { name, contact, summary, jobs, header, skills, degree, certificate } = resume;
  const sections: Record<Section, string> = {
    experience: `Experience\n\n${jobs
      .map((job) => stacked(HEADERS[header]!(job), ...job.bullets.map((one) => `- ${one}`)))
      .join('\n\n')}`,
    skills: skills.length === 0 ? '' : `Skills\n\n${skills.join(', ')}`,
    education: degree === null ? '' : `Education\n\n${degree}`,
    certifications: certificate === null ? '' : `Certifications\n\n${certificate}`,
  };
  return [name, contact, summary === null ? '' : `Summary\n\n${summary}`, ...order.map((one) => sections[one])]
    .filter((part) => part !== '')
    .join('\n\n');
}
