/** What connections have delivered, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DeliveriesReplayed,
  Delivery,
  DeliveryDetail,
  DeliveryOutcome,
  DeliveryReplay,
  Page,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';

/** While something is awaited, and while nothing is. */
const SOON_MS = 2_000;
const LATER_MS = 10_000;

/** Newest first, and polled, so that new events appear. */
export const useDeliveries = (connectionId: string, outcome: DeliveryOutcome | null) =>
  useInfiniteQuery({
    queryKey: ['deliveries', connectionId, 'list', outcome],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (outcome) query.set('outcome', outcome);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<Delivery>>(`/connections/${connectionId}/deliveries?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state: { data } }) => {
      const shown = data?.pages.flatMap(({ items }) => items) ?? [];
      return shown.length === 0 || shown.some(isWaiting) ? SOON_MS : LATER_MS;
    },
  });

/** The newest one; null: none has come yet, and it is waited for. */
export const useNewestDelivery = (connectionId: string) =>
  useQuery({
    queryKey: ['deliveries', connectionId, 'newest'],
    queryFn: async () =>
      (await get<Page<Delivery>>(`/connections/${connectionId}/deliveries?limit=1`)).items[0] ?? null,
    refetchInterval: ({ state: { data } }) => (data && !isWaiting(data) ? false : SOON_MS),
  });

export const useDelivery = (connectionId: string, deliveryId: string) =>
  useQuery({
    queryKey: ['delivery', connectionId, deliveryId],
    queryFn: () => get<DeliveryDetail>(`/connections/${connectionId}/deliveries/${deliveryId}`),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? SOON_MS : false),
  });

export function useReplay(connectionId: string, deliveryId: string) {
  const forget = useForget(connectionId);
  return useMutation({
    mutationFn: () => post<Delivery>(`/connections/${connectionId}/deliveries/${deliveryId}/replay`, {}),
    onSettled: forget,
  });
}

export function useReplayRange(connectionId: string) {
  const forget = useForget(connectionId);
  return useMutation({
    mutationFn: (range: DeliveryReplay) =>
      post<DeliveriesReplayed>(`/connections/${connectionId}/deliveries/replay`, range),
    onSettled: forget,
  });
}

function useForget(connectionId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['deliveries', 'delivery', 'ats-jobs'].map((name) =>
        queries.invalidateQueries({ queryKey: [name, connectionId] }),
      ),
    );
}

const isWaiting = ({ outcome }: Delivery): boolean => outcome === 'waiting';

const isUnderWay = (delivery: DeliveryDetail): boolean =>
  isWaiting(delivery) || delivery.attachments.some(({ state }) => state === 'waiting');
