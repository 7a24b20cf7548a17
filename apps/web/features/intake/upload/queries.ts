import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Import, Page } from '#libs/contracts';
import { useState } from 'react';
import { get, upload } from '../../../api/client.js';
import { keepSkippedFiles } from './skipped-files.js';
import { uploadBatches } from './upload-batches.js';

/** The polling intervals: of moving imports, and of those that wait for a user. */
const ASKED_EVERY_MS = { moving: 700, waiting: 3_000 } as const;

/** Sends files; a ZIP, a table or lines become an import each, the others one together. `sent` is the part that has gone, 0 to 1. Files that are too big stay here. */
export function useSendFiles(roleId: string) {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const sending = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const { parcels, leftOut } = uploadBatches(files);
      const all = Math.max(
        1,
        parcels.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      let before = 0;
      setSent(0);
      const made: Import[] = [];
      for (const { body, type, bytes } of parcels) {
        const sentBefore = before;
        const onSent = (gone: number) => setSent(Math.min(1, (sentBefore + gone) / all));
        made.push(await upload<Import>(`/roles/${roleId}/imports`, body, type, onSent));
        before += bytes;
      }
      if (made[0] && leftOut.length > 0) keepSkippedFiles(made[0].id, leftOut);
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
      state.data?.pages.some(({ items }) => items.some((one) => !isFinished(one))) ? ASKED_EVERY_MS.waiting : false,
  });

export const useImport = (importId: string | null) =>
  useQuery({
    queryKey: ['import', importId],
    queryFn: () => get<Import>(`/imports/${importId}`),
    enabled: importId !== null,
    refetchInterval: ({ state: { data } }) => {
      if (data && isFinished(data)) return false;
      return data?.state === 'paused' || data?.state === 'mapping' ? ASKED_EVERY_MS.waiting : ASKED_EVERY_MS.moving;
    },
  });

/** Returns whether an import has ended. Work that was in progress when it was canceled still ends. */
const isFinished = ({ state, outcomes }: Import): boolean =>
  (state === 'finished' || state === 'cancelled') && (outcomes.waiting ?? 0) === 0;
