/** Syncs: runs that read the lists of an ATS to catch up. */
// SQL by hand: a connection has one running sync (ON CONFLICT), and due connections are found by the clock of the database.
import type { AtsSyncCause } from '#libs/contracts';
import { newId } from '../../ids.js';
import { AtsSyncEntity } from '../../schema/integrations/ats.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Minutes by which a sync overlaps the one before: clocks differ, and lists may lag. */
const OVERLAP_MINUTES = 60;

/**
 * Starts a sync of a connection. When one is running, another follows it.
 * @param how `full`: reads everything, not only the changes since the last finished sync
 * @returns the id of the new sync, whose job the caller enqueues; null when one is running
 */
export async function start(
  tenant: Tenant,
  connectionId: string,
  { cause, full }: { cause: AtsSyncCause; full: boolean },
): Promise<string | null> {
  const id = newId();
  const added = await tenant.query<unknown[]>(
    `INSERT INTO ats_sync (organisation_id, id, connection_id, cause, state, since)
     SELECT $1, $2, $3, $4, 'running', CASE WHEN NOT $5 THEN (
       SELECT max(started_at) - make_interval(mins => ${OVERLAP_MINUTES}) FROM ats_sync
        WHERE organisation_id = $1 AND connection_id = $3 AND state = 'finished') END
     ON CONFLICT (organisation_id, connection_id) WHERE state = 'running' DO NOTHING RETURNING id`,
    [tenant.organisationId, id, connectionId, cause, full],
  );
  if (added.length > 0) return id;
  await tenant.query(
    `UPDATE ats_sync SET again = true WHERE organisation_id = $1 AND connection_id = $2 AND state = 'running'`,
    [tenant.organisationId, connectionId],
  );
  return null;
}

/** Finds a running sync. Null: it has ended. */
export function findRunning(tenant: Tenant, id: string): Promise<AtsSyncEntity | null> {
  return tenant.findOne(AtsSyncEntity, { id, state: 'running' });
}

/** Locks a running sync until the transaction ends. Null: it has ended. */
export function lock(tenant: Tenant, id: string): Promise<AtsSyncEntity | null> {
  return tenant.manager.findOne(AtsSyncEntity, {
    where: { organisationId: tenant.organisationId, id, state: 'running' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Stores the progress of a locked sync. */
export async function save(tenant: Tenant, sync: Omit<AtsSyncEntity, 'organisationId'>): Promise<void> {
  const { id, list, cursor, loopMark, pages, seen, changed, faulty, failures, resumesAt, restartedAt } = sync;
  await tenant.update(
    AtsSyncEntity,
    { id },
    { list, cursor, loopMark, pages, seen, changed, faulty, failures, resumesAt, restartedAt },
  );
}

/** Ends a locked sync. @param error null: it finished */
export async function end(tenant: Tenant, id: string, error: { code: string; message: string } | null): Promise<void> {
  await tenant.update(
    AtsSyncEntity,
    { id },
    {
      state: error === null ? 'finished' : 'failed',
      ...{ errorCode: error?.code ?? null, errorMessage: error?.message ?? null, resumesAt: null },
      endedAt: NOW,
    },
  );
}

/** Lists the syncs of a connection, newest first. */
export function list(
  tenant: Tenant,
  connectionId: string,
  page: { after: string | null; limit: number },
): Promise<AtsSyncEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(AtsSyncEntity, 's')
    .where('s.organisationId = :organisationId AND s.connectionId = :connectionId', {
      organisationId: tenant.organisationId,
      connectionId,
    })
    .orderBy('s.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('s.id < :after', { after: page.after });
  return query.getMany();
}

/** Lists the connections with an account and without a sync for this many hours. Failed syncs count as finished ones. */
export async function listDueConnections(tenant: Tenant, hours: number): Promise<{ id: string; vendor: string }[]> {
  return tenant.query(
    `SELECT c.id, c.vendor FROM connection c
      WHERE c.organisation_id = $1 AND c.revoked_at IS NULL AND c.account_sealed IS NOT NULL AND NOT EXISTS (
        SELECT FROM ats_sync s WHERE s.organisation_id = $1 AND s.connection_id = c.id
          AND (s.state = 'running' OR s.started_at > now() - make_interval(hours => $2)))
      ORDER BY c.id`,
    [tenant.organisationId, hours],
  );
}
