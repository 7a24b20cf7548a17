/** Webhook endpoints of other systems, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CreatedWebhookEndpoint,
  Page,
  TriedWebhook,
  WebhookEndpoint,
  WebhookEndpointChange,
} from '#libs/contracts';
import { get, patch, post, remove } from '../../../api/client.js';
import { keepShownSecret } from '../../../api/shown-secret.js';

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

/** The fields of an endpoint that users enter. */
export type EndpointInput = Pick<WebhookEndpoint, 'url' | 'description' | 'eventTypes'>;

export function useAddEndpoint() {
  const { keep, forget } = useEndpointCache();
  return useMutation({
    mutationFn: (input: EndpointInput) => post<CreatedWebhookEndpoint>('/webhook-endpoints', input),
    onSuccess: keep,
    onSettled: () => forget(),
  });
}

export function useChangeEndpoint(endpointId: string) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: (change: WebhookEndpointChange) => patch<WebhookEndpoint>(`/webhook-endpoints/${endpointId}`, change),
    onSettled: () => forget(endpointId),
  });
}

export function useSwitchEndpoint(endpointId: string, enabled: boolean) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: () => patch<WebhookEndpoint>(`/webhook-endpoints/${endpointId}`, { enabled }),
    onSettled: () => forget(endpointId),
  });
}

export function useRotateEndpointSecret(endpointId: string) {
  const { keep, forget } = useEndpointCache();
  return useMutation({
    mutationFn: () => post<CreatedWebhookEndpoint>(`/webhook-endpoints/${endpointId}/secret`, {}),
    onSuccess: keep,
    onSettled: () => forget(endpointId),
  });
}

export function useRemoveEndpoint(endpointId: string) {
  const { forget } = useEndpointCache();
  return useMutation({ mutationFn: () => remove(`/webhook-endpoints/${endpointId}`), onSuccess: () => forget() });
}

export function useTestEndpoint(endpointId: string) {
  const { forget } = useEndpointCache();
  return useMutation({
    mutationFn: () => post<TriedWebhook>(`/webhook-endpoints/${endpointId}/test`, {}),
    onSettled: () => forget(endpointId),
  });
}

export function useEndpointCache() {
  const queries = useQueryClient();
  return {
    keep: ({ endpoint, secret }: CreatedWebhookEndpoint) => keepShownSecret(queries, endpoint.id, secret),
    forget: (endpointId?: string) =>
      Promise.all(
        [
          ['webhook-endpoints'],
          ...(endpointId
            ? ['webhook-endpoint', 'webhook-messages', 'webhook-message'].map((name) => [name, endpointId])
            : []),
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  };
}
