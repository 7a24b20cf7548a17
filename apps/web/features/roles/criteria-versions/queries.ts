import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { NewRoleVersion, Page, Role, RoleVersionSummary } from '#libs/contracts';
import { get } from '../../../api/client.js';
import { saveRoleVersion, useShowSavedVersion } from '../criteria-content/queries.js';

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

/** As a further version. */
export const useRestoreVersion = (roleId: string, version: NewRoleVersion) =>
  useMutation<Role, Error, void>({
    mutationFn: () => saveRoleVersion(roleId, version),
    onSuccess: useShowSavedVersion(roleId),
  });
