import { fc } from '../../../support/properties.js';
import type { SourceDocument } from '#libs/resume';
import { sourceOf } from '../texts-to-score.js';

/** One job as it was; documents tell of it in their own words. */
interface Job {
  employer: number;
  title: number;
  /** Months since year 0; `to` is null while it goes on. */
  from: number;
  to: number | null;
}

export interface Career {
  jobs: Job[];
}

/** How one document tells of a career. */
export interface Telling {
  kind: 'record' | 'resume' | 'letter';
  /** Which of the jobs it tells of, by place, and how. */
  jobs: { isStated: boolean; title: number; employer: number; dates: 'months' | 'years' | 'none'; bullets: string[] }[];
  /** All consecutive jobs at one employer are stated as one. */
  asStays: boolean;
  skills: string[];
  certificate: string | null;
  degree: string | null;
  language: string | null;
}

/** The names of one employer, as systems and people write them. */
const EMPLOYERS = [
  ['Fabrikam', 'Fabrikam GmbH', 'Fabrikam, Inc.'],
  ['Contoso', 'Contoso Ltd', 'Contoso Group'],
  ['Northwind Traders', 'Northwind Traders LLC', 'Northwind Traders'],
];
/** The names of one job. */
const TITLES = [
  ['MLOps Engineer', 'Machine Learning Engineer', 'Engineer'],
  ['Data Engineer', 'Senior Data Engineer', 'ETL Developer'],
  ['Software Engineer', 'Backend Developer', 'Programmer'],
  ['Shop Assistant', 'Sales Assistant', 'Cashier'],
];
const BULLETS = [
  'Built training pipelines in Airflow from ingestion to evaluation',
  'Packaged inference services in Docker and ran them on Kubernetes with Helm',
  'Tracked experiments in MLflow and kept the model registry in order',
  'Provisioned EKS, S3 and Lambda on AWS with Terraform',
  'Wrote Python packages with unit tests and type hints',
  'Trained PyTorch and scikit-learn models for demand forecasts',
  'Led the answer to incidents with degraded models: triage, rollback, review',
  'Sold shoes and counted stock',
  'Presented results to management every month',
  'The platform team ran Kubernetes and maintained Terraform',
];
const SKILLS = ['Python', 'Kubernetes', 'Terraform', 'MLflow', 'Azure', 'Feast', 'Docker'];

const monthOf = (year: number, month: number): number => year * 12 + month - 1;

