import { useApiKeys } from '../../integrations/api-keys/queries.js';
import { useConnections } from '../../integrations/connections/queries.js';
import { useUsers } from '../../platform/members/queries.js';

export interface AuditNames {
  users: ReadonlyMap<string, string>;
  keys: ReadonlyMap<string, string>;
  connections: ReadonlyMap<string, string>;
}

/** Returns the current names for the IDs in audit entries, as far as they are known. */
export function useAuditNames(): AuditNames {
  const users = useUsers().data?.pages.flatMap(({ items }) => items);
  const keys = useApiKeys().data?.items;
  const connections = useConnections().data?.items;
  return { users: namesIn(users), keys: namesIn(keys), connections: namesIn(connections) };
}

const namesIn = (items: readonly { id: string; name: string }[] = []): ReadonlyMap<string, string> =>
  new Map(items.map(({ id, name }) => [id, name]));
