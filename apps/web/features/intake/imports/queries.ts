/** Imports of candidates, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  ConfirmMapping,
  Import,
  ImportItem,
  ImportMapping,
  ItemOutcome,
  Page,
  RetriedItems,
} from '#libs/contracts';
import { keepLeftOut } from '../upload/skipped-files.js';
import { parcelsOf } from '../upload/upload-batches.js';
import { get, post, put, upload } from '../../../api/client.js';

/** How often what moves is asked for, and what waits for somebody. */
const ASKED_EVERY_MS = { moving: 700, waiting: 3_000 } as const;

/** Sends files; a ZIP, a table or lines become an import each, the others one together. `sent` is the part that has gone, 0 to 1. Files that are too big stay here. */
export function useSendFiles(roleId: string) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const sending = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const { parcels, leftOut } = parcelsOf(files);
      const all = Math.max(
        1,
        parcels.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      let before = 0;
      setSent(0);
      const made: Import[] = [];
      for (const { body, type, bytes } of parcels) {
        const told = before;
        const onSent = (gone: number) => setSent(Math.min(1, (told + gone) / all));
        made.push(await upload<Import>(`/roles/${roleId}/imports`, body, type, onSent));
        before += bytes;
      }
      if (made[0] && leftOut.length > 0) keepLeftOut(made[0].id, leftOut);
      return { made, leftOut };
    },
    onSettled: () => {
      for (const key of ['shortlist', 'imports']) void queries.invalidateQueries({ queryKey: [key, roleId] });
    },
  });
  return { ...sending, sent };
}

/** The imports of a role, newest first. */
export const useImports = (roleId: string) =>
  useInfiniteQuery({
    queryKey: ['imports', roleId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<Import>>(`/roles/${roleId}/imports?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((one) => !isSettled(one))) ? ASKED_EVERY_MS.waiting : false,
  });

export const useImport = (importId: string | null) =>
  useQuery({
    queryKey: ['import', importId],
    queryFn: () => get<Import>(`/imports/${importId}`),
    enabled: importId !== null,
    refetchInterval: ({ state: { data } }) => {
      if (data && isSettled(data)) return false;
      return data?.state === 'paused' || data?.state === 'mapping' ? ASKED_EVERY_MS.waiting : ASKED_EVERY_MS.moving;
    },
  });

/** What was under way when an import was cancelled still ends. */
const isSettled = ({ state, outcomes }: Import): boolean =>
  (state === 'finished' || state === 'cancelled') && (outcomes.waiting ?? 0) === 0;

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

/** What the columns of a table are taken for; asked again until somebody has looked at them. */
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
    // Also when somebody else was quicker: then there is nothing left to confirm.
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
