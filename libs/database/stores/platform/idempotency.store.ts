/**
 * Responses stored for calls that are repeated under the same key. The row is written in the transaction of the effect. If a call takes
 * several transactions, each writes its part of the response.
 */
// SQL by hand: every POST claims its key in one statement, and parts of responses are edited as JSON.
import { IdempotencyPartEntity } from '../../schema/platform/idempotency.entity.js';
import type { Tenant } from '../../tenant.js';

export interface IdempotencyKey {
  caller: string;
  keyDigest: Buffer;
  requestDigest: Buffer;
  secretOnce: boolean;
  expiresAt: Date;
}

export interface EarlierCall {
  requestDigest: Buffer;
  secretOnce: boolean;
  status: number | null;
  /** The body as text: `jsonb` would put its fields in another order. */
  response: string | null;
}

/**
 * Claims a key for the current call. Another call with the same key waits here until this transaction ends. Also deletes a few expired
 * keys, so that the table does not outgrow its time to live.
 * @returns null if the call has the key now, else the call that had it before
 */
export async function claimKey(tenant: Tenant, key: IdempotencyKey): Promise<EarlierCall | null> {
  const taken = await tenant.query<unknown[]>(
    `WITH expired AS (
       DELETE FROM idempotency_key WHERE (organisation_id, caller, key_digest) IN (
         SELECT organisation_id, caller, key_digest FROM idempotency_key
          WHERE organisation_id = $1 AND expires_at < now() AND key_digest <> $3
          ORDER BY expires_at LIMIT 5 FOR UPDATE SKIP LOCKED))
     INSERT INTO idempotency_key AS k (organisation_id, caller, key_digest, request_digest, secret_once, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (organisation_id, caller, key_digest) DO UPDATE
       SET request_digest = excluded.request_digest, secret_once = excluded.secret_once, status = NULL, response = NULL,
           created_at = now(), expires_at = excluded.expires_at
       WHERE k.expires_at <= now()
     RETURNING 1`,
    [tenant.organisationId, key.caller, key.keyDigest, key.requestDigest, key.secretOnce, key.expiresAt],
  );
  if (taken.length > 0) return null;
  const [earlier] = await tenant.query<[EarlierCall]>(
    `SELECT request_digest AS "requestDigest", secret_once AS "secretOnce", status, response #>> '{}' AS response
       FROM idempotency_key WHERE organisation_id = $1 AND caller = $2 AND key_digest = $3`,
    [tenant.organisationId, key.caller, key.keyDigest],
  );
  return earlier;
}

/** Deletes expired responses with their parts, the oldest first. @returns how many, at most `limit` */
export async function deleteExpired(tenant: Tenant, limit: number): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `DELETE FROM idempotency_key WHERE organisation_id = $1 AND (caller, key_digest) IN (
       SELECT caller, key_digest FROM idempotency_key WHERE organisation_id = $1 AND expires_at <= now()
        ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [tenant.organisationId, limit],
  );
  return count;
}

/** Stores the response of the call that has the key. `response` is null if it shows a secret. */
export async function storeResponse(
  tenant: Tenant,
  key: IdempotencyKey,
  { status, response }: { status: number; response: string | null },
): Promise<void> {
  await tenant.query(
    `UPDATE idempotency_key SET status = $4, response = to_jsonb($5::text)
      WHERE organisation_id = $1 AND caller = $2 AND key_digest = $3`,
    [tenant.organisationId, key.caller, key.keyDigest, status, response],
  );
}

/**
 * Lists the stored parts of the response of the call that has the key, from the first on.
 * @returns null if no call has the key
 */
export async function listParts(
  tenant: Tenant,
  { caller, keyDigest }: IdempotencyKey,
): Promise<{ requestDigest: Buffer; parts: string[] } | null> {
  const rows = await tenant.query<{ requestDigest: Buffer; position: number | null; lines: string }[]>(
    `SELECT request_digest AS "requestDigest", position, lines
       FROM idempotency_key LEFT JOIN idempotency_part USING (organisation_id, caller, key_digest)
      WHERE organisation_id = $1 AND caller = $2 AND key_digest = $3 AND expires_at > now() ORDER BY position`,
    [tenant.organisationId, caller, keyDigest],
  );
  const [first] = rows;
  if (!first) return null;
  const inARow = rows.filter(({ position }, index) => position === index);
  return { requestDigest: first.requestDigest, parts: inARow.map(({ lines }) => lines) };
}

/**
 * Returns a stored part, or null. Call it after {@link claimKey}, which makes calls with the same key take turns.
 * @param earlier the result of `claimKey`; null deletes the parts of an earlier call, which has expired
 */
export async function findPart(
  tenant: Tenant,
  { caller, keyDigest }: IdempotencyKey,
  { position, earlier }: { position: number; earlier: EarlierCall | null },
): Promise<string | null> {
  const key = { caller, keyDigest };
  if (earlier === null) {
    await tenant.delete(IdempotencyPartEntity, key);
    return null;
  }
  const part = await tenant.findOne(IdempotencyPartEntity, { ...key, position });
  return part?.lines ?? null;
}

/** Stores a part of the response of the call that has the key. */
export async function storePart(
  tenant: Tenant,
  { caller, keyDigest }: IdempotencyKey,
  { position, lines }: { position: number; lines: string },
): Promise<void> {
  await tenant.insert(IdempotencyPartEntity, { caller, keyDigest, position, lines });
}

/** SQL for whether a line of a response is about a candidate: by one of their IDs ($2), or by the sender’s name for them ($3). */
const IS_ABOUT = `(line::jsonb ->> 'candidateId' = ANY($2::text[]) OR line::jsonb ->> 'applicationId' = ANY($2::text[])
  OR line::jsonb ->> 'documentId' = ANY($2::text[]) OR EXISTS (SELECT FROM unnest($3::text[]) AS said WHERE strpos(
    lower(concat(line::jsonb ->> 'externalId', jsonb_path_query_array(line::jsonb, '$.errors[*].path'))), said) > 0))`;

const LINES_OF_PART = `unnest(string_to_array(part.lines, E'\\n')) WITH ORDINALITY AS told (line, place)`;

/**
 * Reduces the lines about a candidate to `erased`. The other lines stay, so that a repeat of the call does not bring the candidate in
 * again.
 * @param person `said`: what they are called, in lower case
 * @returns how many parts changed
 */
export async function eraseFromParts(
  tenant: Tenant,
  { ids, identifiers }: { ids: readonly string[]; identifiers: readonly string[] },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE idempotency_part part SET lines = (
       SELECT string_agg(CASE WHEN ${IS_ABOUT} THEN format('{"line":%s,"outcome":"erased"}', line::jsonb -> 'line') ELSE line END,
                         E'\\n' ORDER BY place)
         FROM ${LINES_OF_PART})
      WHERE organisation_id = $1 AND EXISTS (SELECT FROM ${LINES_OF_PART} WHERE ${IS_ABOUT})`,
    [tenant.organisationId, ids, identifiers],
  );
  return count;
}
