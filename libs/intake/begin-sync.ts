import type { AtsSyncCause } from '#libs/contracts';
import { outbox, syncs, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

/**
 * Starts a synchronization with an ATS and schedules its first page. If one is already running, another follows it.
 * @param how `full`: it fetches everything, not only the changes since the last time · `bulk`: no user waits for it
 */
export async function beginSync(
  tenant: Tenant,
  connectionId: string,
  { cause, full, bulk }: { cause: AtsSyncCause; full: boolean; bulk: boolean },
): Promise<void> {
  const syncId = await syncs.start(tenant, connectionId, { cause, full });
  if (syncId !== null) await outbox.enqueue(tenant, [{ ...outboxJob('sync-connection', { syncId }), bulk }]);
}
