/** Configured ATS products and what they deliver. */
import type { EntityManager } from 'typeorm';
import { ConnectionEntity } from '../entities/intake.entity.js';
import { newId } from '../ids.js';
import type { NewOutboxEntry } from './outbox.store.js';

/** Adds a connection; its secret is sealed already. */
export async function createConnection(
  tx: EntityManager,
  connection: Pick<ConnectionEntity, 'organisationId' | 'id' | 'vendor' | 'name' | 'secretSealed'>,
): Promise<void> {
  await tx.insert(ConnectionEntity, connection);
}

/** In SQL: every delivery asks for it, and a repository would spend more time on the question than the server on the answer. */
export async function findConnection(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<ConnectionEntity | null> {
  const rows = await tx.query<ConnectionEntity[]>(
    `SELECT organisation_id AS "organisationId", id, vendor, name, secret_sealed AS "secretSealed", created_at AS "createdAt",
            revoked_at AS "revokedAt"
       FROM connection WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id],
  );
  return rows[0] ?? null;
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
}

/**
 * Stores a delivery and owes its processing, unless the same one was stored before. One statement, because the sender waits.
 * @returns its id, and whether it is the first
 */
export async function recordDelivery(
  tx: EntityManager,
  delivery: NewDelivery,
  owed: NewOutboxEntry,
): Promise<{ id: string; first: boolean }> {
  const added = await tx.query<{ id: string }[]>(
    `WITH stored AS (
       INSERT INTO delivery (organisation_id, id, connection_id, vendor_delivery_id, headers, raw_body, outcome)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting')
       ON CONFLICT (organisation_id, connection_id, vendor_delivery_id) DO NOTHING RETURNING organisation_id, id)
     INSERT INTO outbox (organisation_id, id, job, payload)
     SELECT organisation_id, $7, $8, $9 FROM stored RETURNING id`,
    [
      delivery.organisationId,
      delivery.id,
      delivery.connectionId,
      delivery.vendorDeliveryId,
      JSON.stringify(delivery.headers),
      delivery.rawBody,
      newId(),
      owed.job,
      JSON.stringify(owed.payload),
    ],
  );
  if (added.length > 0) return { id: delivery.id, first: true };
  const [earlier] = await tx.query<[{ id: string }]>(
    'SELECT id FROM delivery WHERE organisation_id = $1 AND connection_id = $2 AND vendor_delivery_id = $3',
    [delivery.organisationId, delivery.connectionId, delivery.vendorDeliveryId],
  );
  return { id: earlier.id, first: false };
}
