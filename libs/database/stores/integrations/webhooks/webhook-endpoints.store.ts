/** Webhook endpoints of other systems: their settings and their health. */
// SQL by hand: endpoints are read with their roles, and locks fix where their events begin.
import type { WebhookDisabledBecause } from '#libs/contracts';
import { WebhookEndpointEntity, WebhookEndpointRoleEntity } from '../../../schema/integrations/webhooks.entity.js';
import * as inbox from '../../platform/inbox.store.js';
import { NOW, type Tenant } from '../../../tenant.js';

export type WebhookEndpointRow = Omit<
  WebhookEndpointEntity,
  'organisationId' | 'allRoles' | 'beginsAfter' | 'earlierEventIds'
> & {
  /** Null: all roles that are not confidential. */
  roleIds: string[] | null;
};

const ENDPOINTS = `
  SELECT e.id, e.url, e.description, e.event_types AS "eventTypes", e.secret_sealed AS "secretSealed",
    CASE WHEN e.former_secret_until > now() THEN e.former_secret_sealed END AS "formerSecretSealed",
    CASE WHEN e.former_secret_until > now() THEN e.former_secret_until END AS "formerSecretUntil",
    e.disabled_because AS "disabledBecause", e.disabled_at AS "disabledAt", e.failing_since AS "failingSince",
    e.failed_at AS "failedAt", e.failures, e.paused_until AS "pausedUntil", e.is_slow AS "isSlow", e.run_id AS "runId",
    e.created_by AS "createdBy", e.created_at AS "createdAt", e.changed_at AS "changedAt",
    CASE WHEN NOT e.all_roles THEN ARRAY(SELECT r.role_id FROM webhook_endpoint_role r
      WHERE r.organisation_id = e.organisation_id AND r.endpoint_id = e.id ORDER BY r.role_id) END AS "roleIds"
  FROM webhook_endpoint e WHERE e.organisation_id = $1`;

/** Lists endpoints in the order in which they were created. */
export function list(tenant: Tenant, page: { after: string | null; limit: number }): Promise<WebhookEndpointRow[]> {
  return tenant.query<WebhookEndpointRow[]>(`${ENDPOINTS} AND ($2::uuid IS NULL OR e.id > $2) ORDER BY e.id LIMIT $3`, [
    tenant.organisationId,
    page.after,
    page.limit,
  ]);
}

export async function find(tenant: Tenant, id: string): Promise<WebhookEndpointRow | null> {
  const rows = await tenant.query<WebhookEndpointRow[]>(`${ENDPOINTS} AND e.id = $2`, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/**
 * Makes this transaction the only one that adds messages for an endpoint, or schedules them. Lock the outbox entry of its run before it, and
 * messages after it.
 */
export async function lock(tenant: Tenant, id: string): Promise<WebhookEndpointRow | null> {
  await tenant.query('SELECT FROM webhook_endpoint WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tenant.organisationId,
    id,
  ]);
  return find(tenant, id);
}

/** Lists the enabled endpoints of an organization, locked as by {@link lock}. */
export async function lockEnabled(tenant: Tenant): Promise<WebhookEndpointRow[]> {
  await tenant.query(
    'SELECT FROM webhook_endpoint WHERE organisation_id = $1 AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE',
    [tenant.organisationId],
  );
  return tenant.query<WebhookEndpointRow[]>(`${ENDPOINTS} AND e.disabled_at IS NULL ORDER BY e.id`, [
    tenant.organisationId,
  ]);
}

/** Counts the endpoints, and keeps other transactions from adding one until this one ends. */
export async function count(tenant: Tenant): Promise<number> {
  await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhook endpoints ' || $1, 0))`, [
    tenant.organisationId,
  ]);
  return tenant.count(WebhookEndpointEntity, {});
}

export type NewWebhookEndpointRow = Pick<
  WebhookEndpointEntity,
  'id' | 'url' | 'description' | 'eventTypes' | 'secretSealed' | 'createdBy'
> & { roleIds: readonly string[] | null };

/** Adds an endpoint, whose secret is sealed already. It receives the events that commit from now on, and no earlier one. */
export async function create(tenant: Tenant, { roleIds, ...endpoint }: NewWebhookEndpointRow): Promise<void> {
  const { organisationId } = tenant;
  await tenant.query(
    `INSERT INTO webhook_cursor (organisation_id, number)
     SELECT $1, coalesce((SELECT number FROM live_event_head WHERE organisation_id = $1), 0) ON CONFLICT DO NOTHING`,
    [organisationId],
  );
  await pauseFanOut(tenant);
  await tenant.insert(WebhookEndpointEntity, { ...endpoint, allRoles: roleIds === null });
  await setRoles(tenant, endpoint.id, roleIds);
  await beginWebhooks(tenant, endpoint.id);
}

/**
 * Pauses the conversion of events into messages until the transaction ends. Call it first to create or enable an endpoint, before the endpoint
 * is locked: an event that commits meanwhile waits until the endpoint is visible.
 */
export async function pauseFanOut(tenant: Tenant): Promise<void> {
  await tenant.query('SELECT FROM webhook_cursor WHERE organisation_id = $1 FOR UPDATE', [tenant.organisationId]);
}

/**
 * Starts an endpoint now. One statement sees one state of the database, in which each committed event either has a number or waits for one.
 * Any other event commits later, and is for the endpoint.
 */
