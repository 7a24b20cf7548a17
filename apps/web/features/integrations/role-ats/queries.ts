/** Settings of a role for each connected ATS, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AtsRole, AtsRoles, ChangedAtsRole, Page, WriteBack, WriteBacksRetried } from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

/** A job asks for choices, shows scores and moves people: how that goes is looked at again. */
const AGAIN_MS = 5_000;

export const useAtsRoles = (roleId: string) =>
  useQuery({
    queryKey: ['ats-roles', roleId],
    queryFn: () => get<AtsRoles>(`/roles/${roleId}/ats`),
    refetchInterval: AGAIN_MS,
  });

export function useChangeAtsRole(roleId: string, connectionId: string) {
  const forget = useForget(roleId);
  return useMutation({
    mutationFn: (wish: ChangedAtsRole) => put<AtsRole>(`/roles/${roleId}/ats/${connectionId}`, wish),
    onSettled: forget,
  });
}

/** Asks the product for its stages and rejection reasons. */
export function useRequestChoices(roleId: string, connectionId: string) {
  const forget = useForget(roleId);
  return useMutation({
    mutationFn: () => post<AtsRole>(`/roles/${roleId}/ats/${connectionId}/choices`, {}),
    onSettled: forget,
  });
}

/** Lists the write-backs that the vendor did not accept. */
export const useFailedWriteBacks = (roleId: string, connectionId: string, failed: number) =>
  useQuery({
    queryKey: ['write-backs', roleId, connectionId, failed],
    queryFn: () => get<Page<WriteBack>>(`/roles/${roleId}/ats/${connectionId}/write-backs?limit=50`),
    enabled: failed > 0,
  });

export function useRetryWriteBacks(roleId: string, connectionId: string) {
  const forget = useForget(roleId);
  return useMutation({
    mutationFn: () => post<WriteBacksRetried>(`/roles/${roleId}/ats/${connectionId}/write-backs/retry`, {}),
    onSettled: forget,
  });
}

function useForget(roleId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(['ats-roles', 'write-backs'].map((name) => queries.invalidateQueries({ queryKey: [name, roleId] })));
}
