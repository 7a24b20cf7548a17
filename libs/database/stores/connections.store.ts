/** Configured ATS products and what they deliver. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ConnectionEntity } from '../entities/intake.entity.js';
import { prepared } from '../prepared.js';
import { newId } from '../ids.js';
import type { NewOutboxEntry } from './outbox.store.js';

/** Adds a connection; its secret is sealed already. */
export async function createConnection(
  tx: EntityManager,
  connection: Pick<ConnectionEntity, 'organisationId' | 'id' | 'vendor' | 'name' | 'secretSealed'> &
    Partial<Pick<ConnectionEntity, 'accountSealed'>>,
): Promise<void> {
  await tx.insert(ConnectionEntity, connection);
}

const CONNECTION = prepared(
  'connection',
  `SELECT organisation_id AS "organisationId", id, vendor, name, secret_sealed AS "secretSealed",
          former_secret_sealed AS "formerSecretSealed", former_secret_until AS "formerSecretUntil",
          account_sealed AS "accountSealed", assessment_key_sealed AS "assessmentKeySealed",
          former_assessment_key_sealed AS "formerAssessmentKeySealed", former_assessment_key_until AS "formerAssessmentKeyUntil",
          assessment_token_sealed AS "assessmentTokenSealed", created_at AS "createdAt", revoked_at AS "revokedAt"
     FROM connection WHERE organisation_id = $1 AND id = $2`,
);

/** In SQL: every delivery asks for it, and a repository would spend more time on the question than the server on the answer. */
export async function findConnection(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<ConnectionEntity | null> {
  const rows = await tx.query<ConnectionEntity[]>(CONNECTION, [organisationId, id]);
  return rows[0] ?? null;
}

/** Makes this transaction the only one that changes a connection, until it ends; deliveries go on meanwhile. */
export async function holdConnection(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<ConnectionEntity | null> {
  const rows = await tx.query<unknown[]>(
    'SELECT FROM connection WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [organisationId, id],
  );
  return rows.length === 0 ? null : findConnection(tx, organisationId, id);
}

/** Changes a connection that is held. */
export async function changeConnection(
  tx: EntityManager,
  organisationId: string,
  id: string,
  change: Partial<Omit<ConnectionEntity, 'organisationId' | 'id' | 'vendor' | 'createdAt' | 'revokedAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(ConnectionEntity, { organisationId, id }, change);
}

/** Keeps another account of a connection, sealed. */
export async function saveAccount(
  tx: EntityManager,
  organisationId: string,
  id: string,
  accountSealed: Buffer,
): Promise<void> {
  await tx.update(ConnectionEntity, { organisationId, id }, { accountSealed });
}

/** Connections in the order they were made, revoked ones included. */
export function pageOfConnections(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<ConnectionEntity[]> {
  const query = tx
    .createQueryBuilder(ConnectionEntity, 'c')
    .where('c.organisationId = :organisationId', { organisationId })
    .orderBy('c.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('c.id > :after', { after: page.after });
  return query.getMany();
}

/** Repeating it changes nothing. */
export async function revokeConnection(tx: EntityManager, organisationId: string, id: string): Promise<void> {
  await tx.query(
    'UPDATE connection SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL',
    [organisationId, id],
  );
}

export interface NewDelivery {
  organisationId: string;
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
export async function recordDelivery(
  tx: EntityManager,
  delivery: NewDelivery,
  owed: NewOutboxEntry,
): Promise<RecordedDelivery> {
  const { organisationId, id, connectionId, vendorDeliveryId, headers, rawBody, assessmentId = null } = delivery;
  // With the connection, so that nobody can tell from it that two tenants were sent the same.
  const digest = createHash('sha256').update(connectionId).update(rawBody).digest();
  const values = [organisationId, id, connectionId, vendorDeliveryId, JSON.stringify(headers), rawBody, digest];
  const added = await tx.query<{ id: string }[]>(RECORD_DELIVERY, [
    ...values,
    ...[newId(), owed.job, JSON.stringify(owed.payload), assessmentId],
  ]);
  if (added.length > 0) return { id, how: 'first' };
  const [[earlier]] = await tx.query<[[{ id: string; isSame: boolean }], number]>(
    `UPDATE delivery SET repeats = repeats + coalesce(body_digest = $4, true)::int
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_delivery_id = $3 AND conflicts_with IS NULL
      RETURNING id, coalesce(body_digest = $4, true) AS "isSame"`,
    [organisationId, connectionId, vendorDeliveryId, digest],
  );
  if (earlier.isSame) return { id: earlier.id, how: 'again' };
  const conflicting = await tx.query<{ id: string }[]>(
    `INSERT INTO delivery (organisation_id, id, connection_id, vendor_delivery_id, headers, raw_body, body_digest, outcome,
       conflicts_with, error_code, error_message, settled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'failed', $8, 'delivery-id-reused', $9, now())
     ON CONFLICT (organisation_id, conflicts_with, body_digest) WHERE conflicts_with IS NOT NULL
       DO UPDATE SET repeats = delivery.repeats + 1
     RETURNING id`,
    [...values, earlier.id, `Its id came before with another body, as ${earlier.id}: it was kept, and not carried out`],
  );
  return { id: conflicting[0]?.id ?? id, how: 'conflict' };
}
