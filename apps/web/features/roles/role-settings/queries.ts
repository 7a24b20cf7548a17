/** The name, the members and the sample mark of a role, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MemberChoices, Role, RoleChange, RoleMembers } from '#libs/contracts';
import { get, patch, put, remove } from '../../../api/client.js';

export function useChangeRole(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: RoleChange) => patch<Role>(`/roles/${roleId}`, change),
    onSuccess: (role) => {
      queries.setQueryData(['role', roleId], role);
      return queries.invalidateQueries({ queryKey: ['roles'] });
    },
  });
}

export const useMembers = (roleId: string) =>
  useQuery({
    queryKey: ['role', roleId, 'members'],
    queryFn: () => get<RoleMembers>(`/roles/${roleId}/members`),
  });

/** Users who can become members. */
export const useMemberChoices = (roleId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['role', roleId, 'members', 'choices'],
    queryFn: () => get<MemberChoices>(`/roles/${roleId}/members/choices`),
    enabled,
  });

export function useAddMember(roleId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (memberId: string) => put<RoleMembers>(`/roles/${roleId}/members/${memberId}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId, 'members'] }),
  });
}

export function useRemoveMember(roleId: string, memberId: string) {
  const queries = useQueryClient();
  return useMutation<void, Error, void>({
    mutationFn: () => remove(`/roles/${roleId}/members/${memberId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['role', roleId, 'members'] }),
  });
}
