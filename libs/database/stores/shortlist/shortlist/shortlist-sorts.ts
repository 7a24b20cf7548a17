/** The orders in which a ranking is read: each gives the rows of a page, and the place after which the next page starts. */
// SQL by hand: sorts are parts of the statements of a shortlist, written for its indexes.
import { LANES, type ShortlistSort } from '#libs/contracts';
import { nameOf } from '../../sql/identity.js';
import type { Bind } from './shortlist-filters.js';

/** A place in the ranking: the last row of the previous page. */
export interface RankingPlace {
  lane: number;
  score: number;
  applicationId: string;
}

/** A place in another order. The key is the sorted value; it is null for a name, which is personal, so that only the row gives the place. */
export interface SortedPlace {
  key: string | number | null;
  applicationId: string;
}

/** Above every score: where a lane starts. */
const ABOVE_ALL = 10_001;

/** The parts of a statement about places. `$1` is the organization, `$2` the weights version, `$3` the number of rows, `$4` the role. */
export interface Asked {
  /** The source of rows: the whole ranking, or the `few` of the statement. */
  from: 'ranking' | 'few';
  /** Conditions on `k`, each with `AND` before it. */
  narrowed: string;
  /** SQL of how many rows are taken, in order; `NULL` for all. */
  most: string;
  bind: Bind;
}

/** A range of the index for a page: one lane, scores below `score`, or the rest of a tie. */
interface Stretch {
  lane: number;
  score: number;
  /** Of a tie: only the rows after this application. Null: all rows below `score`. */
  afterTie: string | null;
}

/**
 * The ranges of `ranking_shortlist_idx` after a place: the rest of its tie, the rest of its lane, the lanes after it. Written out, each is one
 * range of the index. For a comparison of rows, PostgreSQL would read all rows before the place.
 */
function stretchesAfter(after: RankingPlace | null, lanes: readonly number[]): Stretch[] {
  return lanes.flatMap((index): Stretch[] => {
    if (after === null || index > after.lane) return [{ lane: index, score: ABOVE_ALL, afterTie: null }];
    if (index < after.lane) return [];
    return restOfLane(index, after);
  });
}

function restOfLane(lane: number, { score, applicationId }: Pick<RankingPlace, 'score' | 'applicationId'>): Stretch[] {
  return [
    { lane, score, afterTie: applicationId },
    { lane, score, afterTie: null },
  ];
}

function rangeOf({ lane, score, afterTie }: Stretch, { from, narrowed, bind }: Asked, most: string): string {
  const range =
    afterTie === null
      ? `k.score < ${bind(score)}::int`
      : `k.score = ${bind(score)}::int AND k.application_id > ${bind(afterTie)}::uuid`;
  return `SELECT k.*, k.score AS key FROM ${from} k
           WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.lane = ${bind(lane)}::smallint AND ${range}${narrowed}
           ORDER BY k.score DESC, k.application_id LIMIT ${most}`;
}

/** One range after the other: each gives no more rows than the previous ones leave room for. */
function inTurn(stretches: readonly Stretch[], asked: Asked): string {
  const parts = stretches.map((stretch, index) => {
    const before = stretches.slice(0, index).map((_, earlier) => ` - (SELECT count(*) FROM part_${earlier})`);
    return `part_${index} AS MATERIALIZED (${rangeOf(stretch, asked, `${asked.most}${before.join('')}`)})`;
  });
  return `WITH ${parts.join(',\n')}\n${stretches.map((_, index) => `SELECT * FROM part_${index}`).join(' UNION ALL ')}`;
}

/** SQL of the rows of a page, and their order. */
export interface Places {
  places: string;
  /** Of the columns of `page`. */
  order: string;
}

function lanesOf(lane: number | null): number[] {
  return lane === null ? Array.from({ length: LANES.length }, (_, index) => index) : [lane];
}

/** Best first; ties by application ID. Null past the end. */
export function placesByRank(asked: Asked, lane: number | null, after: RankingPlace | null): Places | null {
  const stretches = stretchesAfter(after, lanesOf(lane));
  if (stretches.length === 0) return null;
  return { places: inTurn(stretches, asked), order: 'lane, score DESC, application_id' };
}

