import { statesEnd, type Position, type PositionSource, type StatedDate } from '#libs/contracts';
import { isSurelyLater, ROUNDED } from './date-precision.js';
import type { PositionGroup, DocumentPosition } from './group-positions.js';
import { mergeDates } from './merge-dates.js';
import { employmentStays, withoutGaps, type EmploymentStay } from './merge-stays.js';
import { positionKeys } from './same-position.js';

/** The jobs of a person, each once. */
export interface MergedPositions {
  positions: Position[];
  /** By document and place in what it tells: places in `positions`, the latest first. */
  places: number[][][];
}

/**
 * One position for each job, of what all documents tell of it.
 *
 * @param documentPositions in the order of documents and their text
 * @param grouped the jobs that they tell of
 * @param newest places of documents, the newest first
 */
export function mergePositions(
  documentPositions: readonly DocumentPosition[],
  grouped: readonly PositionGroup[],
  newest: readonly number[],
): MergedPositions {
  const rank = new Map(newest.map((document, at) => [document, at]));
  const byAge: ByAge = (a, b) => rank.get(a.document)! - rank.get(b.document)!;
  const place = new Map(documentPositions.map((one, at) => [`${one.document} ${one.index}`, at]));
  const placeOf = ({ document, index }: DocumentPosition): number => place.get(`${document} ${index}`)!;
  const first = ({ positions: ofJob }: PositionGroup): number => Math.min(...ofJob.map(placeOf));
  const jobs = grouped
    .map(({ positions: ofJob, stays }) => ({ positions: [...ofJob].sort(byAge), stays: [...stays].sort(byAge) }))
    .sort((a, b) => first(a) - first(b));
  const stays = employmentStays(jobs);
  const merged = jobs.map((job, at) => closed(mergeJob(job, at, stays, byAge), job, documentPositions, byAge));
  const positions = withoutGaps(merged, jobs, stays, (one, other) => byAge(one, other) < 0);
  const places: number[][][] = [];
  for (const [at, { positions: ofJob, stays }] of jobs.entries()) {
    for (const { document, index } of [...ofJob, ...stays]) ((places[document] ??= [])[index] ??= []).push(at);
  }
  const end = (at: number): number =>
    positions[at]!.current ? Infinity : (positions[at]!.end?.month ?? positions[at]!.start?.month ?? -1);
  for (const ofDocument of places)
    for (const ofPosition of ofDocument ?? []) ofPosition?.sort((a, b) => compare(end(b), end(a)) || a - b);
  return { positions, places };
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders what documents tell by their age, the newest first. */
type ByAge = (a: DocumentPosition, b: DocumentPosition) => number;

/** @param at place of the job */
function mergeJob(
  { positions, stays }: PositionGroup,
  at: number,
  allStays: readonly EmploymentStay[],
  byAge: ByAge,
): Position {
  const own = positions.map(({ position }) => position);
  const all = [...positions, ...stays].sort(byAge).map(({ position }) => position);
  if (all.length === 1) return all[0]!;
  const withStays = (end: 0 | -1): Position[] => {
    const bounding = allStays.filter(({ parts }) => parts.at(end) === at).map((stay) => stay.stay);
    return [...positions, ...bounding].sort(byAge).map(({ position }) => position);
  };
  const titled = own.find(({ title }) => title !== null) ?? all.find(({ title }) => title !== null);
  const titleKeys = titled?.titleKeys ?? own[0]!.titleKeys;
  const otherTitleKeys = distinctKeys(all.map((one) => one.titleKeys)).filter((keys) => !isSame(keys, titleKeys));
  return {
    kind: own[0]!.kind,
    title: titled?.title ?? null,
    employer:
      (own.find(({ employer }) => employer !== null) ?? all.find(({ employer }) => employer !== null))?.employer ??
      null,
    titleKeys,
    ...mergeDates(own, { starting: withStays(0), ending: withStays(-1) }),
    span: own[0]!.span,
    sources: all.map(sourceOf),
    ...(otherTitleKeys.length > 0 && { otherTitleKeys }),
  };
}

function sourceOf({ title, employer, start, end, current, dates, span }: Position): PositionSource {
  return { title, employer, start, end, current, dates, span };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');

function distinctKeys(all: readonly string[][]): string[][] {
  return all.filter((keys, at) => keys.length > 0 && all.findIndex((other) => isSame(keys, other)) === at);
}

/**
 * A position that goes on by an older document has ended where a newer one tells of work at this employer, and of none that goes on. That
 * the newer one tells of it in other positions does not matter, unless these may have ended before it began, or are voluntary work.
 */
function closed(
  position: Position,
  job: PositionGroup,
  positions: readonly DocumentPosition[],
  byAge: ByAge,
): Position {
  if (!position.current || position.kind !== 'work') return position;
  const { isVoluntary } = job.positions[0]!;
  const [newest] = [...job.positions, ...job.stays.filter(({ position: { dates } }) => dates === 'dated')].sort(byAge);
  const { employer } = positionKeys(position, isVoluntary);
  const isThere = ({ position: one, isVoluntary: isOther }: DocumentPosition): boolean =>
    one.kind === 'work' &&
    isOther === isVoluntary &&
    one.dates === 'dated' &&
    statesEnd(one) &&
    positionKeys(one, isOther).employer === employer;
  const newer = employer === null ? [] : positions.filter((one) => byAge(one, newest!) < 0 && isThere(one));
  const documents = [...new Set([...newer].sort(byAge).map(({ document }) => document))];
  const [decides] = documents;
  if (decides === undefined) return position;
  const theirs = newer.filter(({ document }) => document === decides).map((one) => one.position);
  if (theirs.some(({ current }) => current)) return position;
  const last = theirs
    .flatMap(({ end }): StatedDate[] => (end === null ? [] : [end]))
    .sort((a, b) => b.month - a.month)[0];
  return last && isSurelyLater(last, position.start!, ROUNDED) ? { ...position, current: false, end: last } : position;
}
