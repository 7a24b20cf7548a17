/**
 * The audit chain: entries without a seal, seals, and checkpoints. Functions for the sealer take an `EntityManager` and an ID: its pool has no tenant,
 * because it seals for all organizations in turn. Verification reads the chain of one organization, on a `Tenant`.
 */
// SQL by hand: one writer seals the entries of an organization under a lock that others skip, with times to the microsecond.
import type { DataSource, EntityManager } from 'typeorm';
import { prepared } from '../../prepared.js';
import { AuditUnsealedEntity, type AuditActorKind } from '../../schema/compliance/audit.entity.js';
import type { Tenant } from '../../tenant.js';

/** An audit entry as it is sealed: every column as PostgreSQL prints it, times in UTC with microseconds. */
export interface EntryAsSealed {
  id: string;
  at: string;
  actorKind: AuditActorKind;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  /** JSON. */
  details: string;
  requestId: string | null;
}

/** The position of an entry in the chain. */
export interface AuditSeal {
  /** From 1, without gaps. */
  number: number;
  entryId: string;
  digest: Buffer;
  keyId: string;
  /** In the format of the times of entries. */
  sealedAt: string;
}

export interface AuditCheckpoint {
  /** 0 before the first seal. */
  number: number;
  digest: Buffer;
}

const INSTANT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ENTRY = `e.id, ${INSTANT('e.at')} AS at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.action,
  e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.details::text AS details, e.request_id AS "requestId"`;

/** Lists the organizations with entries that have no seal yet. @param sealer data source of the sealer's pool */
export async function listUnsealedOrganisations(sealer: DataSource): Promise<string[]> {
  const rows = await sealer.query<{ id: string }[]>(
    'SELECT DISTINCT organisation_id AS id FROM audit_unsealed ORDER BY 1',
  );
  return rows.map(({ id }) => id);
}

/**
 * Makes this transaction, of the sealer's pool, the only writer of a chain.
 * @param before the digest before the first entry
 * @returns the checkpoint to continue from, and the time; null while another writer has the chain
 */
export async function lockCheckpoint(
  tx: EntityManager,
  organisationId: string,
  before: Buffer,
): Promise<(AuditCheckpoint & { now: string }) | null> {
  const look = (): Promise<{ number: string; digest: Buffer; now: string }[]> =>
    tx.query(
      `SELECT chain_number AS number, digest, ${INSTANT('now()')} AS now FROM audit_checkpoint
        WHERE organisation_id = $1 FOR UPDATE SKIP LOCKED`,
      [organisationId],
    );
  let [checkpoint] = await look();
  if (checkpoint === undefined) {
    const added = await tx.query<unknown[]>(
      `INSERT INTO audit_checkpoint (organisation_id, chain_number, digest, at) VALUES ($1, 0, $2, now())
       ON CONFLICT DO NOTHING RETURNING 1`,
      [organisationId, before],
    );
    if (added.length > 0) [checkpoint] = await look();
  }
  return checkpoint === undefined ? null : { ...checkpoint, number: Number(checkpoint.number) };
}

/** Lists entries that have no seal yet, the older ones first. `entries` are those of `listed` that exist and have none. */
export async function listUnsealed(
  tx: EntityManager,
  organisationId: string,
  limit: number,
): Promise<{ listed: string[]; entries: EntryAsSealed[] }> {
  const listed = await tx.query<{ id: string }[]>(
    'SELECT entry_id AS id FROM audit_unsealed WHERE organisation_id = $1 ORDER BY entry_id LIMIT $2',
    [organisationId, limit],
  );
  const ids = listed.map(({ id }) => id);
  const entries = await tx.query<EntryAsSealed[]>(
    `SELECT ${ENTRY} FROM audit_entry e WHERE e.organisation_id = $1 AND e.id = ANY($2::uuid[])
        AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.organisation_id = $1 AND s.entry_id = e.id)
      ORDER BY e.id`,
    [organisationId, ids],
  );
  return { listed: ids, entries };
}