const CHANGED = `to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const instant = (column: string): string => CHANGED.replace('%s', column);

/** The last decision, note or change of an application. */
const LAST_ACTIVITY = `greatest(k.changed_at,
     (SELECT max(d.decided_at) FROM decision d WHERE d.organisation_id = $1 AND d.application_id = k.application_id),
     (SELECT max(n.created_at) FROM note n WHERE n.organisation_id = $1 AND n.application_id = k.application_id))`;

/** Names without accents, as they are looked up. Candidates without a name come last. */
const NAME = `coalesce(lower(regexp_replace(normalize((
     SELECT ${nameOf('a.candidate_id')} FROM application a WHERE a.organisation_id = $1 AND a.id = k.application_id), NFKD), '[\\u0300-\\u036f]+', '', 'g')), chr(1114109)) COLLATE "C"`;

/** The rows of a page in an order other than rank; ties by application ID. */
export function placesBy(
  sort: Exclude<ShortlistSort, 'rank'>,
  asked: Asked,
  { lane, after }: { lane: number | null; after: SortedPlace | null },
): Places {
  if (sort === 'score') return byScore(asked, lane, after);
  const inLane = lane === null ? '' : ` AND k.lane = ${asked.bind(lane)}::smallint`;
  const narrowed = `${inLane}${asked.narrowed}`;
  if (sort === 'received') return byArrival({ ...asked, narrowed }, after);
  return byKey(KEYS[sort], { ...asked, narrowed }, after);
}

/** Ranges of the index, one for each lane. */
function byScore(asked: Asked, lane: number | null, after: SortedPlace | null): Places {
  const stretches = lanesOf(lane).flatMap((index) =>
    after === null
      ? [{ lane: index, score: ABOVE_ALL, afterTie: null }]
      : restOfLane(index, { score: after.key as number, applicationId: after.applicationId }),
  );
  return {
    places: stretches.map((stretch) => `(${rangeOf(stretch, asked, asked.most)})`).join('\nUNION ALL\n'),
    order: 'score DESC, application_id',
  };
}

/** A range of `application_received_idx`, from which each rank is looked up. */
function byArrival({ from, narrowed, most, bind }: Asked, after: SortedPlace | null): Places {
  const behind =
    after === null
      ? ''
      : ` AND (a.created_at, a.id) < (${bind(after.key)}::timestamptz, ${bind(after.applicationId)}::uuid)`;
  const joined =
    from === 'few'
      ? `few k CROSS JOIN LATERAL (
          SELECT * FROM application a WHERE a.organisation_id = $1 AND a.id = k.application_id OFFSET 0) a`
      : `application a CROSS JOIN LATERAL (
          SELECT * FROM ranking k WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = a.id OFFSET 0) k`;
  return {
    places: `SELECT k.*, ${instant('a.created_at')} AS key FROM ${joined}
         WHERE a.organisation_id = $1 AND a.role_id = $4::uuid${behind}${narrowed}
         ORDER BY a.created_at DESC, a.id DESC LIMIT ${most}`,
    order: 'key DESC, application_id DESC',
  };
}

interface Key {
  sql: string;
  type: string;
  falls: boolean;
  /** Its form in a cursor; null if cursors leave it out. */
  cursorKey: ((key: string) => string) | null;
}

const KEYS: Record<Exclude<ShortlistSort, 'rank' | 'score' | 'received'>, Key> = {
  coverage: { sql: 'k.coverage::int', type: 'int', falls: true, cursorKey: (key) => key },
  'last-activity': { sql: LAST_ACTIVITY, type: 'timestamptz', falls: true, cursorKey: instant },
  name: { sql: NAME, type: 'text COLLATE "C"', falls: false, cursorKey: null },
};

/** Returns whether an order has to read every row. */
export function readsEveryRow(sort: ShortlistSort): boolean {
  return sort in KEYS;
}

/** Computes a key for every row, for roles of a limited size. */
function byKey(
  { sql, type, falls, cursorKey }: Key,
  { from, narrowed, most, bind }: Asked,
  after: SortedPlace | null,
): Places {
  const order = `sorted_by${falls ? ' DESC' : ''}, application_id`;
  const ranked = (source: Asked['from']): string =>
    `FROM ${source} k WHERE k.organisation_id = $1 AND k.weights_version_id = $2`;
  let behind = '';
  if (after !== null) {
    const id = `${bind(after.applicationId)}::uuid`;
    const key =
      cursorKey === null
        ? `(SELECT ${sql} ${ranked('ranking')} AND k.application_id = ${id})`
        : `${bind(after.key)}::${type}`;
    behind = ` WHERE sorted_by ${falls ? '<' : '>'} ${key} OR (sorted_by = ${key} AND application_id > ${id})`;
  }
  return {
    places: `SELECT keyed.*, ${cursorKey === null ? 'NULL' : cursorKey('sorted_by')} AS key
          FROM (SELECT k.*, ${sql} AS sorted_by ${ranked(from)}${narrowed} OFFSET 0) keyed${behind} ORDER BY ${order} LIMIT ${most}`,
    order,
  };
}
