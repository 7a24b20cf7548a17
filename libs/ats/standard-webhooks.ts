/**
 * Standard Webhooks (https://www.standardwebhooks.com, spec 1.0): `v1` signatures are HMAC-SHA256 over `id.timestamp.body` with the
 * base64 part of a `whsec_…` secret. A header may hold several signatures, while a sender rotates its secret.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { faultsOf, parseJson, UnusableJson } from '#libs/contracts';
import { UndecodableDelivery, type AtsEvent, type AtsVendor } from './vendor.js';

const SECRET_PREFIX = 'whsec_';
/** What the reference libraries allow between the sender's clock and ours. */
const TOLERANCE_MS = 300_000;
const ID_LIMIT = 256;
const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

/** Text that the database can store. */
const storable = z
  .string()
  .refine((text) => !/\0|\p{Surrogate}/u.test(text), 'Has a NUL or half of a surrogate pair in it');
const envelopeSchema = z.object({
  type: z.string().min(1).max(200),
  timestamp: storable.max(64).optional(),
  data: z.unknown(),
});
const candidateCreatedSchema = z.object({
  id: storable.min(1).max(200),
  roleId: z.uuid(),
  candidate: z.record(z.string(), z.unknown()),
  notice: z.unknown().optional(),
  jurisdiction: z.unknown().optional(),
  mode: z.unknown().optional(),
  answers: z.unknown().optional(),
});

/** Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, timestamp and body; candidates in our own shape. */
export const standardWebhooks: AtsVendor = {
  id: 'standard-webhooks',

  verify(headers, rawBody, secret, now) {
    const id = headers['webhook-id'];
    const timestamp = headers['webhook-timestamp'];
    const signatures = headers['webhook-signature'];
    if (!id || !timestamp || !signatures) {
      return { ok: false, reason: 'headers-missing', headers: HEADERS.filter((name) => !headers[name]) };
    }
    const malformed = [
      ...(id.length > ID_LIMIT ? ['webhook-id'] : []),
      ...(/^\d{1,12}$/.test(timestamp) ? [] : ['webhook-timestamp']),
    ];
    if (malformed.length > 0) return { ok: false, reason: 'headers-malformed', headers: malformed };
    if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return { ok: false, reason: 'timestamp-out-of-range' };
    const expected = createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
      .update(`${id}.${timestamp}.`)
      .update(rawBody)
      .digest();
    // Every one is compared, so that the time taken does not say which one came near.
    const matches = signatures.split(' ').map((signature) => isSignature(signature, expected));
    return matches.includes(true) ? { ok: true, deliveryId: id } : { ok: false, reason: 'signature-wrong' };
  },

  decode(rawBody) {
    const envelope = parsed(envelopeSchema, jsonOf(rawBody));
    if (envelope.type !== 'candidate.created') return { kind: 'ignored', type: envelope.type };
    const data = parsed(candidateCreatedSchema, envelope.data, ['data']);
    return {
      kind: 'candidate-created',
      candidateVendorId: data.id,
      roleId: data.roleId,
      candidate: data.candidate,
      footing: given({ notice: data.notice, jurisdiction: data.jurisdiction, mode: data.mode }),
      answers: data.answers ?? null,
      sourceVersion: envelope.timestamp ?? null,
    } satisfies AtsEvent;
  },

  makeSecret() {
    return `${SECRET_PREFIX}${randomBytes(32).toString('base64')}`;
  },
};

/** Headers that sign a body as a sender would: for tests, and for what Candor itself will send. `at` is in milliseconds. */
export function signStandardWebhook(
  secret: string,
  id: string,
  at: number,
  rawBody: Uint8Array,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(rawBody)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Without the fields that the sender left out. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isSignature(signature: string, expected: Uint8Array): boolean {
  const [version, value = ''] = signature.split(',', 2);
  const given = Buffer.from(value, 'base64');
  return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
}

function jsonOf(rawBody: Uint8Array): unknown {
  try {
    return parseJson(rawBody);
  } catch (error) {
    if (error instanceof UnusableJson) throw new UndecodableDelivery(`body: ${error.message}`);
    throw error;
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, at: string[] = []): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = faultsOf(result.error.issues, at).map(({ path, message }) => `${path || 'body'}: ${message}`);
  throw new UndecodableDelivery(faults.join('; '));
}
