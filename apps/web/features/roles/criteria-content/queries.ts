/** Versions of a role, and what single requirements are read as, as TanStack queries. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewRoleVersion, Role, RoleVersion } from '#libs/contracts';
import { get, post } from '../../../api/client.js';

/** The contents of a version never change. */
const versionQuery = (roleId: string, versionId: string | null) =>
  queryOptions({
    queryKey: ['role-version', roleId, versionId],
    queryFn: () => get<RoleVersion>(`/roles/${roleId}/versions/${versionId}`),
    staleTime: Infinity,
  });

/** @param versionId null: none is asked for */
export const useRoleVersion = (roleId: string, versionId: string | null) =>
  useQuery({ ...versionQuery(roleId, versionId), enabled: versionId !== null });

/** Saves a further version of a role. */
export const saveRoleVersion = (roleId: string, version: NewRoleVersion) =>
  post<Role>(`/roles/${roleId}/versions`, version);

/** Shows the version on its way at once in every view of the role. */
export function useShowSavedVersion(roleId: string) {
  const queries = useQueryClient();
  return async (role: Role) => {
    // Before it is said that there is one: what is in view of it stays in view.
    if (role.pendingVersion) await queries.fetchQuery(versionQuery(roleId, role.pendingVersion.id));
    queries.setQueryData(['role', roleId], role);
    return queries.invalidateQueries({ queryKey: ['role', roleId] });
  };
}
