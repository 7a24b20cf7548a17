/** Turns announced events into write-backs that are due for the ATS that applications came from, a page a transaction. */
import type { EntityManager } from 'typeorm';
import { LIVE_EVENTS, type WriteBackKind } from '#libs/contracts';
import {
  eventsToTell,
  holdWriteBackCursor,
  liveHead,
  makeWriteBacksDue,
  moveWriteBackCursor,
  oweWriteBackRun,
  WRITE_BACK_EVENTS,
  type EventToTell,
} from '#libs/database';
import { outboxJob } from '#libs/queues';

/** Events a page. */
const EVENTS = 200;

/**
 * Schedules write-backs for the events of an organisation that come next. The cursor moves in the transaction that makes it due.
 * @returns whether anything is owed, and whether there may be more to note; null: another worker is at it
 */
export async function scheduleWriteBacks(
  tx: EntityManager,
  organisationId: string,
): Promise<{ isOwed: boolean; more: boolean } | null> {
  const after = await holdWriteBackCursor(tx, organisationId);
  if (after === null) return null;
  const { number: head } = await liveHead(tx, organisationId);
  const events = await eventsToTell(tx, organisationId, { after, kinds: WRITE_BACK_EVENTS, limit: EVENTS });
  const ranked = new Set<string>();
  const decided = new Set<string>();
  const reweighted = new Set<string>();
  for (const event of events) {
    if (event.kind === 'weights.activated') reweighted.add(event.roleId!);
    else for (const id of applicationsIn(event)) (event.kind === 'application.decided' ? decided : ranked).add(id);
  }
  const connections = new Set<string>();
  const due = async (kind: WriteBackKind, of: Parameters<typeof makeWriteBacksDue>[3]): Promise<void> => {
    for (const id of await makeWriteBacksDue(tx, organisationId, kind, of)) connections.add(id);
  };
  for (const roleId of reweighted) await due('score', { roleId });
  if (ranked.size > 0) await due('score', { applicationIds: [...ranked] });
  if (decided.size > 0) await due('stage', { applicationIds: [...decided] });
  for (const connectionId of [...connections].sort())
    await oweWriteBackRun(tx, organisationId, connectionId, {
      ...outboxJob('write-back', { connectionId }),
      bulk: true,
    });
  const more = events.length === EVENTS;
  await moveWriteBackCursor(tx, organisationId, more ? events.at(-1)!.number : head);
  return { isOwed: connections.size > 0, more };
}

function applicationsIn({ data }: EventToTell): readonly string[] {
  return LIVE_EVENTS['application.ranked'].parse(data).applicationIds;
}
