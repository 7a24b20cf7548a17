/** Inbound events: the calls that applicant tracking systems make to connections. */
// SQL by hand: a sender waits for one prepared statement that stores the event and its job (ON CONFLICT).
import { createHash } from 'node:crypto';
import type { AtsEventKind, InboundEventOutcome } from '#libs/contracts';
import { newId } from '../../ids.js';
import { prepared } from '../../prepared.js';
import { InboundEventEntity } from '../../schema/integrations/connections.entity.js';
import type { NewOutboxEntry } from '../platform/outbox/outbox.store.js';
import type { Tenant } from '../../tenant.js';

export interface PendingInboundEvent {
  connectionId: string;
  vendor: string;
  rawBody: Buffer;
  /** The headers that are stored. */
  headers: Record<string, string>;
  receivedAt: Date;
  /** The connection has an account, so the API of the vendor can be called. */
  hasAccount: boolean;
  /** Its connection was revoked, so it is not processed. */
  isRevoked: boolean;
  /** The assessment that it requests, with the candidate's id at the vendor (null: erased). Null: it requests none. */
  assessment: { id: string; candidateId: string | null } | null;
}

/** An event that is still to be processed. Null: it is gone, its body was deleted, or it has an outcome. */
export async function findPending(tenant: Tenant, id: string): Promise<PendingInboundEvent | null> {
  const [found] = await tenant.query<PendingInboundEvent[]>(
    `SELECT inbound_event.connection_id AS "connectionId", connection.vendor, inbound_event.raw_body AS "rawBody",
            coalesce(inbound_event.headers, '{}') AS headers, inbound_event.received_at AS "receivedAt",
            connection.account_sealed IS NOT NULL AS "hasAccount", connection.revoked_at IS NOT NULL AS "isRevoked",
            CASE WHEN assessment_id IS NOT NULL THEN jsonb_build_object('id', assessment_id, 'candidateId', x.candidate_vendor_id)
              END AS assessment
     FROM inbound_event JOIN connection
       ON connection.organisation_id = inbound_event.organisation_id AND connection.id = inbound_event.connection_id
     LEFT JOIN ats_application x ON x.organisation_id = inbound_event.organisation_id AND x.connection_id = inbound_event.connection_id
       AND x.vendor_id = inbound_event.assessment_id
     WHERE inbound_event.organisation_id = $1 AND inbound_event.id = $2 AND inbound_event.outcome = 'waiting'
       AND inbound_event.raw_body IS NOT NULL`,
    [tenant.organisationId, id],
  );
  return found ?? null;
}

/** The outcome of an event, and the error that explains it. */
export interface InboundEventResult {
  outcome: Exclude<InboundEventOutcome, 'waiting'>;
  /** For a processed event, what was not stored of it. The message names fields and IDs, and quotes no values. */
  error: { code: string; message: string } | null;
}

/** The kind of an event here, and its type at the vendor. */
export interface InboundEventContent {
  kind: AtsEventKind;
  type: string;
}

