import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSync, type DraftOptions, type DraftState } from './draft-sync.js';

/**
 * A draft of the user that the server stores while they type.
 * @param options of the first drawing: another draft is another component
 */
export function useDraftSync<Value>(options: DraftOptions<Value>): [DraftState<Value>, DraftSync<Value>] {
  const [sync] = useState(() => new DraftSync(options));
  useEffect(() => sync.attach(), [sync]);
  return [useSyncExternalStore(sync.subscribe, sync.getState), sync];
}
