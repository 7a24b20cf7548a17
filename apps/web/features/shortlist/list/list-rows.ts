/** Arranges a shortlist in rows: lane headings and candidates. Pure. */
import { LANES, type Lane, type Shortlist, type ShortlistItem } from '#libs/contracts';

export type ListRow =
  | { kind: 'lane'; key: string; lane: Lane; people: number | null }
  | { kind: 'person'; key: string; item: ShortlistItem; at: number; rank: number | null };

interface Look {
  /** The order is by lane, then score: lanes are headed. */
  byRank: boolean;
  /** The number of candidates of each lane in this list; null while it is not known. */
  inLanes: Readonly<Record<Lane, number>> | null;
  /** @returns the rank in the whole list of the candidate at an index among the scored ones of this list; null: it is unknown */
  rankOf: (applicationId: string, at: number) => number | null;
}

/** Rows of the pages that are read. A row has no number of its own: its rank is where it stands in the whole list. */
export function listRows(pages: readonly Shortlist[], { byRank, inLanes, rankOf }: Look): ListRow[] {
  const rows: ListRow[] = [];
  let lane: Lane | null = null;
  let at = 0;
  let scored = 0;
  for (const { items } of pages) {
    for (const item of items) {
      if (byRank && item.lane !== lane) {
        lane = item.lane;
        rows.push({ kind: 'lane', key: lane, lane, people: inLanes?.[lane] ?? null });
      }
      const rank = item.score === null ? null : rankOf(item.applicationId, scored++);
      rows.push({ kind: 'person', key: item.applicationId, item, at, rank });
      at++;
    }
  }
  return rows;
}

/** Returns the number of candidates with a rank in the lanes before one. Those without a score are in the lane `review`. */
export function rankedBefore(first: Pick<Shortlist, 'lanes' | 'unread'> | undefined, lane: Lane): number {
  const before = LANES.slice(0, LANES.indexOf(lane));
  const all = before.reduce((sum, one) => sum + (first?.lanes?.[one] ?? 0), 0);
  return before.includes('review') ? all - (first?.unread ?? 0) : all;
}

/** Returns the number of candidates in all lanes together. */
export function candidatesIn(lanes: Shortlist['lanes']): number {
  return LANES.reduce((sum, one) => sum + (lanes?.[one] ?? 0), 0);
}

/** Returns the practical tie that a rank belongs to; null if it belongs to none. */
export function tieOf(
  ties: readonly { from: number; to: number }[],
  rank: number | null,
): { from: number; to: number } | null {
  return rank === null ? null : (ties.find(({ from, to }) => rank >= from && rank <= to) ?? null);
}