/** Stores the outcome of an event, and its content. Null: the content could not be decoded. */
export async function complete(
  tenant: Tenant,
  id: string,
  { outcome, error }: InboundEventResult,
  event: InboundEventContent | null,
): Promise<void> {
  await tenant.query(
    `UPDATE inbound_event SET outcome = $3, error_code = $4, error_message = $5, event_kind = $6, event_type = $7, resolved_at = now()
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

/** Stores the outcome of an event that has none yet. Its content stays. */
export async function completePending(
  tenant: Tenant,
  id: string,
  { outcome, error }: InboundEventResult,
): Promise<void> {
  await tenant.query(
    `UPDATE inbound_event SET outcome = $3, error_code = $4, error_message = $5, resolved_at = now()
      WHERE organisation_id = $1 AND id = $2 AND outcome = 'waiting'`,
    [tenant.organisationId, id, outcome, error?.code ?? null, error?.message ?? null],
  );
}

/** Stores the content of an event that is still to be processed. */
export async function saveContent(tenant: Tenant, id: string, { kind, type }: InboundEventContent): Promise<void> {
  await tenant.update(InboundEventEntity, { id }, { eventKind: kind, eventType: type });
}

/** Replaces the body of an event, because part of it must not be stored. Null: deletes body and headers. */
export async function storeBody(tenant: Tenant, id: string, rawBody: Buffer | null): Promise<void> {
  await tenant.update(
    InboundEventEntity,
    { id },
    { rawBody, ...(rawBody === null && { headers: null, bodyDigest: null }) },
  );
}

export type InboundEventRow = Omit<
  InboundEventEntity,
  'organisationId' | 'connectionId' | 'headers' | 'rawBody' | 'bodyDigest' | 'assessmentId'
>;

const COLUMNS = `id, vendor_event_id AS "vendorEventId", received_at AS "receivedAt", resolved_at AS "resolvedAt", outcome,
  error_code AS "errorCode", error_message AS "errorMessage", event_kind AS "eventKind", event_type AS "eventType", repeats,
  conflicts_with AS "conflictsWith"`;

/** Selects events by outcome and time of arrival. Null: all. */
export interface InboundEventFilter {
  outcome: InboundEventOutcome | null;
  /** Instants: then or later, and before. */
  since: string | null;
  until: string | null;
}

const IN_FILTER = `organisation_id = $1 AND connection_id = $2 AND ($3::text IS NULL OR outcome = $3)
  AND ($4::timestamptz IS NULL OR received_at >= $4) AND ($5::timestamptz IS NULL OR received_at < $5)`;

/** Lists events of a connection, newest first, without headers and bodies. */
export function list(
  tenant: Tenant,
  connectionId: string,
  { outcome, since, until, after, limit }: InboundEventFilter & { after: string | null; limit: number },
): Promise<InboundEventRow[]> {
  return tenant.query<InboundEventRow[]>(
    `SELECT ${COLUMNS} FROM inbound_event WHERE ${IN_FILTER} AND ($6::uuid IS NULL OR id < $6) ORDER BY id DESC LIMIT $7`,
    [tenant.organisationId, connectionId, outcome, since, until, after, limit],
  );
}

/** Finds an event with the headers and the body that are still stored. */
export async function find(
  tenant: Tenant,
  connectionId: string,
  id: string,
): Promise<(InboundEventRow & Pick<InboundEventEntity, 'headers' | 'rawBody'>) | null> {
  const rows = await tenant.query<(InboundEventRow & Pick<InboundEventEntity, 'headers' | 'rawBody'>)[]>(
    `SELECT ${COLUMNS}, headers, raw_body AS "rawBody" FROM inbound_event WHERE organisation_id = $1 AND connection_id = $2 AND id = $3`,
    [tenant.organisationId, connectionId, id],
  );
  return rows[0] ?? null;
}

const REOPEN = `outcome = 'waiting', error_code = NULL, error_message = NULL, resolved_at = NULL`;

/** Opens an event again, so that it can be processed once more. */
export async function reopen(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(`UPDATE inbound_event SET ${REOPEN} WHERE organisation_id = $1 AND id = $2`, [
    tenant.organisationId,
    id,
  ]);
}

/**
 * Opens events again, oldest first. Events without a body, and those with the ID of another event, are left out.
 * @returns their IDs, at most `limit`
 */
export async function reopenMany(
  tenant: Tenant,
  connectionId: string,
  { outcome, since, until, limit }: InboundEventFilter & { limit: number },
): Promise<string[]> {
  const [rows] = await tenant.query<[{ id: string }[], number]>(
    `UPDATE inbound_event SET ${REOPEN} WHERE organisation_id = $1 AND id IN (
       SELECT id FROM inbound_event WHERE ${IN_FILTER} AND raw_body IS NOT NULL AND conflicts_with IS NULL AND outcome <> 'waiting'
        ORDER BY id LIMIT $6 FOR UPDATE)
     RETURNING id`,
    [tenant.organisationId, connectionId, outcome, since, until, limit],
  );
  return rows.map(({ id }) => id).sort();
}

export interface NewInboundEvent {
  id: string;
  connectionId: string;
  /** Constant over the sender's retries. */
  vendorEventId: string;
  headers: Record<string, string>;
  rawBody: Buffer;
  /** The assessment that it requests. Left out: it requests none. */
  assessmentId?: string;
}

export interface RecordedInboundEvent {
  id: string;
  /** `again`: the same event was stored before; `conflict`: its ID was stored with another body, and this one is stored but not processed. */
  how: 'first' | 'again' | 'conflict';
}

const RECORD_INBOUND_EVENT = prepared(
  'record-inbound-event',
  `WITH stored AS (
     INSERT INTO inbound_event (organisation_id, id, connection_id, vendor_event_id, headers, raw_body, body_digest, outcome,
       assessment_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $11)
     ON CONFLICT (organisation_id, connection_id, vendor_event_id) WHERE conflicts_with IS NULL DO NOTHING
     RETURNING organisation_id, id)
   INSERT INTO outbox (organisation_id, id, job, payload)
   SELECT organisation_id, $8, $9, $10 FROM stored RETURNING id`,
);

/** Stores an event with the job that processes it, unless the same one was stored before. It is one statement, because the sender waits. */
export async function record(
  tenant: Tenant,
  inboundEvent: NewInboundEvent,
  entry: NewOutboxEntry,
): Promise<RecordedInboundEvent> {
  const { id, connectionId, vendorEventId, headers, rawBody, assessmentId = null } = inboundEvent;
  // The digest includes the connection, so that it does not show that two tenants received the same body.
  const digest = createHash('sha256').update(connectionId).update(rawBody).digest();
  const values = [tenant.organisationId, id, connectionId, vendorEventId, JSON.stringify(headers), rawBody, digest];
  const added = await tenant.query<{ id: string }[]>(RECORD_INBOUND_EVENT, [
    ...values,
    ...[newId(), entry.job, JSON.stringify(entry.payload), assessmentId],
  ]);
  if (added.length > 0) return { id, how: 'first' };
  const [[earlier]] = await tenant.query<[[{ id: string; isSame: boolean }], number]>(
    `UPDATE inbound_event SET repeats = repeats + coalesce(body_digest = $4, true)::int
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_event_id = $3 AND conflicts_with IS NULL
      RETURNING id, coalesce(body_digest = $4, true) AS "isSame"`,
    [tenant.organisationId, connectionId, vendorEventId, digest],
  );
  if (earlier.isSame) return { id: earlier.id, how: 'again' };
  const conflicting = await tenant.query<{ id: string }[]>(
    `INSERT INTO inbound_event (organisation_id, id, connection_id, vendor_event_id, headers, raw_body, body_digest, outcome,
       conflicts_with, error_code, error_message, resolved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'failed', $8, 'event-id-reused', $9, now())
     ON CONFLICT (organisation_id, conflicts_with, body_digest) WHERE conflicts_with IS NOT NULL
       DO UPDATE SET repeats = inbound_event.repeats + 1
     RETURNING id`,
    [
      ...values,
      earlier.id,
      `Event ${earlier.id} already used this id with a different body. Candor stored this one and did not apply it`,
    ],
  );
  return { id: conflicting[0]?.id ?? id, how: 'conflict' };
}
