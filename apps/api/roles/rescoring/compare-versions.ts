/** The same applications under two versions of a role, each with its own criteria and weights. */
import {
  MUST_OUTCOMES,
  type MustOutcome,
  type RescoringPreview,
  type RoleContent,
  type WeightsContent,
} from '#libs/contracts';
import type { PersonOfApplication, ScoreVectors } from '#libs/database';
import {
  asMust,
  BYTES_PER_CRITERION,
  compareRankings,
  compileWeights,
  criterionPoints,
  rankPoolInParts,
  type CompiledWeights,
  type VectorPool,
  type PoolRanking,
} from '#libs/matching';
import { inTurn, partByPart } from '../../platform/in-turn.js';
import { toPoints } from '../../views/scores/points.js';
import { laneChanges, previewedPerson, previewPositionAt } from '../weights/preview-view.js';

/** Applications that are looked up in a pool before other calls get their turn. */
const AT_ONCE = 4_000;

/** The most criteria listed for a change. */
const MAX_CRITERIA = 3;

/** Points. A role that asks for one thing more shifts everything else by less than that: true, and no reason. */
const MIN_POINTS = 0.5;

export interface VersionSide {
  content: RoleContent;
  weights: WeightsContent;
  pool: ScoreVectors;
}

interface Side {
  content: RoleContent;
  compiled: CompiledWeights;
  pool: VectorPool;
  ranking: PoolRanking;
}

type Compared = Omit<RescoringPreview, 'rescoringId' | 'waiting' | 'rows' | 'rises' | 'falls'> & {
  /** The applications of the rows and movers. */
  applicationIds: string[];
  rowsOf: (people: ReadonlyMap<string, PersonOfApplication>) => Pick<RescoringPreview, 'rows' | 'rises' | 'falls'>;
};

/** Applications that are assessed under only one of the two are left out. */
export async function compareVersions(
  old: VersionSide,
  fresh: VersionSide,
  { rows: most, movers }: { rows: number; movers: number },
): Promise<Compared> {
  const ids: string[] = [];
  await inTurn(old.pool.size, AT_ONCE, (place) => {
    const id = old.pool.applicationAt(place);
    if (fresh.pool.placeOf(id) !== null) ids.push(id);
  });
  const [before, after] = [await sideOf(old, ids), await sideOf(fresh, ids)];
  const compared = compareRankings(before.ranking, after.ranking, movers);
  const rows = [...after.ranking.order.subarray(0, most)];
  const labels = (one: VersionSide, other: VersionSide): string[] =>
    one.content.criteria.filter(({ id }) => !(id in other.weights.criteria)).map(({ label }) => label);
  const rowAt = (
    place: number,
    people: ReadonlyMap<string, PersonOfApplication>,
  ): RescoringPreview['rows'][number] => ({
    ...previewedPerson(ids[place] ?? '', people),
    before: previewPositionAt(before.ranking, place),
    after: previewPositionAt(after.ranking, place),
  });
  return {
    applications: ids.length,
    changed: ids.filter(
      (_, place) =>
        before.ranking.scores[place] !== after.ranking.scores[place] ||
        before.ranking.lanes[place] !== after.ranking.lanes[place],
    ).length,
    criteria: { added: labels(fresh, old), removed: labels(old, fresh) },
    tops: compared.tops,
    lanes: laneChanges(compared.lanes),
    distribution: { before: compared.before, after: compared.after },
    applicationIds: [...new Set([...rows, ...compared.rises, ...compared.falls].map((place) => ids[place] ?? ''))],
    rowsOf: (people) => ({
      rows: rows.map((place) => rowAt(place, people)),
      rises: compared.rises.map((place) => moverAt(place, rowAt(place, people), before, after)),
      falls: compared.falls.map((place) => moverAt(place, rowAt(place, people), before, after)),
    }),
  };
}

