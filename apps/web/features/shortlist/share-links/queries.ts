/** Links by which people without an account read a shortlist or some applications; as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CreatedShareLink, NewShareLink, ShareLinks } from '#libs/contracts';
import { get, post, remove } from '../../../api/client.js';

export const useShareLinks = (roleId: string) =>
  useQuery({
    queryKey: ['share-links', roleId],
    queryFn: () => get<ShareLinks>(`/roles/${roleId}/share-links`),
    select: ({ items }) => items,
  });

function useAfterShareLink(roleId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['share-links', roleId] });
}

export function useMakeShareLink(roleId: string) {
  return useMutation({
    mutationFn: (link: NewShareLink) => post<CreatedShareLink>(`/roles/${roleId}/share-links`, link),
    onSettled: useAfterShareLink(roleId),
  });
}

export function useRevokeShareLink(roleId: string) {
  return useMutation({
    mutationFn: (linkId: string) => remove(`/roles/${roleId}/share-links/${linkId}`),
    onSettled: useAfterShareLink(roleId),
  });
}
