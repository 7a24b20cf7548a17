/** Openings of a connected ATS and times of catching up with it, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Opening, Page, RoleListItem } from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';
const LATER_MS = 15_000;

/** Openings, and the roles that they are for. */
export const useOpenings = (connectionId: string, waitingOnly: boolean) =>
  useInfiniteQuery({
    queryKey: ['openings', connectionId, waitingOnly],
    queryFn: ({ pageParam }) => {
      const query = pageOf(pageParam, '50');
      if (waitingOnly) query.set('waiting', 'true');
      return get<Page<Opening>>(`/connections/${connectionId}/openings?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: LATER_MS,
  });

/** Every role, to choose one of. */
export const useRoleChoices = () =>
  useQuery({
    queryKey: ['roles', 'choices'],
    queryFn: async () => {
      const roles: RoleListItem[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<RoleListItem> = await get(`/roles?${pageOf(cursor, '200')}`);
        roles.push(...page.items);
        cursor = page.next;
      }
      return roles;
    },
  });

/** Says which role an opening is for, or makes one of its page. */
export function useMapOpening(connectionId: string, openingId: string) {
  const queries = useQueryClient();
  const path = `/connections/${connectionId}/openings/${openingId}`;
  return useMutation({
    mutationFn: (to: { roleId: string | null } | 'new-role') =>
      to === 'new-role' ? post<Opening>(`${path}/role`, {}) : put<Opening>(`${path}/mapping`, to),
    onSettled: () =>
      Promise.all([['openings', connectionId], ['roles']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

function pageOf(cursor: string, limit: string): URLSearchParams {
  return new URLSearchParams({ limit, ...(cursor && { cursor }) });
}
