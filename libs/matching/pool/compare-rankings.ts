import { LANES } from '#libs/contracts';
import type { PoolRanking } from './rank-pool.js';

/** How many of the best each are compared. */
export const TOPS = [5, 10, 25, 50, 100] as const;

/** Points of a bar of the distribution: 0 to 9, 10 to 19, …, 90 to 100. */
const BAR_HUNDREDTHS = 1_000;
const BARS = 10;

export interface TopOverlap {
  /** The number of best candidates compared. */
  top: number;
  /** How many are among them before and after. */
  retained: number;
}

export interface RankingComparison {
  /**
   * The indices of the biggest rises and falls in the order of the shortlist, the biggest first; unchanged ranks and
   * candidates without a rank on either side are left out.
   */
  rises: number[];
  falls: number[];
  /** The indices of applications that change lane, in the order after. */
  laneChanges: number[];
  /** `[before][after]` by index of `LANES`: how many went from lane to lane. */
  lanes: number[][];
  tops: TopOverlap[];
  /** The number of readable applications in each range of ten points. */
  before: number[];
  after: number[];
}

/**
 * Compares two rankings of the same pool.
 * @param most the limit of listed rises, of listed falls, and of listed changes of lane
 */
export function compareRankings(before: PoolRanking, after: PoolRanking, most: number): RankingComparison {
  const size = before.ranks.length;
  if (after.ranks.length !== size)
    throw new RangeError(`rankings of ${size} and of ${after.ranks.length} applications`);
  const lanes = LANES.map(() => LANES.map(() => 0));
  const rise = (place: number): number => before.ranks[place]! - after.ranks[place]!;
  // Of two that rise alike the one that ends higher comes first. Numbers that hold both are sorted in a tenth of the time that comparing places takes.
  const keys = new Float64Array(size);
  const placeOfRank = new Uint32Array(size + 1);
  let [moves, ranked] = [0, 0];
  for (let place = 0; place < size; place++) {
    lanes[before.lanes[place]!]![after.lanes[place]!]!++;
    const [was, is] = [before.ranks[place]!, after.ranks[place]!];
    placeOfRank[is] = place;
    if (is > 0) ranked++;
    if (was > 0 && is > 0 && was !== is) keys[moves++] = is - rise(place) * (size + 1);
  }
  const moved = keys.subarray(0, moves).sort();
  const placeOf = (key: number): number => placeOfRank[key - Math.floor(key / (size + 1)) * (size + 1)]!;
  return {
    rises: Array.from(moved.subarray(0, most), placeOf).filter((place) => rise(place) > 0),
    falls: Array.from(moved.subarray(-most), placeOf)
      .filter((place) => rise(place) < 0)
      .reverse(),
    laneChanges: firstPlaces(after.order, most, (place) => before.lanes[place] !== after.lanes[place]),
    lanes,
    tops: TOPS.filter((top, index) => index === 0 || top < ranked).map((top) => ({
      top,
      retained: retained(before, after, top),
    })),
    before: distribution(before),
    after: distribution(after),
  };
}

function firstPlaces(order: Uint32Array, most: number, isWanted: (place: number) => boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at < order.length && places.length < most; at++) if (isWanted(order[at]!)) places.push(order[at]!);
  return places;
}

function retained(before: PoolRanking, after: PoolRanking, top: number): number {
  const isAmongBest = (rank: number): boolean => rank > 0 && rank <= top;
  return before.ranks.reduce(
    (sum, rank, place) => sum + (isAmongBest(rank) && isAmongBest(after.ranks[place]!) ? 1 : 0),
    0,
  );
}

function distribution({ scores }: PoolRanking): number[] {
  const bars = new Array<number>(BARS).fill(0);
  for (const score of scores) if (score >= 0) bars[Math.min(BARS - 1, Math.floor(score / BAR_HUNDREDTHS))]!++;
  return bars;
}
