/** Score inputs, and rescoring of all candidates, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Freshness, NewRescoring, Rescoring, RescoringPreview } from '#libs/contracts';
import { get, post, removed } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 1_000;
const UNDER_WAY: readonly Rescoring['state'][] = ['assessing', 'activating'];

/** The score inputs, with the latest rescoring; polled while it runs. */
export const useFreshness = (roleId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'freshness'],
    queryFn: () => get<Freshness>(`/roles/${roleId}/freshness`),
    refetchInterval: ({ state: { data } }) =>
      data?.rescoring && UNDER_WAY.includes(data.rescoring.state) ? ASKED_AGAIN_EVERY_MS : false,
  });

/**
 * Loads the rank changes of a prepared rescoring.
 * @param rescoring the rescoring in preparation; null if there is none
 */
export const useRescoringPreview = (roleId: string, rescoring: Rescoring | null) =>
  useQuery({
    queryKey: ['role', roleId, 'rescoring', rescoring?.id, rescoring?.done],
    queryFn: () => get<RescoringPreview>(`/roles/${roleId}/rescoring/preview?rows=15&movers=6`),
    enabled: rescoring !== null,
    placeholderData: (before) => before,
  });

export function useRequestRescoring(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewRescoring) => post<Rescoring>(`/roles/${roleId}/rescoring`, input),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}

export function useActivateRescoring(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<Rescoring>(`/roles/${roleId}/rescoring/activation`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}

export function useCancelRescoring(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => removed<Rescoring>(`/roles/${roleId}/rescoring`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}
