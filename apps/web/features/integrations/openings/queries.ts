/** Openings of a connected ATS and times of catching up with it, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AtsJob, Page, RoleListItem } from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';
const LATER_MS = 15_000;

/** Openings, and the roles that they are for. */
export const useAtsJobs = (connectionId: string, waitingOnly: boolean) =>
  useInfiniteQuery({
    queryKey: ['ats-jobs', connectionId, waitingOnly],
    queryFn: ({ pageParam }) => {
      const query = pageOf(pageParam, '50');
      if (waitingOnly) query.set('waiting', 'true');
      return get<Page<AtsJob>>(`/connections/${connectionId}/jobs?${query}`);
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
export function useMapJob(connectionId: string, atsJobId: string) {
  const queries = useQueryClient();
  const path = `/connections/${connectionId}/jobs/${atsJobId}`;
  return useMutation({
    mutationFn: (to: { roleId: string | null } | 'new-role') =>
      to === 'new-role' ? post<AtsJob>(`${path}/role`, {}) : put<AtsJob>(`${path}/mapping`, to),
    onSettled: () =>
      Promise.all([['ats-jobs', connectionId], ['roles']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

function pageOf(cursor: string, limit: string): URLSearchParams {
  return new URLSearchParams({ limit, ...(cursor && { cursor }) });
}
