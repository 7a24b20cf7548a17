import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page, Role, RoleListItem, RoleState, WeightsVersion } from '#libs/contracts';
import { get } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 2_000;

const LOOKED_FOR_EVERY_MS = 15_000;

/** Roles, newest first. @param state null: whatever they are in. @param search part of the title */
export const useRoles = (state: RoleState | 'current' | null, search = '') =>
  useInfiniteQuery({
    queryKey: ['roles', state, search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (state !== null) query.set('state', state);
      if (search !== '') query.set('search', search);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<RoleListItem>>(`/roles?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // While a job runs there, the numbers move. A user without a role waits for one.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((one) => one.runningImports > 0))
        ? ASKED_AGAIN_EVERY_MS
        : data?.pages[0]?.items.length === 0 && LOOKED_FOR_EVERY_MS,
  });

export const roleQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['role', roleId],
    queryFn: () => get<Role>(`/roles/${roleId}`),
    // Until its next version has taken over.
    refetchInterval: ({ state: { data } }) => (data?.pendingVersion ? ASKED_AGAIN_EVERY_MS : false),
  });

export const useRole = (roleId: string) => useQuery(roleQuery(roleId));

export const useWeights = (roleId: string, weightsId: string | null) =>
  useQuery({
    queryKey: ['weights', weightsId],
    queryFn: () => get<WeightsVersion>(`/roles/${roleId}/weights/${weightsId}`),
    enabled: weightsId !== null,
    staleTime: Infinity,
  });
