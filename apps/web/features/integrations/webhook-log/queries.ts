import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type {
  Page,
  ReplayedWebhooks,
  WebhookMessage,
  WebhookMessageDetail,
  WebhookMessageOutcome,
  WebhookReplay,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';
import { useEndpointCache } from '../webhooks/queries.js';

const SOON_MS = 2_000;
const LATER_MS = 15_000;

/** Lists the messages of an endpoint, newest first. */
export const useWebhookMessages = (endpointId: string, outcome: WebhookMessageOutcome | null) =>
  useInfiniteQuery({
    queryKey: ['webhook-messages', endpointId, outcome],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (outcome) query.set('outcome', outcome);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<WebhookMessage>>(`/webhook-endpoints/${endpointId}/messages?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: LATER_MS,
  });

export const useWebhookMessage = (endpointId: string, messageId: string) =>
  useQuery({
    queryKey: ['webhook-message', endpointId, messageId],
    queryFn: () => get<WebhookMessageDetail>(`/webhook-endpoints/${endpointId}/messages/${messageId}`),
    refetchInterval: ({ state: { data } }) => (data?.outcome === 'waiting' ? SOON_MS : false),
  });

export function useReplayWebhook(endpointId: string, messageId: string) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: () => post<WebhookMessageDetail>(`/webhook-endpoints/${endpointId}/messages/${messageId}/replay`, {}),
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
