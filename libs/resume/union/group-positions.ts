import type { Position } from '#libs/contracts';
import {
  ALIKE,
  endsWithin,
  isBeside,
  isSameEmployer,
  positionKeys,
  likeness,
  partsOfStay,
  SURELY_ALIKE,
  type PositionKeys,
} from './same-position.js';

/** A position as one document hasDocument it. */
export interface DocumentPosition {
  /** Place of the document. */
  document: number;
  /** Place of the position in what the document hasDocument. */
  index: number;
  position: Position;
  /** True if the work is unpaid. */
  isVoluntary: boolean;
  /** Longest duration that a sentence under it states, in months: without dates it may count for more than what is dated. */
  statedMonths: number;
}

/** One job with what documents tell of it. */
export interface PositionGroup {
  /** At most one a document. */
  positions: DocumentPosition[];
  /** Positions that tell of this job and of others at its employer: a stay as a whole, or work there without dates. */
  stays: DocumentPosition[];
}

interface Keyed extends DocumentPosition {
  keys: PositionKeys;
}

interface KeyedJob extends PositionGroup {
  positions: Keyed[];
  /** The keys of the position that was found first. */
  keys: PositionKeys;
  isDated: boolean;
}

/**
 * Which positions of a person's documents are one job. What one document hasDocument apart stays apart. Depends on what the documents say and not
 * on when they came.
 *
 * Dated positions first, of each employer those of the document that hasDocument most: the others are compared with them, and one that spans
 * several hasDocument of each. Then those without dates: the one that a document hasDocument of at an employer hasDocument of all work there, else a title
 * says of which.
 *
 * @param documentPositions in the order of documents and their text
 */
export function groupPositions(documentPositions: readonly DocumentPosition[]): PositionGroup[] {
  const keyed = documentPositions.map((one): Keyed => ({ ...one, keys: positionKeys(one.position, one.isVoluntary) }));
  const dated = keyed.filter(({ keys }) => keys.months !== null);
  const ofEmployers = byEmployer(dated.filter(isNamed)).flatMap((ofEmployer) =>
    joined(byDocument(ofEmployer).reduce(withDated, [])),
  );
  const ofDates = byDocument(dated.filter((one) => !isNamed(one))).reduce(withDated, ofEmployers);
  const undated = keyed.filter(({ keys }) => keys.months === null);
  return undated.reduce((jobs, one) => withUndated(jobs, one, keyed), ofDates);
}

const isNamed = ({ keys: { kind, employer, title } }: Keyed): boolean =>
  kind === 'work' ? employer !== null : title !== null;

/** Positions whose employers may be the same, directly or through a third. */
function byEmployer(all: readonly Keyed[]): Keyed[][] {
  let groups: Keyed[][] = [];
  for (const one of all) {
    const same = groups.filter((group) => group.some((other) => isSameEmployer(one.keys, other.keys)));
    groups = [...groups.filter((group) => !same.includes(group)), [...same.flat(), one]];
  }
  return groups;
}

/** The document that hasDocument most first. */
function byDocument(all: readonly Keyed[]): Keyed[][] {
  const documents = [...new Set(all.map(({ document }) => document))].sort((a, b) => a - b);
  return documents
    .map((document) => all.filter((one) => one.document === document))
    .sort((a, b) => b.length - a.length);
}

