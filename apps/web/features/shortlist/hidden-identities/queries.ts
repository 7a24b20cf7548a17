import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HiddenIdentitiesChange, HiddenIdentitiesSetting } from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

export const useHiddenIdentities = (roleId: string) =>
  useQuery({
    queryKey: ['hidden-identities', roleId],
    queryFn: () => get<HiddenIdentitiesSetting>(`/roles/${roleId}/hidden-identities`),
  });

/** Hiding identities changes everything that is shown of candidates. */
function useRefreshEverything() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

export function useHideIdentities(roleId: string) {
  return useMutation({
    mutationFn: (change: HiddenIdentitiesChange) =>
      put<HiddenIdentitiesSetting>(`/roles/${roleId}/hidden-identities`, change),
    onSettled: useRefreshEverything(),
  });
}

/** Reveals a candidate to the caller, in all roles. */
export function useReveal() {
  return useMutation({
    mutationFn: (applicationId: string) => post<unknown>(`/applications/${applicationId}/reveal`, {}),
    onSettled: useRefreshEverything(),
  });
}
