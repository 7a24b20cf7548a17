/** What a preview tells of one application, and why it moved. */
import {
  LANES,
  type Criterion,
  type PreviewMover,
  type PreviewRow,
  type WeightsContent,
  type WeightsPreview,
} from '#libs/contracts';
import type { PersonOfApplication } from '#libs/database';
import type { PoolRanking } from '#libs/matching';
import { pointsOf, scoreOf } from '../shortlist/points.js';

/** Criteria that are told of a change, or as what holds somebody back. */
const TOLD = 3;

/** Where somebody stands in a ranking. */
export function standingAt({ ranks, lanes, scores }: PoolRanking, place: number): PreviewRow['before'] {
  return { rank: ranks[place] ?? 0, lane: LANES[lanes[place] ?? 0] ?? 'below', score: scoreOf(scores[place] ?? 0) };
}

/** Criteria by what they brought of a change between two rankings, the strongest first. */
export function strongestShifts(
  criteria: readonly Criterion[],
  before: readonly number[],
  after: readonly number[],
): PreviewMover['because'] {
  const shift = (index: number): number => Math.abs((after[index] ?? 0) - (before[index] ?? 0));
  return strongest(criteria, shift).map((index) => ({
    ...labelled(criteria[index]),
    before: pointsOf(before[index] ?? 0),
    after: pointsOf(after[index] ?? 0),
  }));
}

/** Criteria that cost the most: what they would bring in full, less what they bring. */
export function strongestLosses(
  criteria: readonly Criterion[],
  points: readonly number[],
  full: readonly number[],
): { criterion: string; label: string; lost: number }[] {
  const lost = (index: number): number => (full[index] ?? 0) - (points[index] ?? 0);
  return strongest(criteria, lost).map((index) => ({ ...labelled(criteria[index]), lost: pointsOf(lost(index)) }));
}

/** Indices of the few criteria of which there is most of something, the most first; none of which there is nothing. */
function strongest(criteria: readonly Criterion[], amount: (index: number) => number): number[] {
  return criteria
    .map((_, index) => index)
    .filter((index) => amount(index) > 0)
    .sort((a, b) => amount(b) - amount(a) || a - b)
    .slice(0, TOLD);
}

/**
 * Must-haves that are one under only one of two weights.
 * @returns their indices in the order of the criteria
 */
export function changedMusts(criteria: readonly Criterion[], before: WeightsContent, after: WeightsContent): number[] {
  const isMust = (content: WeightsContent, id: string): boolean => content.criteria[id]?.kind === 'must';
  return criteria.flatMap(({ id }, index) => (isMust(before, id) === isMust(after, id) ? [] : [index]));
}

/** Who stays in and who changes lanes, from counts `[before][after]`; pairs that nobody is in are left out. */
export function laneChanges(counts: readonly (readonly number[])[]): WeightsPreview['lanes'] {
  return counts.flatMap((row, from) =>
    row.flatMap((applications, to) =>
      applications === 0 ? [] : [{ from: LANES[from] ?? 'below', to: LANES[to] ?? 'below', applications }],
    ),
  );
}

export function labelled(criterion: Criterion | undefined): { criterion: string; label: string } {
  return { criterion: criterion?.id ?? '', label: criterion?.label ?? '' };
}

/** Whose application it is, for people. */
export function personOf(applicationId: string, people: ReadonlyMap<string, PersonOfApplication>) {
  const person = people.get(applicationId);
  return {
    applicationId,
    candidateId: person?.candidateId ?? '',
    name: person?.name ?? null,
    fileName: person?.fileName ?? null,
  };
}
