/**
 * Signatures of Teamtailor, of which its documents know three and clients one more:
 * - company webhooks, version 1: base64 of the hex of an HMAC over the id of the resource, and of nothing else;
 * - company webhooks, version 2: base64 of `t=<seconds>,v2=<hex>`, over the time and the payload as JSON; clients have seen it over the whole body;
 * - partner webhooks: `t=<seconds>,v1=<hex>,v0=<hex>` as it is, over the time and the id of the event.
 * They stand in the header `TT-Signature` or `Teamtailor-Signature`, and in the field `signature` of the body.
 */
import { signedJson, InvalidJsonError } from '#libs/contracts';
import { hmac, isDigest, type SignedPart } from '../signing.js';
import type { InboundCall, SignatureVerification } from '../vendor.js';

const HEADERS = ['tt-signature', 'teamtailor-signature'] as const;
/** Both documents name it for the versions that have a time. Nothing is sent again, so that no event is older for a good reason. */
const TOLERANCE_MS = 300_000;

const WRONG: SignatureVerification = { ok: false, reason: 'signature-wrong' };

type Json = Readonly<Record<string, unknown>>;

/** @param now milliseconds since 1970 */
export function verifyTeamtailor(
  { headers, rawBody }: InboundCall,
  secrets: readonly string[],
  now: number,
): SignatureVerification {
  const body = objectIn(rawBody);
  const given = HEADERS.map((name) => headers[name]).find(Boolean) ?? text(body?.signature);
  if (!given) return { ok: false, reason: 'headers-missing', headers: ['TT-Signature'] };
  const decoded = given.includes('=') && /^t=\d/.test(given) ? given : Buffer.from(given, 'base64').toString('latin1');
  const timed = /^t=(\d{1,12}),v([12])=([0-9a-f]{64})(?:,v0=[0-9a-f]{1,64})?$/i.exec(decoded.replace(/\s+/g, ''));
  if (timed) {
    const [, timestamp = '', version, digest = ''] = timed;
    if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return { ok: false, reason: 'timestamp-out-of-range' };
    const parts = version === '2' ? timedParts(body, rawBody) : partnerParts(body);
    return matches(
      digest,
      secrets,
      parts.map((part): SignedPart[] => [`${timestamp}.`, part]),
    );
  }
  if (!/^[0-9a-f]{64}$/i.test(decoded)) return { ok: false, reason: 'headers-malformed', headers: ['TT-Signature'] };
  const id = resourceId(body);
  return id === undefined ? WRONG : matches(decoded, secrets, [[id]]);
}

/** The resource that a company webhook is about; undefined for a body that names none. */
export function resourceId(body: Json | undefined): string | undefined {
  return text(objectOf(objectOf(body?.payload)?.data)?.id) ?? text(body?.resource_id);
}

function timedParts(body: Json | undefined, rawBody: Uint8Array): SignedPart[] {
  // As the sender writes it: its documents verify what `JSON.parse` and `JSON.stringify` make of the payload.
  return [...(body?.payload === undefined ? [] : [JSON.stringify(body.payload)]), rawBody];
}

function partnerParts(body: Json | undefined): SignedPart[] {
  const id = text(objectOf(body?.['partner-event'])?.id);
  return id === undefined ? [] : [id];
}

function matches(digest: string, secrets: readonly string[], signed: readonly SignedPart[][]): SignatureVerification {
  const found = secrets.flatMap((secret) =>
    signed.map((parts) => isDigest(digest, 'hex', hmac('sha256', secret, ...parts))),
  );
  return found.includes(true) ? { ok: true } : WRONG;
}

function objectIn(rawBody: Uint8Array): Json | undefined {
  try {
    return objectOf(signedJson(rawBody));
  } catch (error) {
    if (error instanceof InvalidJsonError) return undefined;
    throw error;
  }
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
