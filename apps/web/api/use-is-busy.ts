import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isPassing } from './api-error.js';

/** Returns whether a query on this page is being repeated because the server is busy. */
export function useIsBusy(): boolean {
  const asked = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (hear) => asked.subscribe(hear),
    () => asked.getAll().some((query) => query.isActive() && isPassing(query.state.fetchFailureReason)),
  );
}
