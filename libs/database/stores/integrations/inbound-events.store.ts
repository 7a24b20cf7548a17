/** Deliveries of ATS connections as the worker carries them out. */
// SQL by hand: a sender waits for one prepared statement that stores the event and its job (ON CONFLICT).
import { createHash } from 'node:crypto';
import type { AtsEventKind, DeliveryOutcome } from '#libs/contracts';
import { newId } from '../../ids.js';
import { prepared } from '../../prepared.js';
import { DeliveryEntity } from '../../schema/integrations/connections.entity.js';
import type { NewOutboxEntry } from '../platform/outbox/outbox.store.js';
import type { Tenant } from '../../tenant.js';

export interface WaitingDelivery {
  connectionId: string;
  vendor: string;
  rawBody: Buffer;
  /** Those that are kept. */
  headers: Record<string, string>;
  receivedAt: Date;
  /** The vendor can be asked. */
  hasAccount: boolean;
  /** Its connection was revoked: nothing comes of it any more. */
  isRevoked: boolean;
  /** The assessment that it asks for, with the vendor's candidate (null: it was erased); null: it came in at the hook. */
  assessment: { id: string; candidateId: string | null } | null;
}

/** A delivery that waits to be carried out; null when it is gone, emptied or resolved. */
export async function findPending(tenant: Tenant, id: string): Promise<WaitingDelivery | null> {
  const [found] = await tenant.query<WaitingDelivery[]>(
    `SELECT delivery.connection_id AS "connectionId", connection.vendor, delivery.raw_body AS "rawBody",
            coalesce(delivery.headers, '{}') AS headers, delivery.received_at AS "receivedAt",
            connection.account_sealed IS NOT NULL AS "hasAccount", connection.revoked_at IS NOT NULL AS "isRevoked",
            CASE WHEN assessment_id IS NOT NULL THEN jsonb_build_object('id', assessment_id, 'candidateId', x.candidate_vendor_id)
              END AS assessment
     FROM delivery JOIN connection
       ON connection.organisation_id = delivery.organisation_id AND connection.id = delivery.connection_id
     LEFT JOIN ats_application x ON x.organisation_id = delivery.organisation_id AND x.connection_id = delivery.connection_id
       AND x.vendor_id = delivery.assessment_id
     WHERE delivery.organisation_id = $1 AND delivery.id = $2 AND delivery.outcome = 'waiting'
       AND delivery.raw_body IS NOT NULL`,
    [tenant.organisationId, id],
  );
  return found ?? null;
}

/** What became of a delivery, and why nothing came of it. */
export interface CompletedDelivery {
  outcome: Exclude<DeliveryOutcome, 'waiting'>;
  /** Of a processed one what was not kept of it. The message names fields and ids, and quotes nothing that a field holds. */
  error: { code: string; message: string } | null;
}

/** What a delivery says happened. */
export interface DeliveryEvent {
  kind: AtsEventKind;
  type: string;
}

/** Notes what became of a delivery, and what it said; null where that could not be told. */
export async function complete(
  tenant: Tenant,
  id: string,
  { outcome, error }: CompletedDelivery,
  event: DeliveryEvent | null,
): Promise<void> {
  await tenant.query(
    `UPDATE delivery SET outcome = $3, error_code = $4, error_message = $5, event_kind = $6, event_type = $7, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2`,
    [
      tenant.organisationId,
      id,
      outcome,
      error?.code ?? null,
      error?.message ?? null,
      event?.kind ?? null,
      event?.type ?? null,
    ],
  );
}

/** Notes what became of a delivery that nobody has resolved; what it said stays. */
export async function completePending(
  tenant: Tenant,
  id: string,
  { outcome, error }: CompletedDelivery,
): Promise<void> {
  await tenant.query(
    `UPDATE delivery SET outcome = $3, error_code = $4, error_message = $5, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2 AND outcome = 'waiting'`,
    [tenant.organisationId, id, outcome, error?.code ?? null, error?.message ?? null],
  );
}

/** Notes what a delivery says that still waits. */
export async function saveContent(tenant: Tenant, id: string, { kind, type }: DeliveryEvent): Promise<void> {
  await tenant.update(DeliveryEntity, { id }, { eventKind: kind, eventType: type });
}

/** Keeps another body than what came, or none: something in it must not be kept. */
export async function storeBody(tenant: Tenant, id: string, rawBody: Buffer | null): Promise<void> {
  await tenant.update(
    DeliveryEntity,
    { id },
    { rawBody, ...(rawBody === null && { headers: null, bodyDigest: null }) },
  );
}

export type DeliveryRow = Omit<
  DeliveryEntity,
  'organisationId' | 'connectionId' | 'headers' | 'rawBody' | 'bodyDigest' | 'assessmentId'
>;

const COLUMNS = `id, vendor_delivery_id AS "vendorDeliveryId", received_at AS "receivedAt", resolved_at AS "resolvedAt", outcome,
  error_code AS "errorCode", error_message AS "errorMessage", event_kind AS "eventKind", event_type AS "eventType", repeats,
  conflicts_with AS "conflictsWith"`;

/** Deliveries by what became of them and when they came; null: all. */
export interface DeliveryFilter {
  outcome: DeliveryOutcome | null;
  /** Instants: then or later, and before. */
  since: string | null;
  until: string | null;
}

const IN_FILTER = `organisation_id = $1 AND connection_id = $2 AND ($3::text IS NULL OR outcome = $3)
  AND ($4::timestamptz IS NULL OR received_at >= $4) AND ($5::timestamptz IS NULL OR received_at < $5)`;

