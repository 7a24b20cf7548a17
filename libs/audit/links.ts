/** Computes the link that ties an entry to the one before it. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { AuditSeal, EntryAsSealed } from '#libs/database';

/** Stands before the first entry. */
export const BEFORE_FIRST = Buffer.alloc(32);

export interface ChainKey {
  /** Eight hex digits by which a seal says which key it was made with. */
  id: string;
  key: Buffer;
}

/** The key of the chain, derived from a secret key of the installation: who has only the database cannot make seals. */
export function chainKey(secretKey: string): ChainKey {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor audit chain v1', 32));
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
}

/** The contents of a link beside the digest before it. */
export type Sealing = Pick<AuditSeal, 'number' | 'keyId' | 'sealedAt'>;

/**
 * HMAC-SHA-256 over the digest before and over everything that is said about the entry and its place. A JSON list of texts, so that no
 * two entries give the same bytes.
 */
export function linkDigest(
  { key }: ChainKey,
  organisationId: string,
  before: Buffer,
  { number, keyId, sealedAt }: Sealing,
  entry: EntryAsSealed,
): Buffer {
  const { id, at, actorKind, actorId, action, subjectKind, subjectId, details, requestId } = entry;
  const place = [organisationId, number, keyId, sealedAt];
  const content = [id, at, actorKind, actorId, action, subjectKind, subjectId, details, requestId];
  return createHmac('sha256', key)
    .update(before)
    .update(JSON.stringify([...place, ...content]))
    .digest();
}
