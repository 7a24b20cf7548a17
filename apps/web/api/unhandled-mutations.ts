/**
 * Failed changes without a component that reports them: the dialog was closed, or the next change was made meanwhile.
 */
import { type Mutation, MutationCache } from '@tanstack/react-query';

/** For changes whose caller reports their result, wherever it is by then. */
export const HANDLED = { isHandled: true } as const;

/** @param notify reports it where every user sees it */
export function mutationCacheThatNotifies(notify: (error: Error) => void): MutationCache {
  const heardBy = new WeakMap<Mutation<unknown, unknown>, number>();
  const cache = new MutationCache({
    onError: (error, _input, _before, mutation) => {
      if (!heardBy.get(mutation) && !mutation.meta?.['isHandled']) notify(error);
    },
  });
  cache.subscribe(({ type, mutation }) => {
    const change = type === 'observerAdded' ? 1 : type === 'observerRemoved' ? -1 : 0;
    if (mutation && change !== 0) heardBy.set(mutation, (heardBy.get(mutation) ?? 0) + change);
  });
  return cache;
}
