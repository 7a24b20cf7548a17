/** Endpoints of other systems that are told what happens, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CreatedWebhookEndpoint,
  Page,
  ReplayedWebhooks,
  TriedWebhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryOutcome,
  WebhookEndpoint,
  WebhookEndpointChange,
  WebhookReplay,
} from '#libs/contracts';
import { get, patch, post, remove } from '../../../api/client.js';
import { keepShownSecret } from '../../../api/shown-secret.js';

const SOON_MS = 2_000;
const LATER_MS = 15_000;

export const useEndpoints = () =>
  useQuery({
    queryKey: ['webhook-endpoints'],
    queryFn: () => get<Page<WebhookEndpoint>>('/webhook-endpoints?limit=200'),
  });

export const useEndpoint = (endpointId: string) =>
  useQuery({
    queryKey: ['webhook-endpoint', endpointId],
    queryFn: () => get<WebhookEndpoint>(`/webhook-endpoints/${endpointId}`),
  });

/** What people say of an endpoint. */
export type EndpointInput = Pick<WebhookEndpoint, 'url' | 'description' | 'eventTypes'>;

export function useAddEndpoint() {
  const { keep, forget } = useKeeping();
  return useMutation({
    mutationFn: (input: EndpointInput) => post<CreatedWebhookEndpoint>('/webhook-endpoints', input),
    onSuccess: keep,
    onSettled: () => forget(),
  });
}

export function useChangeEndpoint(endpointId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: (change: WebhookEndpointChange) => patch<WebhookEndpoint>(`/webhook-endpoints/${endpointId}`, change),
    onSettled: () => forget(endpointId),
  });
}

export function useSwitchEndpoint(endpointId: string, enabled: boolean) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: () => patch<WebhookEndpoint>(`/webhook-endpoints/${endpointId}`, { enabled }),
    onSettled: () => forget(endpointId),
  });
}

export function useRotateEndpointSecret(endpointId: string) {
  const { keep, forget } = useKeeping();
  return useMutation({
    mutationFn: () => post<CreatedWebhookEndpoint>(`/webhook-endpoints/${endpointId}/secret`, {}),
    onSuccess: keep,
    onSettled: () => forget(endpointId),
  });
}

export function useRemoveEndpoint(endpointId: string) {
  const { forget } = useKeeping();
  return useMutation({ mutationFn: () => remove(`/webhook-endpoints/${endpointId}`), onSuccess: () => forget() });
}

export function useTestEndpoint(endpointId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: () => post<TriedWebhook>(`/webhook-endpoints/${endpointId}/test`, {}),
    onSettled: () => forget(endpointId),
  });
}

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
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: () =>
      post<WebhookDeliveryDetail>(`/webhook-endpoints/${endpointId}/deliveries/${messageId}/replay`, {}),
    onSettled: () => forget(endpointId),
  });
}

export function useReplayWebhooks(endpointId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: (range: WebhookReplay) => post<ReplayedWebhooks>(`/webhook-endpoints/${endpointId}/replay`, range),
    onSettled: () => forget(endpointId),
  });
}

function useKeeping() {
  const queries = useQueryClient();
  return {
    keep: ({ endpoint, secret }: CreatedWebhookEndpoint) => keepShownSecret(queries, endpoint.id, secret),
    forget: (endpointId?: string) =>
      Promise.all(
        [
          ['webhook-endpoints'],
          ...(endpointId
            ? ['webhook-endpoint', 'webhook-deliveries', 'webhook-delivery'].map((name) => [name, endpointId])
            : []),
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  };
}
