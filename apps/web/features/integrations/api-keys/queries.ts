/** Keys that programs call the API with, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiKey, CreatedApiKey, NewApiKey, Page } from '#libs/contracts';
import { get, post, remove } from '../../../api/client.js';

export const useApiKeys = () =>
  useQuery({ queryKey: ['api-keys'], queryFn: () => get<Page<ApiKey>>('/api-keys?limit=200') });

export function useAddApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: NewApiKey) => post<CreatedApiKey>('/api-keys', input),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}

export function useRevokeApiKey(keyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`/api-keys/${keyId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
}
