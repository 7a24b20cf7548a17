/** Made-up people as candidate profiles: no two alike, always the same ones, some 2 kB of JSON each. */
import type { CandidateProfile } from '#libs/contracts';
import { readDocument } from '#libs/documents';
import type { SourceDocument } from '#libs/resume';
import { numbers } from './numbers.js';
import { sourceText } from './source-text.js';

const TITLES = [
  'MLOps Engineer',
  'Machine Learning Engineer',
  'Software Engineer',
  'Platform Engineer',
  'DevOps Engineer',
  'Data Engineer',
  'Site Reliability Engineer',
  'Backend Developer',
];
const EMPLOYERS = ['Northwind Freight', 'Blue Harbour Energy', 'Lumen Retail', 'Kestrel Health', 'Oakline Insurance'];
const TOOLS = [
  ...['Python', 'Kubernetes', 'Docker', 'Terraform', 'MLflow', 'Airflow', 'Kafka', 'PostgreSQL', 'Spark', 'SageMaker'],
  ...['Prometheus', 'Grafana', 'GitHub Actions', 'PyTorch', 'TensorFlow', 'scikit-learn', 'Feast', 'EKS', 'Argo', 'Go'],
];
const DEEDS = [
  'Built training pipelines with A and B that retrain forty models every night',
  'Moved the serving of fraud models from virtual machines to A, with canary releases through B',
  'Wrote the internal library that packages models and ships them with A',
  'Set up dashboards and alerts with A and B for latency, drift and data quality',
  'Cut the cloud bill by a third by right-sizing clusters and moving batch work to A',
  'Kept on-call runbooks and led reviews of incidents in the B platform',
  'Introduced a feature store on A so that training and serving read the same values',
  'Mentored three junior engineers and reviewed their designs for services in A',
  'Automated infrastructure with A and policy checks in B for six teams',
  'Designed the ingestion of clickstream events with A into tables that analysts query daily',
];

/** The person of a number; the number stands in the text, so that two people never share a document. */
export function numberedPerson(number: number): CandidateProfile {
  const next = numbers(number * 7919 + 17);
  const one = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const deed = (): string => one(DEEDS).replace(/\bA\b/, one(TOOLS)).replace(/\bB\b/, one(TOOLS));
  let year = 2025 - next(2);
  const positions = Array.from({ length: 3 }, (_, index) => {
    const end = year;
    year -= 1 + next(4);
    const start = `${year}-${String(1 + next(12)).padStart(2, '0')}`;
    return {
      title: one(TITLES),
      employer: one(EMPLOYERS),
      start,
      ...(index === 0 ? { current: true } : { end: `${end}-12` }),
      bullets: Array.from({ length: 4 }, deed),
    };
  });
  return {
    name: `Robin ${familyName(number)}`,
    headline: one(TITLES),
    email: `person${number}@example.com`,
    summary: `Engineer who puts models into production. Reference ${number}.`,
    positions,
    education: [{ degree: 'BSc', field: 'Computer Science', institution: 'Riverside University', end: String(year) }],
    certifications: next(3) === 0 ? [{ name: 'Certified Kubernetes Administrator', issued: '2024-05' }] : [],
    skills: Array.from({ length: 10 }, () => one(TOOLS)),
    languages: [{ language: 'English', level: 'C1' }],
  };
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru'];

/**
 * Returns a number as a family name. The worker takes people of one name and employer for one person, and thousands of
 * them are no realistic pool.
 */
function familyName(number: number): string {
  const spelled = [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');
  return `Ost${spelled}`;
}

const EVENT_BYTES = 2_048;
const bodies = new Map<number, Buffer>();
const KEPT_BODIES = 500;

/** Body of a webhook call about a person, 2 kB of JSON. Made once for each of some hundreds: making it is not what is measured. */
export function eventBody(number: number): Buffer {
  const key = number % KEPT_BODIES;
  let body = bodies.get(key);
  if (!body) {
    const { positions, ...rest } = numberedPerson(key);
    const candidate = { ...rest, positions: positions?.slice(0, 2), text: '' };
    const event = { type: 'candidate.created', data: { id: `c-${key}`, roleId: NO_ROLE, candidate } };
    candidate.text = 'x'.repeat(Math.max(0, EVENT_BYTES - JSON.stringify(event).length));
    body = Buffer.from(JSON.stringify(event));
    bodies.set(key, body);
  }
  return body;
}

const NO_ROLE = '00000000-0000-7000-8000-000000000000';

/** A person's document text, as the worker renders it from JSON. */
export async function personDocument(number: number): Promise<SourceDocument> {
  const read = await readDocument(Buffer.from(JSON.stringify(numberedPerson(number))), {
    mediaType: 'application/json',
  });
  if (read.outcome !== 'text') throw new Error(`person ${number}: ${read.outcome}`);
  return sourceText(read.text, read.extractor);
}
