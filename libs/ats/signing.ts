/** Keyed digests, as vendors sign with them. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type SignedPart = string | Uint8Array;

/** HMAC of parts one after the other. */
export function hmac(algorithm: 'sha256' | 'sha1', key: SignedPart, ...parts: readonly SignedPart[]): Buffer {
  const digest = createHmac(algorithm, key);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/**
 * Returns whether a signature that was given is the digest, in constant time. Base64 with or without padding, and both of its alphabets, are the
 * same; anything that stands behind is not.
 */
export function isDigest(given: string, encoding: 'hex' | 'base64', digest: Uint8Array): boolean {
  const pattern = encoding === 'hex' ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/_-]+={0,2}$/;
  if (!pattern.test(given)) return false;
  const bytes = Buffer.from(given, encoding);
  return bytes.length === digest.length && timingSafeEqual(bytes, digest);
}

/** What tells bodies apart where a vendor numbers no events: SHA-256, hex. */
export function bodyDigest(rawBody: Uint8Array): string {
  return createHash('sha256').update(rawBody).digest('hex');
}
