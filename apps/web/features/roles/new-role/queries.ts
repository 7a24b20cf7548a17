/** Files that role pages come in, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PageFormat, Role, RolePageReading, ShippedRoles } from '#libs/contracts';
import { get, post, upload } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 400;
/** A minute. */
const MOST_TRIES = 150;

/** Has a file read, and waits for what it says. */
export const useReadRolePage = () =>
  useMutation({
    mutationFn: async (file: File): Promise<RolePageReading> => {
      const form = new FormData();
      form.append('files', file);
      let reading = await upload<RolePageReading>('/role-pages', form, null, () => undefined);
      for (let tries = 0; reading.state === 'waiting' && tries < MOST_TRIES; tries++) {
        await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN_EVERY_MS));
        reading = await get<RolePageReading>(`/role-pages/${reading.id}`);
      }
      return reading;
    },
  });

/** Roles that come with Candor: the same until the next release. */
export const useShippedRoles = () =>
  useQuery({ queryKey: ['shipped-roles'], queryFn: () => get<ShippedRoles>('/shipped-roles'), staleTime: Infinity });

interface RolePage {
  text: string;
  format: PageFormat;
  title?: string;
}

export function useCreateRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { page: RolePage; confidential?: boolean }) => post<Role>('/roles', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
}
