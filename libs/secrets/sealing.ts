/** Secrets that Candor has to present later (a vendor's signing secret) are sealed, not hashed: AES-256-GCM. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export class SealBroken extends Error {
  readonly code = 'seal-broken';
  constructor() {
    super(
      'A sealed secret could not be opened: CANDOR_SECRET_KEY is not the one it was sealed with, or the row was altered.',
    );
  }
}

/**
 * Seals a secret for one place. `purpose` names the row it belongs to (for example `connection:<id>`) and is authenticated, so that a
 * sealed value moved to another row does not open there. Layout: version, nonce (12), tag (16), ciphertext.
 */
export function seal(secretKey: string, purpose: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secretKey), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made with the same key and purpose. Throws `SealBroken` otherwise. */
export function unseal(secretKey: string, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION || bytes.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken();
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secretKey), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/**
 * Opens what was sealed with one of the keys, the present one or a former one.
 * @throws SealBroken when none of them opens it
 */
export function unsealWithAny(secretKeys: readonly string[], purpose: string, sealed: Uint8Array): Buffer {
  for (const secretKey of secretKeys) {
    try {
      return unseal(secretKey, purpose, sealed);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
    }
  }
  throw new SealBroken();
}

/** The owner of a connection's sealed values: they open only for that connection. */
export const sealedFor = {
  signingSecret: (connectionId: string): string => `connection:${connectionId}`,
  account: (connectionId: string): string => `connection-account:${connectionId}`,
  assessmentKey: (connectionId: string): string => `connection-assessment-key:${connectionId}`,
  assessmentToken: (connectionId: string): string => `connection-assessment-token:${connectionId}`,
} as const;

/**
 * The key (AES-256, 32 bytes) under which pages keep a user's drafts in the browser. It is derived from the secret key for this use
 * and this user alone: it opens nothing that `seal` made, nor the drafts of another user.
 */
export function draftKeyFor(secretKey: string, userId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `candor drafts v1 ${userId}`, 32));
}

/** A process has one setting, or two while it is changed. */
const derived = new Map<string, Buffer>();

/** The setting may be any long random text; the cipher's key is derived from it, once. */
function keyFrom(secretKey: string): Buffer {
  const known = derived.get(secretKey);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor sealing v1', 32));
  derived.set(secretKey, key);
  return key;
}
