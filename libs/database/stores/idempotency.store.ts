/** Answers kept for calls that are repeated under the same key. The row is written in the transaction of the effect. */
import type { EntityManager } from 'typeorm';

export interface IdempotencyKey {
  organisationId: string;
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
 * Takes a key for the call under way. Another call with the same key waits here until this transaction ends. Removes a few expired
 * keys on the way, so that the table stays as large as its time to live.
 * @returns null when the key is ours now, else the call that had it before
 */
export async function takeIdempotencyKey(tx: EntityManager, key: IdempotencyKey): Promise<EarlierCall | null> {
  const taken = await tx.query<unknown[]>(
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
    [key.organisationId, key.caller, key.keyDigest, key.requestDigest, key.secretOnce, key.expiresAt],
  );
  if (taken.length > 0) return null;
  const [earlier] = await tx.query<[EarlierCall]>(
    `SELECT request_digest AS "requestDigest", secret_once AS "secretOnce", status, response #>> '{}' AS response
       FROM idempotency_key WHERE organisation_id = $1 AND caller = $2 AND key_digest = $3`,
    [key.organisationId, key.caller, key.keyDigest],
  );
  return earlier;
}

/** Keeps the answer of the call that took the key. `response` is null for one that shows a secret. */
export async function keepAnswer(
  tx: EntityManager,
  key: IdempotencyKey,
  answer: { status: number; response: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE idempotency_key SET status = $4, response = to_jsonb($5::text)
      WHERE organisation_id = $1 AND caller = $2 AND key_digest = $3`,
    [key.organisationId, key.caller, key.keyDigest, answer.status, answer.response],
  );
}
