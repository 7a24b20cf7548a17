/** Weights of a role, as TanStack queries. */
import { useQuery } from '@tanstack/react-query';
import type { RankStability, WeightsContent, WeightsPool, WeightsPreview } from '#libs/contracts';
import { get, getByPost } from '../../../api/client.js';
import { ApiError } from '../../../api/api-error.js';

/** New candidates join the preview while it is open, and not at every single one: it is as large as they are many. */
const JOINED_EVERY_MS = 3_000;
const whileWaiting = ({ state: { data } }: { state: { data: { waiting: number } | null | undefined } }) =>
  (data?.waiting ?? 0) > 0 && JOINED_EVERY_MS;

/** The values of all candidates, to fold here; null: there are too many, and the server has to do it. */
export const useWeightsPool = (roleId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'pool'],
    queryFn: () =>
      get<WeightsPool>(`/roles/${roleId}/weights/pool`).catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'pool-too-large') return null;
        throw error;
      }),
    staleTime: 60_000,
    refetchInterval: whileWaiting,
  });

/** Loads the server’s preview of weights that are not saved, for roles with more applications than a browser can fold. */
export const useServerPreview = (roleId: string, weights: WeightsContent | null) =>
  useQuery({
    queryKey: ['role', roleId, 'preview', weights],
    queryFn: () => getByPost<WeightsPreview>(`/roles/${roleId}/weights/preview`, { weights, rows: 25, movers: 8 }),
    enabled: weights !== null,
    placeholderData: (before) => before,
    refetchInterval: whileWaiting,
  });

export const useStability = (roleId: string, weightsId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'stability', weightsId],
    queryFn: () => get<RankStability>(`/roles/${roleId}/weights/stability?limit=8`),
    staleTime: 60_000,
  });
