/** Signing secrets of endpoints: made here, shown once, sealed. */
import { randomBytes } from 'node:crypto';
import { seal, SealBroken, unsealWithAny } from '#libs/secrets';
import type { WebhookEndpointRow } from '#libs/database';

/** The specification requires 24 to 64. */
const SECRET_BYTES = 32;

/** A sealed secret opens only for its endpoint. */
const purposeOf = (endpointId: string): string => `webhook-endpoint:${endpointId}`;

/** A new secret, as it is shown and as it is kept. @param secretKey of the installation */
export function makeWebhookSecret(secretKey: string, endpointId: string): { secret: string; sealed: Buffer } {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  return { secret, sealed: seal(secretKey, purposeOf(endpointId), Buffer.from(secret)) };
}

/**
 * The secrets that sign for an endpoint now: its own, and the one before while that counts.
 * @param secretKeys of the installation, the present one first
 * @returns none when its own cannot be opened with any of the keys
 */
export function openWebhookSecrets(
  secretKeys: readonly string[],
  { id, secretSealed, formerSecretSealed }: Pick<WebhookEndpointRow, 'id' | 'secretSealed' | 'formerSecretSealed'>,
): string[] {
  const own = opened(secretKeys, id, secretSealed);
  if (own === null) return [];
  const former = formerSecretSealed && opened(secretKeys, id, formerSecretSealed);
  return former === null ? [own] : [own, former];
}

function opened(secretKeys: readonly string[], endpointId: string, sealed: Buffer): string | null {
  try {
    return unsealWithAny(secretKeys, purposeOf(endpointId), sealed).toString();
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
