/** One attempt to tell an endpoint something. */
import { signStandardWebhook } from '#libs/ats';
import type { WebhookError } from '#libs/contracts';
import { EgressFailed, EgressRefused, readRetryAfter, type Egress } from '#libs/egress';

const TIMEOUT_MS = 20_000;
/** Bytes of an answer that are read, so that the connection can be used again. Nothing in it counts. */
const MOST_READ = 16 * 1024;
const GONE = 410;
/** Only of these the header `Retry-After` says when to come back. */
const BUSY = [429, 503];

export interface WebhookAttempted {
  at: Date;
  /** The duration of the attempt, ms. */
  ms: number;
  /** The status of the response; null without one. */
  status: number | null;
  /** Null: it was taken. */
  error: WebhookError | null;
  /** Seconds that the receiver wants to be left alone; null: it did not say. */
  retryAfter: number | null;
  /** An error on our side, for the log. The attempt counts as failed, like any other. */
  fault?: unknown;
}

export interface WebhookTarget {
  url: string;
  /** `whsec_…`; each signs. None: they could not be opened. */
  secrets: readonly string[];
}

export interface OutgoingMessage {
  id: string;
  /** JSON. */
  body: string;
}

/** Posts a message, signed. Whatever comes of it is the answer: it does not throw. */
export async function attemptWebhook(
  egress: Egress,
  { url, secrets }: WebhookTarget,
  { id, body }: OutgoingMessage,
): Promise<WebhookAttempted> {
  const at = new Date();
  const began = performance.now();
  const ended = (status: number | null, error: WebhookError | null, retryAfter: number | null): WebhookAttempted => ({
    ...{ at, ms: Math.round(performance.now() - began), status, error, retryAfter },
  });
  if (secrets.length === 0) return ended(null, 'secret', null);
  try {
    const bytes = Buffer.from(body);
    const { status, headers } = await egress.request({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', ...signed(secrets, id, at.getTime(), bytes) },
      body: bytes,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_READ,
      discardBody: true,
    });
    const retryAfter = BUSY.includes(status) ? readRetryAfter(headers['retry-after'], Date.now()) : null;
    return ended(status, errorOf(status), retryAfter);
  } catch (error) {
    if (error instanceof EgressRefused) return ended(null, `refused-${error.reason}`, null);
    if (error instanceof EgressFailed) return ended(null, error.code, null);
    return { ...ended(null, 'fault', null), fault: error };
  }
}

/** A redirect is not followed: what was signed for one place must not be carried to another. */
function errorOf(status: number): WebhookError | null {
  if (status >= 200 && status < 300) return null;
  if (status === GONE) return 'gone';
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** The headers, with a signature for each secret: a receiver that knows one of them is content. */
function signed(secrets: readonly string[], id: string, at: number, body: Uint8Array): Record<string, string> {
  const all = secrets.map((secret) => signStandardWebhook(secret, id, at, body));
  return { ...all[0], 'webhook-signature': all.map((headers) => headers['webhook-signature']).join(' ') };
}
