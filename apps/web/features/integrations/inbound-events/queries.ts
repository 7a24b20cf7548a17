/** Inbound events, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ReplayedInboundEvents,
  InboundEvent,
  InboundEventDetail,
  InboundEventOutcome,
  InboundEventReplay,
  Page,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';

/** While something is awaited, and while nothing is. */
const SOON_MS = 2_000;
const LATER_MS = 10_000;

/** Newest first, and polled, so that new events appear. */
export const useInboundEvents = (connectionId: string, outcome: InboundEventOutcome | null) =>
  useInfiniteQuery({
    queryKey: ['inbound-events', connectionId, 'list', outcome],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (outcome) query.set('outcome', outcome);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<InboundEvent>>(`/connections/${connectionId}/events?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state: { data } }) => {
      const shown = data?.pages.flatMap(({ items }) => items) ?? [];
      return shown.length === 0 || shown.some(isWaiting) ? SOON_MS : LATER_MS;
    },
  });

/** The newest one; null: none has come yet, and it is waited for. */
export const useNewestEvent = (connectionId: string) =>
  useQuery({
    queryKey: ['inbound-events', connectionId, 'newest'],
    queryFn: async () =>
      (await get<Page<InboundEvent>>(`/connections/${connectionId}/events?limit=1`)).items[0] ?? null,
    refetchInterval: ({ state: { data } }) => (data && !isWaiting(data) ? false : SOON_MS),
  });

export const useInboundEvent = (connectionId: string, eventId: string) =>
  useQuery({
    queryKey: ['inbound-event', connectionId, eventId],
    queryFn: () => get<InboundEventDetail>(`/connections/${connectionId}/events/${eventId}`),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? SOON_MS : false),
  });

export function useReplay(connectionId: string, eventId: string) {
  const forget = useForget(connectionId);
  return useMutation({
    mutationFn: () => post<InboundEvent>(`/connections/${connectionId}/events/${eventId}/replay`, {}),
    onSettled: forget,
  });
}

export function useReplayRange(connectionId: string) {
  const forget = useForget(connectionId);
  return useMutation({
    mutationFn: (range: InboundEventReplay) =>
      post<ReplayedInboundEvents>(`/connections/${connectionId}/events/replay`, range),
    onSettled: forget,
  });
}

function useForget(connectionId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['inbound-events', 'inbound-event', 'openings'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, connectionId] }),
      ),
    );
}

const isWaiting = ({ outcome }: InboundEvent): boolean => outcome === 'waiting';

const isUnderWay = (event: InboundEventDetail): boolean =>
  isWaiting(event) || event.attachments.some(({ state }) => state === 'waiting');
