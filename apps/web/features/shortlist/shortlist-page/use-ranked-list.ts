/** The ranked list as the address looks at it: what is read of it, how it is narrowed, and why it cannot be read. */
import { useMemo, useRef } from 'react';
import type { Role } from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { candidatesIn } from '../list/list-rows.js';
import { useShortlist } from '../list/queries.js';
import { useFilteredRanks } from '../list/use-filtered-ranks.js';
import { useIgnoredFilters } from '../list/use-ignored-filters.js';
import type { ListAddress } from '../list/use-list-address.js';

export type RankedListState = ReturnType<typeof useRankedList>;

export function useRankedList(role: Role, address: ListAddress) {
  const { filters, sort } = address;
  const query = useShortlist(role.id, { filters, sort });
  const pages = useLatest(query.data?.pages, role.id);
  const { rows, passing } = useFilteredRanks(role, address, pages);
  const leftOut = useIgnoredFilters(query.error, address);
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const first = pages?.[0];
  return {
    query,
    /** The first page that was read; undefined: none yet. */
    first,
    items,
    rows,
    /** The number of candidates of each lane that pass the filters; null if all do, or while it is not known. */
    passing,
    total: candidatesIn(first?.lanes ?? null),
    leftOut,
    /** The syntax error of the search; null if the failure has another cause. */
    searchFault: searchFaultIn(query.error),
    /** The server refuses this view of the list for every user: other filters or another order may help. */
    isRefused: query.error instanceof ApiError && [400, 409, 422].includes(query.error.status),
  };
}

function searchFaultIn(error: Error | null): string | null {
  return error instanceof ApiError ? (error.errors.find(({ path }) => path === 'q')?.message ?? null) : null;
}

/** Returns the value that was loaded last, which stays in view when a later request is refused. */
function useLatest<Value>(value: Value | undefined, of: string): Value | undefined {
  const latest = useRef<{ of: string; value: Value } | null>(null);
  if (value !== undefined) latest.current = { of, value };
  return value ?? (latest.current?.of === of ? latest.current.value : undefined);
}
