/** The shortlist of a role and what is done in it, as TanStack queries. */
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Shortlist, ShortlistCounts, ShortlistFilters, ShortlistSort } from '#libs/contracts';
import { get } from '../../../api/client.js';
import { shortlistPath } from '../../../api/preload.js';

/** The filters and the order of a list. */
export interface ListView {
  filters: ShortlistFilters;
  sort: ShortlistSort;
}

/** The stream of the role tells what changes; this is for when it is cut off. */
const ASKED_AGAIN_EVERY_MS = 10_000;

function queryOf(filters: ShortlistFilters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]));
}

/** The pages of a shortlist read so far. */
export const shortlistOf = (roleId: string, { filters, sort }: ListView) =>
  infiniteQueryOptions({
    queryKey: ['shortlist', roleId, filters, sort],
    queryFn: ({ pageParam, signal }) => {
      const path = shortlistPath(roleId, Object.fromEntries(queryOf(filters)), sort, pageParam);
      return get<Shortlist>(path, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    // While another filter is being asked the old list stays, so that nothing jumps.
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.waiting ?? 0) > 0 ? ASKED_AGAIN_EVERY_MS : false),
  });

export const useShortlist = (roleId: string, view: ListView, isAsked = true) =>
  useInfiniteQuery({ ...shortlistOf(roleId, view), enabled: isAsked });

/** The counts of each filter choice. */
export const useCounts = (roleId: string, filters: ShortlistFilters, isAsked: boolean) =>
  useQuery({
    queryKey: ['counts', roleId, filters],
    queryFn: ({ signal }) => get<ShortlistCounts>(`/roles/${roleId}/shortlist/counts?${queryOf(filters)}`, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
