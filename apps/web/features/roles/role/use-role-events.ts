/** Live events of a role: everything in view is read again without a user's action. */
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEventKind } from '#libs/contracts';

/** Events come in bursts while an import runs: what they change is read once for all of them. */
const GATHERED_MS = 400;
/** A browser that was refused does not try again by itself. */
const AGAIN_MS = 10_000;

/** Queries that an event of applications makes stale beside those of the applications themselves. */
const OF_APPLICATIONS: Partial<Record<LiveEventKind, 'list' | 'notes'>> = {
  'application.received': 'list',
  'application.ranked': 'list',
  'application.decided': 'list',
  'application.erased': 'list',
  'application.mode-changed': 'list',
  'application.noted': 'notes',
};
const OF_IMPORTS: readonly LiveEventKind[] = ['import.progress', 'import.finished'];

/** Queries to read again. */
interface Stale {
  queryKey: QueryKey;
  exact?: boolean;
}

/** Reads the queries of a role again as its events come, while the caller is in view. @param roleId empty: listens to none */
export function useRoleEvents(roleId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (roleId === '') return undefined;
    // How many there are; its weights and what is reckoned from them stay as they are.
    const roleItself = { queryKey: ['role', roleId], exact: true };
    const stale = new Map<string, Stale>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let stream: EventSource;

    const read = (...which: (QueryKey | Stale)[]): void => {
      for (const one of which) stale.set(JSON.stringify(one), 'queryKey' in one ? one : { queryKey: one });
      gathering ??= setTimeout(() => {
        gathering = undefined;
        const gathered = [...stale.values()];
        stale.clear();
        for (const one of gathered) void queries.invalidateQueries(one);
      }, GATHERED_MS);
    };
    const all = (): void =>
      read(
        ...['role', 'shortlist', 'counts', 'near-misses', 'imports'].map((key) => [key, roleId]),
        ['application'],
        ['import'],
      );
    const open = (): void => {
      stream = new EventSource(`/api/v1/roles/${roleId}/events`);
      for (const [kind, where] of Object.entries(OF_APPLICATIONS))
        stream.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          const { applicationIds } = JSON.parse(data) as { applicationIds: string[] };
          if (where === 'list') read(roleItself, ['shortlist', roleId], ['counts', roleId], ['near-misses', roleId]);
          read(...applicationIds.map((id) => [where === 'notes' ? 'notes' : 'application', id]));
        });
      for (const kind of OF_IMPORTS) stream.addEventListener(kind, () => read(['import'], ['imports', roleId]));
      for (const kind of ['weights.activated', 'stream.gap']) stream.addEventListener(kind, all);
      stream.onerror = () => {
        if (stream.readyState !== EventSource.CLOSED) return;
        again = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(gathering);
      clearTimeout(again);
      stream.close();
    };
  }, [roleId, queries]);
}
