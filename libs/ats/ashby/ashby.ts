/**
 * Ashby (developers.ashbyhq.com/docs/authenticating-webhooks): `Ashby-Signature: sha256=<hex>` is an HMAC over the body, byte for byte as it
 * came. There is no timestamp, so that what was said before is known by its `webhookActionId`.
 */
import { randomBytes } from 'node:crypto';
import { fieldsOf } from '../reading.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import type { AtsVendor } from '../vendor.js';
import { ashbyApi } from './api.js';
import { decodeAshbyEvent, ashbyEventIdentity } from './decode.js';

const PING_LIMIT = 10_000;

export const ashby: AtsVendor = {
  id: 'ashby',
  name: 'Ashby',
  secret: {
    from: 'candor',
    where: {
      en: 'the field "Secret token" of the webhook, under Admin › Integrations › Webhooks',
      de: 'Feld „Secret token“ des Webhooks, unter Admin › Integrations › Webhooks',
    },
    fault: (secret) =>
      /^[\x21-\x7e]{16,200}$/.test(secret) ? null : 'Must be 16 to 200 letters, digits and signs without spaces',
    make: () => randomBytes(32).toString('hex'),
  },
  steps: {
    en: [
      'In Ashby, open Admin › Integrations › API keys.',
      'Create a key with the permissions Candidates: read, Jobs: read, Interviews: read and Hiring process metadata: read. Add Candidates: write for scores and stages.',
      'Enter the key as the account of this connection. Ashby’s webhooks contain little more than IDs, so Candor reads candidates, files and answers through the API.',
      'Open Admin › Integrations › Webhooks.',
      'Create a webhook for each of these events, with the request URL {url} and the same secret token: Application Submitted, Application Updated, Candidate Stage Change, Candidate Hired, Candidate Deleted, Candidate Merged, Job Created, Job Updated, Job Posting Updated, Job Posting Published, Job Posting Unpublished.',
      'Do not leave the secret token empty. Without one, Ashby does not sign its calls.',
      'If Ashby shows a webhook as disabled, save it again. Ashby pings the address on every save.',
    ],
    de: [
      'Öffnen Sie in Ashby Admin › Integrations › API keys.',
      'Erstellen Sie einen Schlüssel mit den Rechten Candidates: read, Jobs: read, Interviews: read und Hiring process metadata: read. Für Scores und Phasen kommt Candidates: write hinzu.',
      'Hinterlegen Sie den Schlüssel als API-Zugang dieser Verbindung. Webhooks enthalten nur Namen von Datensätzen. Dateien und Antworten liest Candor über die API.',
      'Öffnen Sie Admin › Integrations › Webhooks.',
      'Erstellen Sie für jedes dieser Ereignisse einen Webhook mit der Request-URL {url} und demselben Secret Token: Application Submitted, Application Updated, Candidate Stage Change, Candidate Hired, Candidate Deleted, Candidate Merged, Job Created, Job Updated, Job Posting Updated, Job Posting Published, Job Posting Unpublished.',
      'Lassen Sie das Secret Token nicht leer: Ashby signiert sonst nichts.',
      'Zeigt Ashby einen Webhook als deaktiviert, speichern Sie ihn erneut. Ashby prüft die Adresse bei jedem Speichern.',
    ],
  },

  greet({ rawBody }) {
    if (rawBody.length > PING_LIMIT) return null;
    try {
      const { action } = fieldsOf(JSON.parse(Buffer.from(rawBody).toString()));
      return action === 'ping' ? { status: 200, headers: {} } : null;
    } catch {
      return null;
    }
  },

  verify({ headers, rawBody }, secrets) {
    const signature = headers['ashby-signature'];
    if (!signature) return { ok: false, reason: 'headers-missing', headers: ['ashby-signature'] };
    const given = /^sha256=([0-9a-f]{64})$/i.exec(signature.trim())?.[1];
    if (given === undefined) return { ok: false, reason: 'headers-malformed', headers: ['ashby-signature'] };
    const matches = secrets.map((secret) => isDigest(given, 'hex', hmac('sha256', secret, rawBody)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  identify: ({ rawBody }, json) => ashbyEventIdentity(json) ?? bodyDigest(rawBody),
  decode: decodeAshbyEvent,
  acknowledges: 200,
  // After 401, 403, 404, 405 and 410 it never tries again.
  refuses: 400,
  keeps: [],
  api: ashbyApi,
  assessments: null,
};

/** Headers that sign a body as Ashby does. */
export function signAshby(secret: string, rawBody: Uint8Array): Record<string, string> {
  return { 'ashby-signature': `sha256=${hmac('sha256', secret, rawBody).toString('hex')}` };
}
