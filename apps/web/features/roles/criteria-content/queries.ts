/** Versions of a role, and what single requirements are read as, as TanStack queries. */
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  NewRoleVersion,
  Page,
  RequirementReading,
  RequirementReadingInput,
  Role,
  RoleVersion,
  RoleVersionSummary,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';

export const useRoleVersions = (roleId: string) =>
  useInfiniteQuery({
    queryKey: ['role', roleId, 'versions'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<RoleVersionSummary>>(`/roles/${roleId}/versions?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** What it asks for never changes. */
const versionQuery = (roleId: string, versionId: string | null) =>
  queryOptions({
    queryKey: ['role-version', roleId, versionId],
    queryFn: () => get<RoleVersion>(`/roles/${roleId}/versions/${versionId}`),
    staleTime: Infinity,
  });

/** @param versionId null: none is asked for */
export const useRoleVersion = (roleId: string, versionId: string | null) =>
  useQuery({ ...versionQuery(roleId, versionId), enabled: versionId !== null });

const sendVersion = (roleId: string, version: NewRoleVersion) => post<Role>(`/roles/${roleId}/versions`, version);

/** What is in view of a role tells of the version that is on its way at once. */
function useTakenIn(roleId: string) {
  const queries = useQueryClient();
  return async (role: Role) => {
    // Before it is said that there is one: what is in view of it stays in view.
    if (role.pendingVersion) await queries.fetchQuery(versionQuery(roleId, role.pendingVersion.id));
    queries.setQueryData(['role', roleId], role);
    return queries.invalidateQueries({ queryKey: ['role', roleId] });
  };
}

/** A further version, which takes over once everybody is assessed under it. */
export const useSaveVersion = (roleId: string) =>
  useMutation({
    mutationFn: (version: NewRoleVersion) => sendVersion(roleId, version),
    onSuccess: useTakenIn(roleId),
  });

/** As a further version. */
export const usePutBack = (roleId: string, version: NewRoleVersion) =>
  useMutation<Role, Error, void>({
    mutationFn: () => sendVersion(roleId, version),
    onSuccess: useTakenIn(roleId),
  });

export const useReadRequirement = () =>
  useMutation({
    mutationFn: (input: RequirementReadingInput) => post<RequirementReading>('/requirement-readings', input),
  });
