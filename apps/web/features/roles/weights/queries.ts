import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ReferenceCandidates,
  NewReferenceCandidates,
  NewWeights,
  Page,
  WeightsPresets,
  WeightsSummary,
  WeightsVersion,
} from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

export const useWeightsVersions = (roleId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'weights'],
    queryFn: () => get<Page<WeightsSummary>>(`/roles/${roleId}/weights?limit=50`),
    // While a ranking is being filled.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ ranking }) => ranking.state === 'filling') ? 1_000 : false,
  });

export const usePresets = (roleId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'presets'],
    queryFn: () => get<WeightsPresets>(`/roles/${roleId}/weights/presets`),
    staleTime: 60_000,
  });

/**
 * Saves weights and makes them count. The old order stays until the new one is whole.
 * @param onSaved hears it also where the dialog is closed by then
 */
export function useSaveWeights(roleId: string, onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: NewWeights) => {
      const saved = await post<WeightsVersion>(`/roles/${roleId}/weights`, input);
      return post<WeightsVersion>(`/roles/${roleId}/weights/${saved.id}/activation`, {});
    },
    onSuccess: onSaved,
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}

export function useActivateWeights(roleId: string, weightsId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<WeightsVersion>(`/roles/${roleId}/weights/${weightsId}/activation`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}

export function useSetReferenceCandidates(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewReferenceCandidates) =>
      put<ReferenceCandidates>(`/roles/${roleId}/weights/reference-candidates`, input),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId] }),
  });
}
