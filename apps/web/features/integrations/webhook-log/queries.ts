import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type {
  Page,
  ReplayedWebhooks,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryOutcome,
  WebhookReplay,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';
import { useEndpointCache } from '../webhooks/queries.js';

const SOON_MS = 2_000;
const LATER_MS = 15_000;

/** What an endpoint was told, newest first. */
export const useWebhookDeliveries = (endpointId: string, outcome: WebhookDeliveryOutcome | null) =>
  useInfiniteQuery({
    queryKey: ['webhook-deliveries', endpointId, outcome],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (outcome) query.set('outcome', outcome);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<WebhookDelivery>>(`/webhook-endpoints/${endpointId}/deliveries?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: LATER_MS,
  });

export const useWebhookDelivery = (endpointId: string, messageId: string) =>
  useQuery({
    queryKey: ['webhook-delivery', endpointId, messageId],
    queryFn: () => get<WebhookDeliveryDetail>(`/webhook-endpoints/${endpointId}/deliveries/${messageId}`),
    refetchInterval: ({ state: { data } }) => (data?.outcome === 'waiting' ? SOON_MS : false),
  });

export function useReplayWebhook(endpointId: string, messageId: string) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: () =>
      post<WebhookDeliveryDetail>(`/webhook-endpoints/${endpointId}/deliveries/${messageId}/replay`, {}),
    onSettled: () => forget(endpointId),
  });
}

export function useReplayWebhooks(endpointId: string) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: (range: WebhookReplay) => post<ReplayedWebhooks>(`/webhook-endpoints/${endpointId}/replay`, range),
    onSettled: () => forget(endpointId),
  });
}
