/** An address from elsewhere may hold invalid filters. They are removed from it and reported. */
import { useEffect, useState } from 'react';
import { ApiError } from '../../../api/api-error.js';
import type { ListAddress } from './use-list-address.js';

export interface IgnoredFilters {
  /** The ignored filters with their values. */
  filters: readonly (readonly [name: string, value: string])[];
  close: () => void;
  /** There is something to be left out first. */
  isLeaving: boolean;
}

/** @param error why the list cannot be read; what is searched for is mended where it stands */
export function useIgnoredFilters(error: Error | null, { filters, drop }: ListAddress): IgnoredFilters {
  const [leftOut, setLeftOut] = useState<IgnoredFilters['filters']>([]);
  const paths = error instanceof ApiError ? error.errors.map(({ path }) => path) : [];
  const refused = Object.entries(filters).flatMap(([name, value]) =>
    name !== 'q' && paths.includes(name) ? [[name, String(value)] as const] : [],
  );
  useEffect(() => {
    if (refused.length === 0) return;
    setLeftOut(refused);
    drop(refused.map(([name]) => name));
    // Once for each answer.
  }, [error]);
  return { filters: leftOut, close: () => setLeftOut([]), isLeaving: refused.length > 0 };
}
