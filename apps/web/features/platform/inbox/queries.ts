/** The inbox, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Inbox, MarkedInbox } from '#libs/contracts';
import { get, put } from '../../../api/client.js';

const ASKED_EVERY_MS = 60_000;

/** Returns the number of unread items. */
export const useInboxCount = (): number =>
  useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: () => get<Inbox>('/inbox?limit=1'),
    refetchInterval: ASKED_EVERY_MS,
  }).data?.unread ?? 0;

/** The items of the user's inbox, newest first. */
export const useInbox = (unreadOnly: boolean) =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list', unreadOnly],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50', unread: String(unreadOnly) });
      if (pageParam) query.set('cursor', pageParam);
      return get<Inbox>(`/inbox?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Marks one thing, or with `upTo` all that had come by then. */
export function useMarkInbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: { itemId: string; read: boolean } | { upTo: string }) =>
      'upTo' in what
        ? put<MarkedInbox>('/inbox', what)
        : put<MarkedInbox>(`/inbox/${what.itemId}`, { read: what.read }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
