/** The same applications under two versions of a role, each with its own criteria and weights. */
import type { RescoringPreview, RoleContent, WeightsContent } from '#libs/contracts';
import type { PersonOfApplication, StoredPool } from '#libs/database';
import {
  BYTES_PER_CRITERION,
  compareRankings,
  compileWeights,
  criterionPoints,
  rankPool,
  type CompiledWeights,
  type Pool,
  type PoolRanking,
} from '#libs/matching';
import { pointsOf } from '../shortlist/points.js';
import { laneChanges, personOf, standingAt } from '../weights/preview-view.js';

/** Criteria that are told of a change. */
const TOLD = 3;

export interface VersionSide {
  content: RoleContent;
  weights: WeightsContent;
  pool: StoredPool;
}

interface Side {
  content: RoleContent;
  compiled: CompiledWeights;
  pool: Pool;
  ranking: PoolRanking;
}

type Compared = Omit<RescoringPreview, 'rescoringId' | 'waiting' | 'rows' | 'rises' | 'falls'> & {
  /** Whom the rows and movers are about. */
  applicationIds: string[];
  rowsOf: (people: ReadonlyMap<string, PersonOfApplication>) => Pick<RescoringPreview, 'rows' | 'rises' | 'falls'>;
};

/** Whoever is assessed under one of the two alone takes no part. */
export function compareVersions(
  old: VersionSide,
  fresh: VersionSide,
  { rows: most, movers }: { rows: number; movers: number },
): Compared {
  const ids = Array.from({ length: old.pool.size }, (_, place) => old.pool.applicationAt(place)).filter(
    (id) => fresh.pool.placeOf(id) !== null,
  );
  const [before, after] = [sideOf(old, ids), sideOf(fresh, ids)];
  const told = compareRankings(before.ranking, after.ranking, movers);
  const rows = [...after.ranking.order.subarray(0, most)];
  const labels = (one: VersionSide, other: VersionSide): string[] =>
    one.content.criteria.filter(({ id }) => !(id in other.weights.criteria)).map(({ label }) => label);
  const rowAt = (
    place: number,
    people: ReadonlyMap<string, PersonOfApplication>,
  ): RescoringPreview['rows'][number] => ({
    ...personOf(ids[place] ?? '', people),
    before: standingAt(before.ranking, place),
    after: standingAt(after.ranking, place),
  });
  return {
    applications: ids.length,
    changed: ids.filter(
      (_, place) =>
        before.ranking.scores[place] !== after.ranking.scores[place] ||
        before.ranking.lanes[place] !== after.ranking.lanes[place],
    ).length,
    criteria: { added: labels(fresh, old), removed: labels(old, fresh) },
    tops: told.tops,
    lanes: laneChanges(told.lanes),
    distribution: { before: told.before, after: told.after },
    applicationIds: [...new Set([...rows, ...told.rises, ...told.falls].map((place) => ids[place] ?? ''))],
    rowsOf: (people) => ({
      rows: rows.map((place) => rowAt(place, people)),
      rises: told.rises.map((place) => ({ ...rowAt(place, people), because: changesAt(place, before, after) })),
      falls: told.falls.map((place) => ({ ...rowAt(place, people), because: changesAt(place, before, after) })),
    }),
  };
}

/** A pool of these applications alone, in their order. */
function sideOf({ content, weights, pool }: VersionSide, ids: readonly string[]): Side {
  const bytes = content.criteria.length * BYTES_PER_CRITERION;
  const vectors = new Uint8Array(ids.length * bytes);
  const readable = new Uint8Array(ids.length);
  for (const [at, id] of ids.entries()) {
    const place = pool.placeOf(id) ?? 0;
    vectors.set(pool.vectors.subarray(place * bytes, (place + 1) * bytes), at * bytes);
    readable[at] = pool.readable[place] ?? 0;
  }
  const compiled = compileWeights(content.criteria, weights);
  const own = { size: ids.length, vectors, readable };
  return { content, compiled, pool: own, ranking: rankPool(own, compiled) };
}

/** Criteria by what they brought of a change; one that only one of the versions has counts with all of its points. */
function changesAt(place: number, before: Side, after: Side): RescoringPreview['rises'][number]['because'] {
  const [was, is] = [pointsAt(place, before), pointsAt(place, after)];
  return [...new Map([...was, ...is]).keys()]
    .map((criterion) => {
      const [one, other] = [was.get(criterion), is.get(criterion)];
      return {
        criterion,
        label: (other ?? one)!.label,
        before: one ? pointsOf(one.points) : null,
        after: other ? pointsOf(other.points) : null,
      };
    })
    .filter((change) => (change.before ?? 0) !== (change.after ?? 0))
    .sort((a, b) => shiftOf(b) - shiftOf(a) || (a.criterion < b.criterion ? -1 : 1))
    .slice(0, TOLD);
}

const shiftOf = ({ before, after }: { before: number | null; after: number | null }): number =>
  Math.abs((after ?? 0) - (before ?? 0));

function pointsAt(place: number, { content, compiled, pool }: Side): Map<string, { label: string; points: number }> {
  const points = criterionPoints(pool.vectors, place * content.criteria.length * BYTES_PER_CRITERION, compiled);
  return new Map(content.criteria.map(({ id, label }, index) => [id, { label, points: points[index] ?? 0 }]));
}
