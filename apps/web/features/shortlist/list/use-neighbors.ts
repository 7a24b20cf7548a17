import { useRef } from 'react';
import type { ShortlistItem } from '#libs/contracts';

interface Neighbours {
  next: string | undefined;
  previous: string | undefined;
}

/**
 * Who stands beside somebody in the list. When they have left it, whoever took their place comes next: reading goes on where it was.
 * @param chosen application of whoever is read
 */
export function useNeighbors(items: readonly ShortlistItem[], chosen: string | null): Neighbours {
  const last = useRef<{ of: string | null; at: number }>({ of: null, at: 0 });
  const at = items.findIndex(({ applicationId }) => applicationId === chosen);
  if (at >= 0) last.current = { of: chosen, at };
  const stood = last.current.of === chosen ? last.current.at : 0;
  const [before, after] = at >= 0 ? [at - 1, at + 1] : [stood - 1, stood];
  return { next: items[after]?.applicationId, previous: items[before]?.applicationId };
}
