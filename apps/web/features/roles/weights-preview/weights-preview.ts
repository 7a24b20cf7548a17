/** Computes rank changes under other weights in the browser, with the same code as on the server. Pure. */
import {
  LANES,
  NO_SCORE,
  type Role,
  type WeightsContent,
  type WeightsPool,
  type WeightsPreview,
} from '#libs/contracts';
import {
  asMust,
  BYTES_PER_CRITERION,
  changedMusts,
  compareRankings,
  compileWeights,
  criterionPoints,
  fullPoints,
  rankPool,
  strongestLosses,
  strongestShifts,
  type CompiledWeights,
  type VectorPool,
  type PoolRanking,
} from '#libs/matching';

/** The rows of the new order, the listed rises and falls, and the criteria named for each. */
const ROWS = 25;
const MOVERS = 8;
const MAX_CRITERIA = 3;

/** A pool as it came, with its bytes laid out. */
export interface LaidOutPool {
  pool: VectorPool;
  people: WeightsPool['candidates'];
  places: ReadonlyMap<string, number>;
  source: WeightsPool;
}

type Criteria = Role['criteria'];

export function layOut(source: WeightsPool): LaidOutPool {
  return {
    pool: { size: source.candidates.length, vectors: bytesOf(source.vectors), readable: bytesOf(source.readable) },
    people: source.candidates,
    places: new Map(source.candidates.map(({ applicationId }, place) => [applicationId, place])),
    source,
  };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** One side of a comparison. Ranking 5,000 takes some three milliseconds. */
export interface Ranked {
  weights: WeightsContent;
  compiled: CompiledWeights;
  ranking: PoolRanking;
}

/** @param criteria those of the role version that the vectors are of, in its order */
export function rankUnder({ pool }: LaidOutPool, criteria: Criteria, weights: WeightsContent): Ranked {
  const compiled = compileWeights(criteria, weights);
  return { weights, compiled, ranking: rankPool(pool, compiled) };
}

/** Builds the preview that the server would return for the same weights. */
export function previewOf(laidOut: LaidOutPool, criteria: Criteria, before: Ranked, after: Ranked): WeightsPreview {
  const { pool, people, places, source } = laidOut;
  const compared = compareRankings(before.ranking, after.ranking, MOVERS);
  const labelled = (index: number) => ({ criterion: criteria[index]?.id ?? '', label: criteria[index]?.label ?? '' });
  const offsetOf = (place: number): number => place * criteria.length * BYTES_PER_CRITERION;
  const pointsAt = (place: number, side: Ranked): number[] =>
    criterionPoints(pool.vectors, offsetOf(place), side.compiled);
  const rowAt = (place: number): WeightsPreview['rows'][number] => ({
    ...people[place]!,
    before: previewPositionAt(before.ranking, place),
    after: previewPositionAt(after.ranking, place),
  });
  const moverAt = (place: number): WeightsPreview['rises'][number] => {
    const row = rowAt(place);
    const [was, is] = [pointsAt(place, before), pointsAt(place, after)];
    return {
      ...row,
      because: strongestShifts(was, is, MAX_CRITERIA).map((index) => ({
        ...labelled(index),
        before: (was[index] ?? 0) / 100,
        after: (is[index] ?? 0) / 100,
      })),
      lanesDecidedBy:
        row.before.lane === row.after.lane
          ? []
          : changedMusts(criteria, before.weights, after.weights)
              .filter((index) => asMust(pool.vectors, offsetOf(place), index) !== 'met')
              .map(labelled),
    };
  };
  return {
    against: source.against,
    applications: pool.size,
    waiting: source.waiting,
    tops: compared.tops,
    lanes: compared.lanes.flatMap((row, from) =>
      row.flatMap((applications, to) =>
        applications === 0 ? [] : [{ from: LANES[from] ?? 'unlikely', to: LANES[to] ?? 'unlikely', applications }],
      ),
    ),
    distribution: { before: compared.before, after: compared.after },
    rows: [...after.ranking.order.subarray(0, ROWS)].map(rowAt),
    rises: compared.rises.map(moverAt),
    falls: compared.falls.map(moverAt),
    laneChanges: compared.laneChanges.map(rowAt),
    referenceCandidates: source.referenceCandidates.flatMap(({ applicationId, verdict }) => {
      const place = places.get(applicationId);
      if (place === undefined) return [];
      const points = pointsAt(place, after);
      const full = fullPoints(after.compiled);
      const losses = pool.readable[place] === 1 ? strongestLosses(points, full, MAX_CRITERIA) : [];
      const heldBackBy = losses.map((index) => ({
        ...labelled(index),
        lost: ((full[index] ?? 0) - (points[index] ?? 0)) / 100,
      }));
      return [{ ...rowAt(place), verdict, heldBackBy }];
    }),
  };
}

function previewPositionAt(
  { ranks, lanes, scores }: PoolRanking,
  place: number,
): WeightsPreview['rows'][number]['before'] {
  const score = scores[place] ?? NO_SCORE;
  return {
    rank: ranks[place] || null,
    lane: LANES[lanes[place] ?? 0] ?? 'unlikely',
    score: score === NO_SCORE ? null : score / 100,
  };
}
