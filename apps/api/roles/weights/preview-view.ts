/** The preview of one application, and why it moved. */
import { LANES, type Criterion, type PreviewMover, type PreviewRow, type WeightsPreview } from '#libs/contracts';
import type { PersonOfApplication } from '#libs/database';
import { strongestLosses, strongestShifts, type PoolRanking } from '#libs/matching';
import { toPoints, scoreOf } from '../../views/scores/points.js';

/** The most criteria listed for a change, or as gaps of a candidate. */
const MAX_CRITERIA = 3;

/** Returns an application's rank, lane and score in a ranking. Without a score it has no rank. */
export function previewPositionAt({ ranks, lanes, scores }: PoolRanking, place: number): PreviewRow['before'] {
  return {
    rank: ranks[place] || null,
    lane: LANES[lanes[place] ?? 0] ?? 'unlikely',
    score: scoreOf(scores[place] ?? 0),
  };
}

/** Criteria by what they brought of a change between two rankings, the strongest first. */
export function shiftsInWords(
  criteria: readonly Criterion[],
  before: readonly number[],
  after: readonly number[],
): PreviewMover['because'] {
  return strongestShifts(before, after, MAX_CRITERIA).map((index) => ({
    ...labelled(criteria[index]),
    before: toPoints(before[index] ?? 0),
    after: toPoints(after[index] ?? 0),
  }));
}

/** Criteria that cost the most points. */
export function lossesInWords(
  criteria: readonly Criterion[],
  points: readonly number[],
  full: readonly number[],
): { criterion: string; label: string; lost: number }[] {
  return strongestLosses(points, full, MAX_CRITERIA).map((index) => ({
    ...labelled(criteria[index]),
    lost: toPoints((full[index] ?? 0) - (points[index] ?? 0)),
  }));
}

/** Returns the counts of applications by lane before and after, from `[before][after]`; empty pairs are left out. */
export function laneChanges(counts: readonly (readonly number[])[]): WeightsPreview['lanes'] {
  return counts.flatMap((row, from) =>
    row.flatMap((applications, to) =>
      applications === 0 ? [] : [{ from: LANES[from] ?? 'unlikely', to: LANES[to] ?? 'unlikely', applications }],
    ),
  );
}

export function labelled(criterion: Criterion | undefined): { criterion: string; label: string } {
  return { criterion: criterion?.id ?? '', label: criterion?.label ?? '' };
}

/** Returns the candidate of an application, for users. */
export function previewedPerson(applicationId: string, people: ReadonlyMap<string, PersonOfApplication>) {
  const person = people.get(applicationId);
  return {
    applicationId,
    candidateId: person?.candidateId ?? '',
    name: person?.name ?? null,
    fileName: person?.fileName ?? null,
  };
}
