/** Turns announced events into write-backs that are due for the ATS that applications came from, a page a transaction. */
import { LIVE_EVENTS, type WriteBackKind } from '#libs/contracts';
import { type EventToTell, liveEvents, type Tenant, webhooks, WRITE_BACK_EVENTS, writeBacks } from '#libs/database';
import { outboxJob } from '#libs/queues';

/** Events a page. */
const EVENTS = 200;

/**
 * Schedules write-backs for the next events of an organization. The cursor moves in the transaction that schedules
 * them.
 * @returns whether a write-back is due, and whether there may be more events; null when another worker is at it
 */
export async function scheduleWriteBacks(tenant: Tenant): Promise<{ isDue: boolean; more: boolean } | null> {
  const after = await writeBacks.lockCursor(tenant);
  if (after === null) return null;
  const { number: head } = await liveEvents.findLast(tenant);
  const events = await webhooks.listEvents(tenant, { after, kinds: WRITE_BACK_EVENTS, limit: EVENTS });
  const ranked = new Set<string>();
  const decided = new Set<string>();
  const reweighted = new Set<string>();
  for (const event of events) {
    if (event.kind === 'weights.activated') reweighted.add(event.roleId!);
    else for (const id of applicationsIn(event)) (event.kind === 'application.decided' ? decided : ranked).add(id);
  }
  const connections = new Set<string>();
  const due = async (kind: WriteBackKind, of: Parameters<typeof writeBacks.makeDue>[2]): Promise<void> => {
    for (const id of await writeBacks.makeDue(tenant, kind, of)) connections.add(id);
  };
  for (const roleId of reweighted) await due('score', { roleId });
  if (ranked.size > 0) await due('score', { applicationIds: [...ranked] });
  if (decided.size > 0) await due('stage', { applicationIds: [...decided] });
  for (const connectionId of [...connections].sort())
    await writeBacks.scheduleRun(tenant, connectionId, {
      ...outboxJob('write-back', { connectionId }),
      bulk: true,
    });
  const more = events.length === EVENTS;
  await writeBacks.moveCursor(tenant, more ? events.at(-1)!.number : head);
  return { isDue: connections.size > 0, more };
}

function applicationsIn({ data }: EventToTell): readonly string[] {
  return LIVE_EVENTS['application.ranked'].parse(data).applicationIds;
}
