import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BlindChange, BlindSetting } from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

export const useBlind = (roleId: string) =>
  useQuery({ queryKey: ['blind', roleId], queryFn: () => get<BlindSetting>(`/roles/${roleId}/blind`) });

/** Hiding identities changes everything that is shown of candidates. */
function useAfterBlind() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

export function useReadBlind(roleId: string) {
  return useMutation({
    mutationFn: (change: BlindChange) => put<BlindSetting>(`/roles/${roleId}/blind`, change),
    onSettled: useAfterBlind(),
  });
}

/** Reveals a candidate to the caller, in all roles. */
export function useReveal() {
  return useMutation({
    mutationFn: (applicationId: string) => post<unknown>(`/applications/${applicationId}/reveal`, {}),
    onSettled: useAfterBlind(),
  });
}