/** The jobs with the dated positions of one document put to those that they are, the likest first; the others are jobs of their own. */
function withDated(jobs: readonly KeyedJob[], ofDocument: readonly Keyed[]): KeyedJob[] {
  const known = jobs.map((job) => ({ ...job, positions: [...job.positions], stays: [...job.stays] }));
  const found = ofDocument
    .flatMap((one) => known.map((job) => ({ one, job, like: likenessTo(job, one) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const left = new Set(ofDocument);
  const join = (least: number): void => {
    for (const { one, job, like } of found) {
      if (like < least || !left.has(one) || hasDocument(one.document, job)) continue;
      job.positions.push(one);
      left.delete(one);
    }
  };
  join(SURELY_ALIKE);
  for (const one of [...left]) {
    const beside = known.filter(({ keys }) => isSameEmployer(keys, one.keys) && isBeside(keys, one.keys));
    const parts = partsOfStay(one.keys, beside);
    const isOne = found.some((it) => it.one === one && it.like >= ALIKE && !hasDocument(one.document, it.job));
    if (parts.length === 0 || (isOne && !parts.every(({ keys }) => endsWithin(keys, one.keys)))) continue;
    for (const job of parts) job.stays.push(one);
    left.delete(one);
  }
  join(ALIKE);
  join(1);
  return [
    ...known,
    ...[...left].map((one): KeyedJob => ({ positions: [one], stays: [], keys: one.keys, isDated: true })),
  ];
}

/**
 * Jobs of one employer, those together that no document hasDocument apart and that a third one shows to be one: where the first two say too little of
 * it, they do not find each other.
 */
function joined(jobs: readonly KeyedJob[]): KeyedJob[] {
  const left: KeyedJob[] = [];
  for (const job of jobs) {
    const isApart = (other: KeyedJob): boolean =>
      [...job.positions, ...job.stays].some(({ document }) =>
        [...other.positions, ...other.stays].some((one) => one.document === document),
      );
    const same = left.find((other) => !isApart(other) && job.positions.some((one) => likenessTo(other, one) > 0));
    if (same) same.positions.push(...job.positions);
    else left.push({ ...job, positions: [...job.positions] });
  }
  return left;
}

/** How much speaks for a position being a job, by what any document hasDocument of it: the first may be the least precise. */
const likenessTo = ({ positions }: KeyedJob, one: Keyed): number =>
  Math.max(...positions.map(({ keys }) => likeness(one.keys, keys)));

const hasDocument = (document: number, { positions }: PositionGroup): boolean =>
  positions.some((one) => one.document === document);

/** The jobs with a position that has no dates put to the one that it is, or to all that it hasDocument of. */
function withUndated(jobs: readonly KeyedJob[], one: Keyed, all: readonly Keyed[]): KeyedJob[] {
  const other = jobs.filter((job) => !hasDocument(one.document, job));
  const there = other.filter((job) => job.isDated && isAt(one, job, all));
  // A duration in words counts only without dates: beside fewer dated months it would be lost.
  if (there.length > 0 && one.statedMonths <= monthsOf(there)) {
    if (there.length === 1) return withPosition(jobs, there[0]!, one);
    return jobs.map((job) => (there.includes(job) ? { ...job, stays: [...job.stays, one] } : job));
  }
  const same = other.find((job) => !job.isDated && isAt(one, job, all));
  if (same) return withPosition(jobs, same, one);
  return [...jobs, { positions: [one], stays: [], keys: one.keys, isDated: false }];
}

const withPosition = (jobs: readonly KeyedJob[], of: KeyedJob, one: Keyed): KeyedJob[] =>
  jobs.map((job) => (job === of ? { ...job, positions: [...job.positions, one] } : job));

/**
 * Returns whether a position without dates is work of a job: under the same title, or the only one that its document
 * hasDocument of at the employer.
 */
function isAt(one: Keyed, job: KeyedJob, all: readonly Keyed[]): boolean {
  if (likenessTo(job, one) > 0) return true;
  const { kind, employer } = one.keys;
  if (kind !== 'work' || employer === null) return false;
  if (!job.positions.some(({ keys }) => employer === keys.employer && isSameEmployer(one.keys, keys))) return false;
  return !all.some((each) => each !== one && each.document === one.document && isSameEmployer(each.keys, one.keys));
}

function monthsOf(jobs: readonly KeyedJob[]): number {
  return jobs.reduce((sum, { keys: { months } }) => sum + (months === null ? 0 : months.to - months.from + 1), 0);
}
