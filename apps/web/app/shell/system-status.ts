import { useQuery } from '@tanstack/react-query';
import type { SystemStatus } from '#libs/contracts';
import { get } from '../../api/client.js';

const ASKED_EVERY_MS = 30_000;

/** Returns whether scoring goes on and there is room for more, as of half a minute ago. */
export const useSystemStatus = (): SystemStatus | undefined =>
  useQuery({
    queryKey: ['system-status'],
    queryFn: () => get<SystemStatus>('/system-status'),
    refetchInterval: ASKED_EVERY_MS,
  }).data;
