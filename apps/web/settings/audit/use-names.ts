import { useApiKeys } from '../../api/api-keys.js';
import { useConnections } from '../../api/connections.js';
import { useUsers } from '../../api/users.js';

export interface Names {
  users: ReadonlyMap<string, string>;
  keys: ReadonlyMap<string, string>;
  connections: ReadonlyMap<string, string>;
}

/** What the ids of the audit are called today, as far as that is known here. */
export function useNames(): Names {
  const users = useUsers().data?.pages.flatMap(({ items }) => items);
  const keys = useApiKeys().data?.items;
  const connections = useConnections().data?.items;
  return { users: namesIn(users), keys: namesIn(keys), connections: namesIn(connections) };
}

const namesIn = (items: readonly { id: string; name: string }[] = []): ReadonlyMap<string, string> =>
  new Map(items.map(({ id, name }) => [id, name]));
