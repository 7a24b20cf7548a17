/**
 * Tokens that carry their tenant. A cookie, an API key, a link or a webhook address has to name its tenant before any
 * look-up. A token is `<prefix>_<base64url(id · organization id · secret)>`; only its digest is stored.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_PREFIXES = {
  apiKey: 'ck',
  session: 'cs',
  browser: 'cb',
  signInLink: 'cl',
  connection: 'ch',
  explained: 'ce',
  shared: 'cx',
} as const;
type TokenKind = keyof typeof TOKEN_PREFIXES;

const UUID_BYTES = 16;
const SECRET_BYTES = 32;
/** The id comes first, and ids are version 7: the first eight characters after the prefix are its time, so they tell keys apart. */
const SHOWN_CHARACTERS = 8;

export interface Token {
  /** Id of the row that the token stands for. */
  id: string;
  organisationId: string;
  secret: Buffer;
}

export interface IssuedToken {
  /** The token for its owner. It is never stored. */
  token: string;
  /** SHA-256 of the secret: what is stored. The secret has 256 random bits, so that a slow hash would add nothing. */
  digest: Buffer;
  /** The beginning of the token, by which people tell theirs apart. */
  prefix: string;
}

/** Issues a new token for the row `id` of an organization. Both ids are UUIDs. */
export function issueToken(kind: TokenKind, organisationId: string, id: string): IssuedToken {
  const secret = randomBytes(SECRET_BYTES);
  const body = Buffer.concat([uuidBytes(id), uuidBytes(organisationId), secret]).toString('base64url');
  const token = `${TOKEN_PREFIXES[kind]}_${body}`;
  return {
    token,
    digest: digestOfSecret(secret),
    prefix: token.slice(0, TOKEN_PREFIXES[kind].length + 1 + SHOWN_CHARACTERS),
  };
}

/** Reads a token; null when it is not one of this kind. Says nothing about whether it is valid: compare its digest for that. */
export function readToken(kind: TokenKind, token: string): Token | null {
  const bytes = bodyOf(kind, token, 2 * UUID_BYTES + SECRET_BYTES);
  if (!bytes) return null;
  return {
    id: uuidText(bytes.subarray(0, UUID_BYTES)),
    organisationId: uuidText(bytes.subarray(UUID_BYTES, 2 * UUID_BYTES)),
    secret: bytes.subarray(2 * UUID_BYTES),
  };
}

/** A public address with the tenant in it (`/hooks/<address>`): a token without a secret. */
export function makeAddress(kind: TokenKind, organisationId: string, id: string): string {
  return `${TOKEN_PREFIXES[kind]}_${Buffer.concat([uuidBytes(id), uuidBytes(organisationId)]).toString('base64url')}`;
}

/** Reads what `makeAddress` made; null when it is not one. */
export function readAddress(kind: TokenKind, address: string): { id: string; organisationId: string } | null {
  const bytes = bodyOf(kind, address, 2 * UUID_BYTES);
  if (!bytes) return null;
  return { id: uuidText(bytes.subarray(0, UUID_BYTES)), organisationId: uuidText(bytes.subarray(UUID_BYTES)) };
}

/** SHA-256 of a token's secret, as stored. */
export function digestOfSecret(secret: Uint8Array): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares two digests in constant time. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function bodyOf(kind: TokenKind, token: string, length: number): Buffer | null {
  const prefix = `${TOKEN_PREFIXES[kind]}_`;
  if (!token.startsWith(prefix)) return null;
  const body = token.slice(prefix.length);
  const bytes = Buffer.from(body, 'base64url');
  // One spelling only: Node's decoder is lenient about characters and about the bits that are left over.
  return bytes.length === length && bytes.toString('base64url') === body ? bytes : null;
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
