/** Connections to applicant tracking systems, as TanStack queries. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { AtsVendorId, AtsVendors, Connection, InboundEvent, InboundEventOutcome, Page } from '#libs/contracts';
import { get } from '../../../api/client.js';

/** Products that can be connected: the same until the next release. */
export const useVendors = () =>
  useQuery({ queryKey: ['ats-vendors'], queryFn: () => get<AtsVendors>('/ats-vendors'), staleTime: Infinity });

/** As its makers write it. */
export function useVendor(id: AtsVendorId) {
  return useVendors().data?.items.find((vendor) => vendor.id === id);
}

export const useConnections = (enabled = true) =>
  useQuery({
    queryKey: ['connections'],
    queryFn: () => get<Page<Connection>>('/connections?limit=200'),
    enabled,
  });

export const useConnection = (connectionId: string) =>
  useQuery({
    queryKey: ['connection', connectionId],
    queryFn: () => get<Connection>(`/connections/${connectionId}`),
  });

/** Events that are counted: beyond it stand "or more". */
const MOST_COUNTED = 50;
const COUNTED_EVERY_MS = 10_000;

export interface ConnectionStatus {
  lastAt: string | null;
  waiting: Counted;
  failed: Counted;
}
export interface Counted {
  count: number;
  orMore: boolean;
}

/** Returns the status of a connection’s events; null while it is loading. */
export function useConnectionStatus(connectionId: string): ConnectionStatus | null {
  const asked: readonly (InboundEventOutcome | null)[] = [null, 'waiting', 'failed'];
  const [last, waiting, failed] = useQueries({
    queries: asked.map((outcome) => ({
      queryKey: ['inbound-events', connectionId, 'status', outcome],
      queryFn: () =>
        get<Page<InboundEvent>>(
          `/connections/${connectionId}/events?${outcome ? `outcome=${outcome}&limit=${MOST_COUNTED}` : 'limit=1'}`,
        ),
      refetchInterval: COUNTED_EVERY_MS,
    })),
  });
  if (!last?.data || !waiting?.data || !failed?.data) return null;
  return {
    lastAt: last.data.items[0]?.receivedAt ?? null,
    waiting: countOf(waiting.data),
    failed: countOf(failed.data),
  };
}

const countOf = ({ items, next }: Page<InboundEvent>): Counted => ({ count: items.length, orMore: next !== null });
