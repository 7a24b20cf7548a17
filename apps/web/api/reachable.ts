/** Whether the server answers, as whatever was asked last tells. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

const AGAIN_EVERY_MS = 2_000;

let isReached = true;
const heard = new Set<() => void>();

export function tellReached(now: boolean): void {
  if (now === isReached) return;
  isReached = now;
  for (const hear of heard) hear();
}

function listen(hear: () => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}

/** Asks again while there is no answer; once there is one, all that is in view is read anew. */
export function useIsReached(): boolean {
  const reached = useSyncExternalStore(listen, () => isReached);
  const queries = useQueryClient();
  useEffect(() => {
    if (reached) return undefined;
    const timer = setInterval(() => {
      void fetch('/healthz').then(
        ({ ok }) => {
          if (!ok) return;
          tellReached(true);
          void queries.invalidateQueries();
        },
        () => undefined,
      );
    }, AGAIN_EVERY_MS);
    return () => clearInterval(timer);
  }, [reached, queries]);
  return reached;
}
