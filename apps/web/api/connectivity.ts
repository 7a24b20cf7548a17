/** Tracks whether the server responds, judged by the latest call. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

const AGAIN_EVERY_MS = 2_000;
/** Alive, it says so at once. */
const ALIVE_WITHIN_MS = 2_500;

let isReached = true;
const heard = new Set<() => void>();

export function setConnected(now: boolean): void {
  if (now === isReached) return;
  isReached = now;
  for (const hear of heard) hear();
}

const isAlive = (): Promise<boolean> =>
  fetch('/healthz', { signal: AbortSignal.timeout(ALIVE_WITHIN_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** A call takes long: it may be much work, or the server may be away. */
export function checkConnection(): void {
  void isAlive().then((alive) => {
    if (!alive) setConnected(false);
  });
}

function listen(hear: () => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}

/** Retries while there is no response. After the first one, everything in view is read again. */
export function useIsConnected(): boolean {
  const reached = useSyncExternalStore(listen, () => isReached);
  const queries = useQueryClient();
  useEffect(() => {
    if (reached) return undefined;
    const timer = setInterval(() => {
      void isAlive().then((alive) => {
        if (!alive) return;
        setConnected(true);
        void queries.invalidateQueries();
      });
    }, AGAIN_EVERY_MS);
    return () => clearInterval(timer);
  }, [reached, queries]);
  return reached;
}
