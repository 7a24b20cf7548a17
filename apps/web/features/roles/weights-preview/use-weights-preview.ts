/** Previews drafted weights: folded in the browser while a slider moves, or by the server if there are too many candidates. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Role, WeightsContent, WeightsPreview } from '#libs/contracts';
import { checkWeights } from '#libs/matching';
import { useServerPreview, useWeightsPool } from './queries.js';
import { layOut, previewOf, rankUnder } from './weights-preview.js';

const SERVER_PAUSE_MS = 250;

export interface WeightsPreviewResult {
  preview: WeightsPreview | null;
  /** Milliseconds that ranking took here; null: the server did it. */
  tookMs: number | null;
  isPending: boolean;
  error: Error | null;
  /** The criteria of the role differ from those of the ranking: a newer version of it is being scored. */
  isOfOtherVersion: boolean;
  retry: () => void;
}

export function useWeightsPreview(role: Role, active: WeightsContent, draft: WeightsContent): WeightsPreviewResult {
  const pool = useWeightsPool(role.id);
  const { criteria } = role;
  const isWhole = checkWeights(criteria, draft).length === 0;
  const laidOut = useMemo(() => (pool.data ? layOut(pool.data) : null), [pool.data]);
  const isOfOtherVersion =
    pool.data !== undefined &&
    pool.data !== null &&
    pool.data.criteria.join(' ') !== criteria.map(({ id }) => id).join(' ');
  const before = useMemo(
    () => (laidOut && !isOfOtherVersion ? rankUnder(laidOut, criteria, active) : null),
    [laidOut, isOfOtherVersion, criteria, active],
  );
  const local = useMemo(() => {
    if (!laidOut || !before || !isWhole) return null;
    const began = performance.now();
    const preview = previewOf(laidOut, criteria, before, rankUnder(laidOut, criteria, draft));
    return { preview, tookMs: performance.now() - began };
  }, [laidOut, before, criteria, draft, isWhole]);
  const [debounced] = useDebouncedValue(draft, SERVER_PAUSE_MS);
  const server = useServerPreview(role.id, pool.data === null && isWhole ? debounced : null);
  return {
    preview: local?.preview ?? server.data ?? null,
    tookMs: local?.tookMs ?? null,
    isPending: pool.isPending || (pool.data === null && server.isPending),
    error: pool.error ?? server.error,
    isOfOtherVersion,
    retry: () => void Promise.all([pool.refetch(), pool.data === null ? server.refetch() : null]),
  };
}
