/** Relates a filtered list to the whole one: the ranks of its candidates, and their number in each lane. */
import { useMemo } from 'react';
import type { Lane, Role, Shortlist } from '#libs/contracts';
import { useCounts, useShortlist } from './queries.js';
import type { ListAddress } from './use-list-address.js';
import { listRows, rankedBefore, type ListRow } from './list-rows.js';

const EVERYBODY = { filters: {}, sort: 'rank' } as const;

interface Look {
  rows: ListRow[];
  /** The number of candidates of each lane that pass the filters; null if all do, or while it is not known. */
  passing: Readonly<Record<Lane, number>> | null;
}

/** @param pages that are read of the list as it is looked at */
export function useFilteredRanks(
  role: Role,
  { filters, sort }: ListAddress,
  pages: readonly Shortlist[] | undefined,
): Look {
  const names = Object.keys(filters);
  const lane = names.length === 1 ? filters.lane : undefined;
  const isPart = names.length > 0 && lane === undefined;
  const byRank = sort === 'rank';
  const lanes = pages?.[0]?.lanes ?? null;
  const passing = useCounts(role.id, filters, isPart).data?.lanes ?? null;
  // Of the whole list only what is read is known: the first hundred at least.
  const whole = useShortlist(role.id, EVERYBODY, isPart || !byRank).data?.pages;
  const ranks = useMemo(
    () =>
      new Map(
        whole
          ?.flatMap(({ items }) => items)
          .filter(({ score }) => score !== null)
          .map(({ applicationId }, at) => [applicationId, at + 1]),
      ),
    [whole],
  );
  const rows = useMemo(() => {
    const before = lane === undefined ? 0 : rankedBefore(pages?.[0], lane);
    return listRows(pages ?? [], {
      byRank,
      inLanes: isPart ? passing : lanes,
      rankOf: (applicationId, at) => (isPart || !byRank ? (ranks.get(applicationId) ?? null) : before + at + 1),
    });
  }, [pages, lanes, lane, isPart, byRank, passing, ranks]);
  return { rows, passing: isPart ? passing : null };
}