/** Deliveries of a connection, newest first, without what they brought. */
export function list(
  tenant: Tenant,
  connectionId: string,
  { outcome, since, until, after, limit }: DeliveryFilter & { after: string | null; limit: number },
): Promise<DeliveryRow[]> {
  return tenant.query<DeliveryRow[]>(
    `SELECT ${COLUMNS} FROM delivery WHERE ${IN_FILTER} AND ($6::uuid IS NULL OR id < $6) ORDER BY id DESC LIMIT $7`,
    [tenant.organisationId, connectionId, outcome, since, until, after, limit],
  );
}

/** A delivery, with what is kept of it. */
export async function find(
  tenant: Tenant,
  connectionId: string,
  id: string,
): Promise<(DeliveryRow & Pick<DeliveryEntity, 'headers' | 'rawBody'>) | null> {
  const rows = await tenant.query<(DeliveryRow & Pick<DeliveryEntity, 'headers' | 'rawBody'>)[]>(
    `SELECT ${COLUMNS}, headers, raw_body AS "rawBody" FROM delivery WHERE organisation_id = $1 AND connection_id = $2 AND id = $3`,
    [tenant.organisationId, connectionId, id],
  );
  return rows[0] ?? null;
}

const REOPEN = `outcome = 'waiting', error_code = NULL, error_message = NULL, resolved_at = NULL`;

/** Lets a delivery be carried out again. */
export async function reopen(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(`UPDATE delivery SET ${REOPEN} WHERE organisation_id = $1 AND id = $2`, [
    tenant.organisationId,
    id,
  ]);
}

/**
 * Lets deliveries be carried out again, oldest first; those that nothing is kept of, and those that came under another one's id, are left.
 * @returns their ids, at most `limit`
 */
export async function reopenMany(
  tenant: Tenant,
  connectionId: string,
  { outcome, since, until, limit }: DeliveryFilter & { limit: number },
): Promise<string[]> {
  const [rows] = await tenant.query<[{ id: string }[], number]>(
    `UPDATE delivery SET ${REOPEN} WHERE organisation_id = $1 AND id IN (
       SELECT id FROM delivery WHERE ${IN_FILTER} AND raw_body IS NOT NULL AND conflicts_with IS NULL AND outcome <> 'waiting'
        ORDER BY id LIMIT $6 FOR UPDATE)
     RETURNING id`,
    [tenant.organisationId, connectionId, outcome, since, until, limit],
  );
  return rows.map(({ id }) => id).sort();
}

export interface NewDelivery {
  id: string;
  connectionId: string;
  /** Constant over the sender's retries. */
  vendorDeliveryId: string;
  headers: Record<string, string>;
  rawBody: Buffer;
  /** The assessment that it asks for; left out: it came in at the hook. */
  assessmentId?: string;
}

export interface RecordedDelivery {
  id: string;
  /** `again`: it was here before; `conflict`: its id was, with another body, which is kept and not carried out. */
  how: 'first' | 'again' | 'conflict';
}

const RECORD_DELIVERY = prepared(
  'record-delivery',
  `WITH stored AS (
     INSERT INTO delivery (organisation_id, id, connection_id, vendor_delivery_id, headers, raw_body, body_digest, outcome,
       assessment_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $11)
     ON CONFLICT (organisation_id, connection_id, vendor_delivery_id) WHERE conflicts_with IS NULL DO NOTHING
     RETURNING organisation_id, id)
   INSERT INTO outbox (organisation_id, id, job, payload)
   SELECT organisation_id, $8, $9, $10 FROM stored RETURNING id`,
);

/** Stores a delivery and owes its processing, unless the same one was stored before. One statement, because the sender waits. */
export async function record(tenant: Tenant, delivery: NewDelivery, owed: NewOutboxEntry): Promise<RecordedDelivery> {
  const { id, connectionId, vendorDeliveryId, headers, rawBody, assessmentId = null } = delivery;
  // With the connection, so that nobody can tell from it that two tenants were sent the same.
  const digest = createHash('sha256').update(connectionId).update(rawBody).digest();
  const values = [tenant.organisationId, id, connectionId, vendorDeliveryId, JSON.stringify(headers), rawBody, digest];
  const added = await tenant.query<{ id: string }[]>(RECORD_DELIVERY, [
    ...values,
    ...[newId(), owed.job, JSON.stringify(owed.payload), assessmentId],
  ]);
  if (added.length > 0) return { id, how: 'first' };
  const [[earlier]] = await tenant.query<[[{ id: string; isSame: boolean }], number]>(
    `UPDATE delivery SET repeats = repeats + coalesce(body_digest = $4, true)::int
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_delivery_id = $3 AND conflicts_with IS NULL
      RETURNING id, coalesce(body_digest = $4, true) AS "isSame"`,
    [tenant.organisationId, connectionId, vendorDeliveryId, digest],
  );
  if (earlier.isSame) return { id: earlier.id, how: 'again' };
  const conflicting = await tenant.query<{ id: string }[]>(
    `INSERT INTO delivery (organisation_id, id, connection_id, vendor_delivery_id, headers, raw_body, body_digest, outcome,
       conflicts_with, error_code, error_message, resolved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'failed', $8, 'delivery-id-reused', $9, now())
     ON CONFLICT (organisation_id, conflicts_with, body_digest) WHERE conflicts_with IS NOT NULL
       DO UPDATE SET repeats = delivery.repeats + 1
     RETURNING id`,
    [...values, earlier.id, `Its id came before with another body, as ${earlier.id}: it was kept, and not carried out`],
  );
  return { id: conflicting[0]?.id ?? id, how: 'conflict' };
}
