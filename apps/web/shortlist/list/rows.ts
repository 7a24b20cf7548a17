/** What stands in the list below each other: headings of lanes, and people. Pure. */
import { LANES, type Lane, type Shortlist, type ShortlistItem } from '#libs/contracts';

export type ListRow =
  | { kind: 'lane'; key: string; lane: Lane; people: number }
  | { kind: 'person'; key: string; item: ShortlistItem; at: number; rank: number | null };

/**
 * Rows of the pages that are read. Lanes are headed where the order is by lane; ranks are told where the list is whole, since a row has no
 * number of its own.
 * @param isWhole nobody is left out before or between these people
 */
export function listRows(pages: readonly Shortlist[], byRank: boolean, isWhole: boolean): ListRow[] {
  const lanes = pages[0]?.lanes ?? null;
  const rows: ListRow[] = [];
  let lane: Lane | null = null;
  let at = 0;
  for (const { items } of pages) {
    for (const item of items) {
      if (byRank && item.lane !== lane) {
        lane = item.lane;
        rows.push({ kind: 'lane', key: lane, lane, people: lanes?.[lane] ?? 0 });
      }
      rows.push({
        kind: 'person',
        key: item.applicationId,
        item,
        at,
        rank: byRank && isWhole && item.score !== null ? at + 1 : null,
      });
      at++;
    }
  }
  return rows;
}

/** How many people stand in all lanes together. */
export function peopleIn(lanes: Shortlist['lanes']): number {
  return LANES.reduce((sum, one) => sum + (lanes?.[one] ?? 0), 0);
}

/** How many ranks a tie in practice holds that a rank stands in; null: it stands for itself. */
export function tieOf(
  ties: readonly { from: number; to: number }[],
  rank: number | null,
): { from: number; to: number } | null {
  return rank === null ? null : (ties.find(({ from, to }) => rank >= from && rank <= to) ?? null);
}
