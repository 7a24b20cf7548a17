import { MutationObserver, QueryClient, type MutationObserverOptions } from '@tanstack/react-query';
import { describe, expect, it } from '@jest/globals';
import { mutationCacheThatNotifies, HANDLED } from './unhandled-mutations.js';

/** Begins a change that will fail. @returns what lets it, how its part of the page goes, and what was told by then */
function failing(options: Partial<MutationObserverOptions> = {}) {
  const notified: string[] = [];
  const client = new QueryClient({ mutationCache: mutationCacheThatNotifies(({ message }) => notified.push(message)) });
  const pending: (() => void)[] = [];
  const part = new MutationObserver(client, {
    mutationFn: (name) => new Promise((_, reject) => pending.push(() => reject(new Error(String(name))))),
    ...options,
  });
  const leave = part.subscribe(() => undefined);
  const change = (name: string) => void part.mutate(name as never).catch(() => undefined);
  const fail = async () => {
    await new Promise((then) => setTimeout(then));
    for (const one of pending.splice(0)) one();
    await new Promise((then) => setTimeout(then));
  };
  return { notified, change, leave, fail };
}

describe('changes that fail', () => {
  it('are left to the part of the page that shows them', async () => {
    const { notified, change, fail } = failing();
    change('a name');
    await fail();
    expect(notified).toEqual([]);
  });

  it('are reported when that part is gone by then', async () => {
    const { notified, change, leave, fail } = failing();
    change('a name');
    leave();
    await fail();
    expect(notified).toEqual(['a name']);
  });

  it('are reported when that part shows the next change by then', async () => {
    const { notified, change, fail } = failing();
    change('first');
    change('second');
    await fail();
    expect(notified).toEqual(['first']);
  });

  it('are left to a caller that always reports them', async () => {
    const { notified, change, leave, fail } = failing({ meta: HANDLED });
    change('a name');
    leave();
    await fail();
    expect(notified).toEqual([]);
  });
});