/** Up to four jobs, one after the other; some at one employer. */
export const careerArb: fc.Arbitrary<Career> = fc
  .array(
    fc.record({
      employer: fc.nat({ max: EMPLOYERS.length - 1 }),
      title: fc.nat({ max: TITLES.length - 1 }),
      months: fc.integer({ min: 5, max: 40 }),
      gap: fc.constantFrom(0, 0, 0, 5, 30),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((spells) =>
    fc.boolean().map((goesOn) => {
      let at = monthOf(2026, 9);
      const jobs: Job[] = [];
      for (const [place, { employer, title, months, gap }] of spells.entries()) {
        const to = at - (place === 0 && goesOn ? 0 : gap + 1);
        at = to - months;
        jobs.push({ employer, title, from: at, to: place === 0 && goesOn ? null : to });
      }
      return { jobs };
    }),
  );

export const tellingArb = (kind: Telling['kind']): fc.Arbitrary<Telling> =>
  fc.record({
    kind: fc.constant(kind),
    jobs: fc.array(
      fc.record({
        isStated: fc.constantFrom(true, true, true, false),
        title: fc.nat({ max: 2 }),
        employer: fc.nat({ max: 2 }),
        dates:
          kind === 'letter'
            ? fc.constant<'none'>('none')
            : fc.constantFrom<'months' | 'years' | 'none'>('months', 'months', 'years', 'none'),
        bullets: fc.uniqueArray(fc.constantFrom(...BULLETS), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    asStays: fc.boolean(),
    skills: fc.uniqueArray(fc.constantFrom(...SKILLS), { maxLength: 4 }),
    certificate: fc.constantFrom(
      null,
      'Certified Kubernetes Administrator (CKA), issued March 2025',
      'Certified Kubernetes Administrator (CKA)',
    ),
    degree: fc.constantFrom(
      null,
      'BSc Computer Science, University of Ghent, 2010 - 2014',
      'Bachelor of Science, University of Ghent, 2014',
    ),
    language: fc.constantFrom(null, 'English: C1', 'English (fluent)', 'English: native'),
  });

export const anyTellingArb: fc.Arbitrary<Telling> = fc
  .constantFrom<Telling['kind']>('record', 'resume', 'resume', 'letter')
  .chain(tellingArb);

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dateOf(month: number, form: 'months' | 'years', kind: Telling['kind']): string {
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  if (form === 'years') return String(year);
  return kind === 'record' ? `${year}-${String(of).padStart(2, '0')}` : `${NAMES[of - 1]!} ${year}`;
}

/** The document that tells a career so. */
export function documentOf(career: Career, telling: Telling, receivedAt: number): SourceDocument {
  return {
    ...sourceOf(textOf(career, telling)),
    extractor: telling.kind === 'record' ? 'json/1' : 'text/1',
    receivedAt,
  };
}

function textOf({ jobs }: Career, telling: Telling): string {
  if (telling.kind === 'letter') return letterOf(telling);
  const entries = staysOf(jobs).flatMap((stay) => {
    // Consecutive jobs at one employer are stated together or not at all: stated in part, their end would be another
    // one.
    const { isStated, dates } = telling.jobs[jobs.indexOf(stay[0]!)]!;
    return isStated
      ? (telling.asStays ? [stay] : stay.map((job) => [job])).map((part) => entryOf(jobs, part, dates, telling))
      : [];
  });
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${heading}\n\n${lines.join('\n\n')}`];
  return [
    'Ann Peters',
    ...section('Experience', entries),
    ...section('Skills', telling.skills.length === 0 ? [] : [telling.skills.join(', ')]),
    ...section('Education', telling.degree === null ? [] : [telling.degree]),
    ...section('Certifications', telling.certificate === null ? [] : [telling.certificate]),
    ...section('Languages', telling.language === null ? [] : [telling.language]),
  ].join('\n\n');
}

function entryOf(
  jobs: readonly Job[],
  part: readonly Job[],
  dates: Telling['jobs'][number]['dates'],
  telling: Telling,
): string {
  const [last, first] = [part[0]!, part.at(-1)!];
  const { title, employer, bullets } = telling.jobs[jobs.indexOf(last)]!;
  const names = `${TITLES[last.title]![title]!}, ${EMPLOYERS[last.employer]![employer]!}`;
  const dated = (month: number): string => dateOf(month, dates === 'years' ? 'years' : 'months', telling.kind);
  const spell = `${dated(first.from)} – ${last.to === null ? 'Present' : dated(last.to)}`;
  return [names, ...(dates === 'none' ? [] : [spell]), ...bullets.map((one) => `- ${one}`)].join('\n');
}

/** Jobs at one employer that follow each other without a gap, newest first. */
function staysOf(jobs: readonly Job[]): Job[][] {
  const stays: Job[][] = [];
  for (const job of jobs) {
    const before = stays.at(-1);
    const follows = before?.at(-1)?.employer === job.employer && before.at(-1)!.from - job.to! <= 1;
    if (before && follows) before.push(job);
    else stays.push([job]);
  }
  return stays;
}

function letterOf({ jobs, skills }: Telling): string {
  const lines = jobs
    .flatMap(({ bullets }) => bullets.slice(0, 1))
    .map((one) => `In my last job I ${one[0]!.toLowerCase()}${one.slice(1)}.`);
  return [
    'Dear hiring team,',
    `I would like to join you. I know ${skills.join(', ') || 'the trade'}.`,
    ...lines,
    'Kind regards\nAnn Peters',
  ].join('\n\n');
}