/** A pool of these applications alone, in their order. */
async function sideOf({ content, weights, pool }: VersionSide, ids: readonly string[]): Promise<Side> {
  const bytes = content.criteria.length * BYTES_PER_CRITERION;
  const vectors = new Uint8Array(ids.length * bytes);
  const readable = new Uint8Array(ids.length);
  await inTurn(ids.length, AT_ONCE, (at) => {
    const place = pool.placeOf(ids[at] ?? '') ?? 0;
    vectors.set(pool.vectors.subarray(place * bytes, (place + 1) * bytes), at * bytes);
    readable[at] = pool.readable[place] ?? 0;
  });
  const compiled = compileWeights(content.criteria, weights);
  const own = { size: ids.length, vectors, readable };
  return { content, compiled, pool: own, ranking: await partByPart(rankPoolInParts(own, compiled)) };
}

type Mover = RescoringPreview['rises'][number];

function moverAt(place: number, row: RescoringPreview['rows'][number], before: Side, after: Side): Mover {
  const lanesDecidedBy = row.before.lane === row.after.lane ? [] : decidedAt(place, before, after);
  // No criterion earned anything for a candidate whose documents could not be read.
  const isRead = before.pool.readable[place] === 1 && after.pool.readable[place] === 1;
  const changes = isRead ? changesAt(place, before, after) : [];
  const telling = changes.filter((one) => shiftOf(one) >= MIN_POINTS);
  return { ...row, lanesDecidedBy, because: telling.length > 0 || lanesDecidedBy.length > 0 ? telling : changes };
}

/** Returns the must-haves that keep a candidate back in only one of the versions. */
function decidedAt(place: number, before: Side, after: Side): Mover['lanesDecidedBy'] {
  const [was, is] = [mustsAt(place, before), mustsAt(place, after)];
  return [...new Map([...was, ...is]).entries()]
    .map(([criterion, { label }]) => ({
      criterion,
      label,
      before: was.get(criterion)?.outcome ?? null,
      after: is.get(criterion)?.outcome ?? null,
    }))
    .filter((one) => (one.before ?? 'met') !== (one.after ?? 'met'))
    .sort((a, b) => badness(b.after) - badness(a.after));
}

const badness = (outcome: MustOutcome | null): number => (outcome === null ? -1 : MUST_OUTCOMES.indexOf(outcome));

function mustsAt(
  place: number,
  { content, compiled, pool }: Side,
): Map<string, { label: string; outcome: MustOutcome }> {
  const offset = place * content.criteria.length * BYTES_PER_CRITERION;
  return new Map(
    compiled.musts.map((index) => {
      const { id, label } = content.criteria[index]!;
      return [id, { label, outcome: asMust(pool.vectors, offset, index) }];
    }),
  );
}

/** Criteria by what they brought of a change; one that only one of the versions has counts with all of its points. */
function changesAt(place: number, before: Side, after: Side): Mover['because'] {
  const [was, is] = [pointsAt(place, before), pointsAt(place, after)];
  return [...new Map([...was, ...is]).keys()]
    .map((criterion) => {
      const [one, other] = [was.get(criterion), is.get(criterion)];
      return {
        criterion,
        label: (other ?? one)!.label,
        before: one ? toPoints(one.points) : null,
        after: other ? toPoints(other.points) : null,
      };
    })
    .filter((change) => (change.before ?? 0) !== (change.after ?? 0))
    .sort((a, b) => shiftOf(b) - shiftOf(a) || (a.criterion < b.criterion ? -1 : 1))
    .slice(0, MAX_CRITERIA);
}

const shiftOf = ({ before, after }: { before: number | null; after: number | null }): number =>
  Math.abs((after ?? 0) - (before ?? 0));

function pointsAt(place: number, { content, compiled, pool }: Side): Map<string, { label: string; points: number }> {
  const points = criterionPoints(pool.vectors, place * content.criteria.length * BYTES_PER_CRITERION, compiled);
  return new Map(content.criteria.map(({ id, label }, index) => [id, { label, points: points[index] ?? 0 }]));
}
