import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AtsSync, Page } from '#libs/contracts';
import { get, post } from '../../../api/client.js';

const SOON_MS = 2_000;

const LATER_MS = 15_000;

export const useSyncs = (connectionId: string) =>
  useInfiniteQuery({
    queryKey: ['syncs', connectionId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20', ...(pageParam && { cursor: pageParam }) });
      return get<Page<AtsSync>>(`/connections/${connectionId}/syncs?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.items.some(({ state }) => state === 'running') ? SOON_MS : LATER_MS,
  });

export function useStartSync(connectionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (full: boolean) => post<AtsSync>(`/connections/${connectionId}/syncs`, { full }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['syncs', connectionId] }),
  });
}
