import { useRef } from 'react';
import type { ShortlistItem } from '#libs/contracts';

interface Neighbours {
  next: string | undefined;
  previous: string | undefined;
}

/**
 * The neighbors of a candidate in the list. After a candidate has left it, the one in their place comes next, so that
 * reading goes on.
 * @param chosen the open application
 */
export function useNeighbors(items: readonly ShortlistItem[], chosen: string | null): Neighbours {
  const last = useRef<{ of: string | null; at: number }>({ of: null, at: 0 });
  const at = items.findIndex(({ applicationId }) => applicationId === chosen);
  if (at >= 0) last.current = { of: chosen, at };
  const stood = last.current.of === chosen ? last.current.at : 0;
  const [before, after] = at >= 0 ? [at - 1, at + 1] : [stood - 1, stood];
  return { next: items[after]?.applicationId, previous: items[before]?.applicationId };
}
