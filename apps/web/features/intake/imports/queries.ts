/** Imports of candidates, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ConfirmMapping,
  Import,
  ImportItem,
  ImportMapping,
  ItemOutcome,
  Page,
  RetriedItems,
} from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

/** The polling intervals: of moving imports, and of those that wait for a user. */
const ASKED_EVERY_MS = { moving: 700, waiting: 3_000 } as const;

/**
 * The items of an import with one outcome, page by page: there may be thousands. Asked for again while they are not as many as the import
 * counts: some that are tried again were away for a moment.
 */
export const useImportItems = (importId: string, outcome: ItemOutcome, count: number) =>
  useInfiniteQuery({
    queryKey: ['import-items', importId, outcome],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ outcome, limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<ImportItem>>(`/imports/${importId}/items?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
    refetchInterval: ({ state: { data } }) => {
      if (!data || data.pages.at(-1)?.next) return false;
      return data.pages.reduce((sum, { items }) => sum + items.length, 0) === count ? false : ASKED_EVERY_MS.moving;
    },
  });

/** The guessed columns of a table, polled until a user confirms them. */
export const useMapping = (importId: string) =>
  useQuery({
    queryKey: ['import-mapping', importId],
    queryFn: () => get<ImportMapping>(`/imports/${importId}/mapping`),
    refetchInterval: ({ state }) => (state.data?.state === 'guessing' ? ASKED_EVERY_MS.moving : false),
  });

export function useConfirmMapping(importId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ConfirmMapping) => put<ImportMapping>(`/imports/${importId}/mapping`, input),
    // Also when another user was quicker: then there is nothing left to confirm.
    onSettled: () => queries.invalidateQueries({ queryKey: ['import', importId] }),
  });
}

export function useControl(importId: string, what: 'pause' | 'resume' | 'cancel') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<Import>(`/imports/${importId}/${what}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['import', importId] }),
  });
}

/** Tries one item again, or, with null, all that failed. */
export function useRetry(importId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (position: number | null) =>
      post<RetriedItems>(`/imports/${importId}/retry${position === null ? '' : `?position=${position}`}`, {}),
    onSettled: () =>
      Promise.all(['import', 'import-items'].map((key) => queries.invalidateQueries({ queryKey: [key, importId] }))),
  });
}
