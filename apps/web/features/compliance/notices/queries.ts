/** Notices to candidates before a score, and the organization's policy on them, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ManyNoticed,
  NewNoticeText,
  NoticePendingItem,
  NoticeStarters,
  NoticeText,
  NoticeTexts,
  Page,
  RolesPendingNotice,
  StatedNotice,
} from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

export const useNoticeTexts = () =>
  useQuery({ queryKey: ['notice-texts'], queryFn: () => get<NoticeTexts>('/notice-texts') });

/** Texts to begin with: the same until the next release. */
export const useNoticeStarters = (enabled: boolean) =>
  useQuery({
    queryKey: ['notice-starters'],
    queryFn: () => get<NoticeStarters>('/notice-starters'),
    staleTime: Infinity,
    enabled,
  });

export function useAddNoticeText() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewNoticeText) => post<NoticeText>('/notice-texts', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notice-texts'] }),
  });
}

export function usePutInForce() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (textId: string) => put<NoticeText>(`/notice-texts/${textId}/active`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notice-texts'] }),
  });
}

/** Roles in which candidates wait for a notice. */
export const useRolesPendingNotice = () =>
  useQuery({ queryKey: ['notice-pending'], queryFn: () => get<RolesPendingNotice>('/notice-pending') });

/** Lists the candidates of a role that wait for a notice, the earliest first. */
export const useNoticePending = (roleId: string) =>
  useInfiniteQuery({
    queryKey: ['notice-pending', roleId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<NoticePendingItem>>(`/roles/${roleId}/notice-pending?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Records one notice for all of a role who wait for one: they are scored then. */
export function useRecordNotices(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (notice: StatedNotice) => post<ManyNoticed>(`/roles/${roleId}/notices`, { notice }),
    onSuccess: () => {
      for (const queryKey of [['notice-pending'], ['shortlist', roleId], ['counts', roleId]])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