async function beginWebhooks(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `UPDATE webhook_endpoint SET
       begins_after = coalesce((SELECT number FROM live_event_head WHERE organisation_id = $1), 0),
       earlier_event_ids = ARRAY(SELECT id FROM live_event_waiting WHERE organisation_id = $1)
     WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id],
  );
}

/** Forgets the events that were earlier than endpoints, once they are past. @param after the last event that became messages */
export async function forgetEarlierEvents(tenant: Tenant, after: number): Promise<void> {
  await tenant.query(
    `UPDATE webhook_endpoint SET earlier_event_ids = ARRAY(
         SELECT id FROM live_event_waiting WHERE organisation_id = $1 AND id = ANY(earlier_event_ids)
         UNION ALL
         SELECT id FROM live_event WHERE organisation_id = $1 AND number > $2 AND id = ANY(earlier_event_ids))
      WHERE organisation_id = $1 AND earlier_event_ids <> '{}'`,
    [tenant.organisationId, after],
  );
}

type Changeable = Pick<
  WebhookEndpointEntity,
  'url' | 'description' | 'eventTypes' | 'secretSealed' | 'formerSecretSealed' | 'formerSecretUntil'
>;

/** Changes the settings of an endpoint, not its health. Fields that are left out stay. */
export async function update(
  tenant: Tenant,
  id: string,
  {
    roleIds,
    ...change
  }: { [Part in keyof Changeable]?: Changeable[Part] | undefined } & { roleIds?: readonly string[] | null | undefined },
): Promise<void> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const allRoles = roleIds === undefined ? {} : { allRoles: roleIds === null };
  await tenant.update(WebhookEndpointEntity, { id }, { ...given, ...allRoles, changedAt: NOW });
  if (roleIds === undefined) return;
  await tenant.delete(WebhookEndpointRoleEntity, { endpointId: id });
  await setRoles(tenant, id, roleIds);
}

async function setRoles(tenant: Tenant, endpointId: string, roleIds: readonly string[] | null): Promise<void> {
  await tenant.query(
    'INSERT INTO webhook_endpoint_role (organisation_id, endpoint_id, role_id) SELECT $1, $2, unnest($3::uuid[])',
    [tenant.organisationId, endpointId, roleIds ?? []],
  );
}

/** Deletes an endpoint with its messages. */
export async function remove(tenant: Tenant, id: string): Promise<void> {
  await tenant.delete(WebhookEndpointEntity, { id });
}

/** Enables an endpoint: it receives the events that commit from now on. @param tx has called {@link pauseFanOut} */
export async function enable(tenant: Tenant, id: string): Promise<void> {
  const enabled = { disabledBecause: null, disabledAt: null, changedAt: NOW };
  await tenant.update(WebhookEndpointEntity, { id }, enabled);
  await beginWebhooks(tenant, id);
}

/** Resets a locked endpoint: its health starts again, and its waiting messages are due at once. */
export async function reset(tenant: Tenant, id: string): Promise<void> {
  const unknown = { failingSince: null, failedAt: null, failures: 0, pausedUntil: null, isSlow: false };
  await tenant.update(WebhookEndpointEntity, { id }, unknown);
  await tenant.query(
    'UPDATE webhook_endpoint_message SET next_at = now() WHERE organisation_id = $1 AND endpoint_id = $2 AND next_at > now()',
    [tenant.organisationId, id],
  );
}

/** Ends the pause of an endpoint, because a user asks for an attempt now. */
export async function endPause(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(WebhookEndpointEntity, { id }, { pausedUntil: null });
}

/** Disables an endpoint; its waiting messages stay. Administrators are notified unless a user did it. */
export async function disable(tenant: Tenant, id: string, because: WebhookDisabledBecause): Promise<void> {
  await tenant.query(
    `UPDATE webhook_endpoint SET disabled_because = $3, disabled_at = now(), changed_at = now() WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, because],
  );
  if (because !== 'by-hand') await inbox.notifyWebhookDisabled(tenant, id);
}

/** The health of an endpoint after a run. */
export interface WebhookHealth {
  /** It accepted nothing in this run. */
  isFailing: boolean;
  /** Seconds of its pause. */
  pauseSeconds: number;
  /** It kept a sender waiting. */
  isSlow: boolean;
}

/**
 * Records the health of a locked endpoint. A failure restarts the count if the previous one is `forgetAfterHours` old: nothing was sent
 * meanwhile, so nothing is known about that time.
 * @returns for how many days it has been failing; 0 if it is not
 */
export async function recordHealth(
  tenant: Tenant,
  id: string,
  { isFailing, pauseSeconds, isSlow, forgetAfterHours }: WebhookHealth & { forgetAfterHours: number },
): Promise<number> {
  const [[noted]] = await tenant.query<[[{ days: number } | undefined], number]>(
    `UPDATE webhook_endpoint SET
       failures = CASE WHEN $3::boolean THEN failures + 1 ELSE 0 END,
       failing_since = CASE WHEN $3 THEN CASE WHEN failed_at > now() - make_interval(hours => $6) THEN coalesce(failing_since, now()) ELSE now() END END,
       failed_at = CASE WHEN $3 THEN now() END,
       paused_until = CASE WHEN $4::float8 > 0 THEN now() + make_interval(secs => $4) END,
       is_slow = $5
     WHERE organisation_id = $1 AND id = $2
     RETURNING coalesce(extract(epoch FROM now() - failing_since), 0)::float8 / 86400 AS days`,
    [tenant.organisationId, id, isFailing, pauseSeconds, isSlow, forgetAfterHours],
  );
  return noted?.days ?? 0;
}
