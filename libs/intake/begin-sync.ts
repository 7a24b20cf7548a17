import type { AtsSyncCause } from '#libs/contracts';
import { outbox, syncs, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

/**
 * Begins to catch up with an ATS, and owes its first page; when that is under way already, another time follows it.
 * @param how `full`: all is asked for, and not only what changed since the last time · `bulk`: nobody waits for it in front of a screen
 */
export async function beginSync(
  tenant: Tenant,
  connectionId: string,
  { cause, full, bulk }: { cause: AtsSyncCause; full: boolean; bulk: boolean },
): Promise<void> {
  const syncId = await syncs.start(tenant, connectionId, { cause, full });
  if (syncId !== null) await outbox.enqueue(tenant, [{ ...outboxJob('sync-connection', { syncId }), bulk }]);
}
