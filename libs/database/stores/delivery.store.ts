/** Deliveries of ATS connections as the worker carries them out. */
import type { EntityManager } from 'typeorm';
import type { DeliveryOutcome } from '#libs/contracts';
import { DeliveryEntity, ExternalObjectEntity } from '../entities/intake.entity.js';

export interface WaitingDelivery {
  connectionId: string;
  vendor: string;
  rawBody: Buffer;
}

/** A delivery that waits to be carried out; null when it is gone, emptied or settled, or its connection was revoked. */
export async function findWaitingDelivery(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<WaitingDelivery | null> {
  const [found] = await tx.query<WaitingDelivery[]>(
    `SELECT delivery.connection_id AS "connectionId", connection.vendor, delivery.raw_body AS "rawBody"
     FROM delivery JOIN connection
       ON connection.organisation_id = delivery.organisation_id AND connection.id = delivery.connection_id
     WHERE delivery.organisation_id = $1 AND delivery.id = $2 AND delivery.outcome = 'waiting'
       AND delivery.raw_body IS NOT NULL AND connection.revoked_at IS NULL`,
    [organisationId, id],
  );
  return found ?? null;
}

/** What became of a delivery, and why nothing came of it. */
export interface SettledDelivery {
  outcome: Exclude<DeliveryOutcome, 'waiting'>;
  /** Of a processed one what was not kept of it. The message names fields and ids, and quotes nothing that a field holds. */
  error: { code: string; message: string } | null;
}

/** Notes what became of a delivery. */
export async function settleDelivery(
  tx: EntityManager,
  organisationId: string,
  id: string,
  { outcome, error }: SettledDelivery,
): Promise<void> {
  await tx.update(
    DeliveryEntity,
    { organisationId, id },
    { outcome, errorCode: error?.code ?? null, errorMessage: error?.message ?? null },
  );
}

/** Keeps another body than what came, or none: something in it must not be kept. */
export async function keepBodyOfDelivery(
  tx: EntityManager,
  organisationId: string,
  id: string,
  rawBody: Buffer | null,
): Promise<void> {
  await tx.update(DeliveryEntity, { organisationId, id }, { rawBody, ...(rawBody === null && { headers: null }) });
}

export type DeliveryRow = Pick<
  DeliveryEntity,
  'id' | 'vendorDeliveryId' | 'receivedAt' | 'outcome' | 'errorCode' | 'errorMessage'
>;

/** Deliveries of a connection, newest first, without what they brought. */
export function pageOfDeliveries(
  tx: EntityManager,
  organisationId: string,
  connectionId: string,
  page: { after: string | null; limit: number },
): Promise<DeliveryRow[]> {
  const query = tx
    .createQueryBuilder(DeliveryEntity, 'd')
    .select([
      'd.organisationId',
      'd.id',
      'd.vendorDeliveryId',
      'd.receivedAt',
      'd.outcome',
      'd.errorCode',
      'd.errorMessage',
    ])
    .where('d.organisationId = :organisationId AND d.connectionId = :connectionId', { organisationId, connectionId })
    .orderBy('d.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('d.id < :after', { after: page.after });
  return query.getMany();
}

/** A vendor's thing. Its `sourceVersion` orders what the vendor says about it; null when the vendor gives no order. */
export interface ExternalObject {
  connectionId: string;
  kind: string;
  vendorId: string;
  sourceVersion: string | null;
}

/**
 * Takes note of a version of a vendor's thing. The row is locked until the transaction ends, so that two deliveries about
 * the same thing take turns.
 * @returns whether it is news, and what it is with us so far: an older version than the known one, and anything about a
 *   thing that was erased here, is no news
 */
export async function noteExternalObject(
  tx: EntityManager,
  organisationId: string,
  object: ExternalObject,
): Promise<{ isNews: boolean; ourId: string | null }> {
  const key = [organisationId, object.connectionId, object.kind, object.vendorId];
  const added = await tx.query<unknown[]>(
    `INSERT INTO external_object (organisation_id, connection_id, kind, vendor_id, source_version)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING kind`,
    [...key, object.sourceVersion],
  );
  if (added.length > 0) return { isNews: true, ourId: null };
  const [known] = await tx.query<[{ ourId: string | null; sourceVersion: string | null; erased: boolean }]>(
    `SELECT our_id AS "ourId", source_version AS "sourceVersion", tombstone_at IS NOT NULL AS erased
     FROM external_object WHERE organisation_id = $1 AND connection_id = $2 AND kind = $3 AND vendor_id = $4
     FOR UPDATE`,
    key,
  );
  const { ourId, sourceVersion, erased } = known;
  const isOlder = sourceVersion !== null && object.sourceVersion !== null && object.sourceVersion <= sourceVersion;
  if (erased || isOlder) return { isNews: false, ourId };
  await tx.query(
    `UPDATE external_object SET source_version = $5
     WHERE organisation_id = $1 AND connection_id = $2 AND kind = $3 AND vendor_id = $4`,
    [...key, object.sourceVersion],
  );
  return { isNews: true, ourId };
}

/** Says which of our rows a vendor's thing is. */
export async function linkExternalObject(
  tx: EntityManager,
  organisationId: string,
  { connectionId, kind, vendorId }: ExternalObject,
  ourId: string,
): Promise<void> {
  await tx.update(ExternalObjectEntity, { organisationId, connectionId, kind, vendorId }, { ourId });
}

/**
 * Ties a document to a candidate we know. Repeating it changes nothing.
 * @returns whether it is new to them
 */
export async function addCandidateDocument(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
  documentId: string,
): Promise<boolean> {
  const added = await tx.query<unknown[]>(
    `INSERT INTO candidate_document (organisation_id, candidate_id, document_id)
     SELECT organisation_id, id, $3 FROM candidate WHERE organisation_id = $1 AND id = $2
     ON CONFLICT DO NOTHING RETURNING document_id`,
    [organisationId, candidateId, documentId],
  );
  return added.length > 0;
}
