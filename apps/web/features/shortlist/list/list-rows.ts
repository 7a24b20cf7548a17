/** What stands in the list below each other: headings of lanes, and people. Pure. */
import { LANES, type Lane, type Shortlist, type ShortlistItem } from '#libs/contracts';

export type ListRow =
  | { kind: 'lane'; key: string; lane: Lane; people: number | null }
  | { kind: 'person'; key: string; item: ShortlistItem; at: number; rank: number | null };

interface Look {
  /** The order is by lane, then score: lanes are headed. */
  byRank: boolean;
  /** How many of each lane are in this list; null: it is not known (yet). */
  inLanes: Readonly<Record<Lane, number>> | null;
  /** @returns the rank in the whole list of the candidate at an index of this one; null: it is unknown */
  rankOf: (applicationId: string, at: number) => number | null;
}

/** Rows of the pages that are read. A row has no number of its own: its rank is where it stands in the whole list. */
export function listRows(pages: readonly Shortlist[], { byRank, inLanes, rankOf }: Look): ListRow[] {
  const rows: ListRow[] = [];
  let lane: Lane | null = null;
  let at = 0;
  for (const { items } of pages) {
    for (const item of items) {
      if (byRank && item.lane !== lane) {
        lane = item.lane;
        rows.push({ kind: 'lane', key: lane, lane, people: inLanes?.[lane] ?? null });
      }
      const rank = item.score === null ? null : rankOf(item.applicationId, at);
      rows.push({ kind: 'person', key: item.applicationId, item, at, rank });
      at++;
    }
  }
  return rows;
}

/** How many stand in the lanes before one. */
export const candidatesBefore = (lanes: Shortlist['lanes'], lane: Lane): number =>
  LANES.slice(0, LANES.indexOf(lane)).reduce((sum, one) => sum + (lanes?.[one] ?? 0), 0);

/** How many people stand in all lanes together. */
export function candidatesIn(lanes: Shortlist['lanes']): number {
  return LANES.reduce((sum, one) => sum + (lanes?.[one] ?? 0), 0);
}

/** How many ranks a tie in practice holds that a rank stands in; null: it stands for itself. */
export function tieOf(
  ties: readonly { from: number; to: number }[],
  rank: number | null,
): { from: number; to: number } | null {
  return rank === null ? null : (ties.find(({ from, to }) => rank >= from && rank <= to) ?? null);
}
