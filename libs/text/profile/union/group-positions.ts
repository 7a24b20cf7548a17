import type { Position } from '#libs/contracts';
import { ALIKE, areParts, isBeside, isSameEmployer, jobKeys, likeness, type JobKeys } from './same-job.js';

/** A position as one document tells it. */
export interface ToldPosition {
  /** Place of the document. */
  document: number;
  /** Place of the position in what the document tells. */
  index: number;
  position: Position;
  /** Longest duration that a sentence under it states, in months: without dates it may count for more than what is dated. */
  statedMonths: number;
}

/** One job with what documents tell of it. */
export interface Job {
  /** At most one a document, first the one that the others were compared with. */
  told: ToldPosition[];
  /** Positions that tell a stay at its employer of which it is one part. */
  stays: ToldPosition[];
}

interface Keyed extends ToldPosition {
  keys: JobKeys;
}

interface KeyedJob extends Job {
  keys: JobKeys;
}

/**
 * Which positions of a person's documents are one job. What one document tells apart stays apart. Of each employer the document that
 * tells most positions goes first, and the others are compared with it; a position that spans several of them tells of each.
 *
 * @param told in the order of documents and their text
 * @param newest places of documents, the newest first
 */
export function groupPositions(told: readonly ToldPosition[], newest: readonly number[]): Job[] {
  const keyed = told.map((one): Keyed => ({ ...one, keys: jobKeys(one.position) }));
  const jobs: KeyedJob[] = [];
  for (const ofEmployer of byEmployer(keyed.filter(isNamed))) {
    const own: KeyedJob[] = [];
    for (const ofDocument of byDocument(ofEmployer, newest)) assign(ofDocument, own);
    jobs.push(...own);
  }
  for (const ofDocument of byDocument(
    keyed.filter((one) => !isNamed(one)),
    newest,
  ))
    assign(ofDocument, jobs);
  return jobs;
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

/** The document that tells most first, then the newest. */
function byDocument(all: readonly Keyed[], newest: readonly number[]): Keyed[][] {
  const documents = newest.map((document) => all.filter((one) => one.document === document));
  return documents.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}

/** Puts the positions of one document to the jobs that they are, the likest first; the others are jobs of their own. */
function assign(ofDocument: readonly Keyed[], jobs: KeyedJob[]): void {
  const known = [...jobs];
  const found = ofDocument
    .flatMap((one) => known.map((job) => ({ one, job, like: likenessOf(one, job, ofDocument, known) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const left = new Set(ofDocument);
  const join = (least: number): void => {
    for (const { one, job, like } of found) {
      if (like < least || !left.has(one) || job.told.some(({ document }) => document === one.document)) continue;
      job.told.push(one);
      left.delete(one);
    }
  };
  join(ALIKE);
  for (const one of [...left]) {
    const parts = known.filter(({ keys }) => isSameEmployer(keys, one.keys) && isBeside(keys, one.keys));
    if (
      !areParts(
        parts.map(({ keys }) => keys),
        one.keys,
      )
    )
      continue;
    for (const job of parts) job.stays.push(one);
    left.delete(one);
  }
  join(1);
  for (const one of left) jobs.push({ told: [one], stays: [], keys: one.keys });
}

function likenessOf(one: Keyed, job: KeyedJob, ofDocument: readonly Keyed[], known: readonly KeyedJob[]): number {
  const isDated = one.keys.months !== null;
  if (isDated === (job.keys.months !== null)) return likeness(one.keys, job.keys);
  // A duration in words counts only without dates: beside fewer dated months it would be lost.
  const [undated, dated] = isDated ? [job.told[0]!, one.keys] : [one, job.keys];
  if (dated.months !== null && undated.statedMonths > dated.months.to - dated.months.from) return 0;
  const like = likeness(one.keys, job.keys);
  if (like > 0) return like;
  // Both documents tell one position at this employer: it is that one, whatever they call it.
  const isOnly =
    one.keys.employer !== null &&
    one.keys.employer === job.keys.employer &&
    one.keys.kind === job.keys.kind &&
    ofDocument.filter(({ keys }) => isSameEmployer(keys, one.keys)).length === 1 &&
    known.filter(({ keys }) => isSameEmployer(keys, one.keys)).length === 1;
  return isOnly ? 1 : 0;
}