/** Adds seals, deletes the listed entries from the list, and moves the checkpoint. */
export async function addSeals(
  tx: EntityManager,
  organisationId: string,
  { seals, listed }: { seals: readonly AuditSeal[]; listed: readonly string[] },
): Promise<void> {
  const last = seals.at(-1);
  if (last !== undefined) {
    await tx.query(
      `INSERT INTO audit_seal (organisation_id, chain_number, entry_id, digest, key_id, sealed_at)
       SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::text[], $6::timestamptz[])`,
      [
        organisationId,
        seals.map(({ number }) => number),
        seals.map(({ entryId }) => entryId),
        seals.map(({ digest }) => digest),
        seals.map(({ keyId }) => keyId),
        seals.map(({ sealedAt }) => sealedAt),
      ],
    );
    await tx.query('UPDATE audit_checkpoint SET chain_number = $2, digest = $3, at = $4 WHERE organisation_id = $1', [
      organisationId,
      last.number,
      last.digest,
      last.sealedAt,
    ]);
  }
  await tx.query('DELETE FROM audit_unsealed WHERE organisation_id = $1 AND entry_id = ANY($2::uuid[])', [
    organisationId,
    listed,
  ]);
}

const PAGE = prepared(
  'page-of-chain',
  `SELECT s.chain_number AS number, s.entry_id AS "entryId", s.digest, s.key_id AS "keyId", ${INSTANT('s.sealed_at')} AS "sealedAt", ${ENTRY}
     FROM (SELECT * FROM audit_seal WHERE organisation_id = $1 AND chain_number > $2 ORDER BY chain_number LIMIT $3) s
     LEFT JOIN audit_entry e ON e.organisation_id = $1 AND e.id = s.entry_id
    ORDER BY s.chain_number`,
);

/** Lists the seals after a number, in order, with their entries. An entry is null if it is gone. */
export async function list(
  tenant: Tenant,
  { after, limit }: { after: number; limit: number },
): Promise<{ seal: AuditSeal; entry: EntryAsSealed | null }[]> {
  const rows = await tenant.query<
    (Omit<AuditSeal, 'number'> & { number: string } & Omit<EntryAsSealed, 'id'> & { id: string | null })[]
  >(PAGE, [tenant.organisationId, after, limit]);
  return rows.map(({ number, entryId, digest, keyId, sealedAt, id, ...entry }) => ({
    seal: { number: Number(number), entryId, digest, keyId, sealedAt },
    entry: id === null ? null : { id, ...entry },
  }));
}

/** Returns the digest at a number of the chain; null if there is none. */
export async function findDigest(tx: EntityManager, organisationId: string, number: number): Promise<Buffer | null> {
  const [seal] = await tx.query<{ digest: Buffer }[]>(
    'SELECT digest FROM audit_seal WHERE organisation_id = $1 AND chain_number = $2',
    [organisationId, number],
  );
  return seal?.digest ?? null;
}

/** Returns the checkpoint of the sealer; null before the first seal. */
export async function findCheckpoint(tenant: Tenant): Promise<AuditCheckpoint | null> {
  const [checkpoint] = await tenant.query<{ number: string; digest: Buffer }[]>(
    'SELECT chain_number AS number, digest FROM audit_checkpoint WHERE organisation_id = $1 AND chain_number > 0',
    [tenant.organisationId],
  );
  return checkpoint === undefined ? null : { ...checkpoint, number: Number(checkpoint.number) };
}

/** Counts the entries that have no seal yet. */
export function countUnsealed(tenant: Tenant): Promise<number> {
  return tenant.count(AuditUnsealedEntity, {});
}

/** Returns an entry that has no seal and is not listed for one: it bypassed the list. Null if there is none. */
export async function findUnlistedEntry(tenant: Tenant): Promise<string | null> {
  const [entry] = await tenant.query<{ id: string }[]>(
    `SELECT id FROM audit_entry e WHERE organisation_id = $1
        AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.organisation_id = $1 AND s.entry_id = e.id)
        AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.organisation_id = $1 AND u.entry_id = e.id)
      ORDER BY id LIMIT 1`,
    [tenant.organisationId],
  );
  return entry?.id ?? null;
}
