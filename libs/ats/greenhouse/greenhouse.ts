/**
 * Greenhouse (developers.greenhouse.io/webhooks.html): `Signature: sha256 <hex>` is an HMAC over the whole body, byte for byte as it came
 * (characters that HTML minds are escaped in it before it is signed). There is no timestamp, so that what was said before is known by what
 * it says.
 */
import { randomBytes } from 'node:crypto';
import { fieldsOf } from '../reading.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import type { AtsVendor } from '../vendor.js';
import { greenhouseApi } from './api.js';
import { greenhouseAssessments } from './assessments.js';
import { decodeGreenhouseEvent, saysItsMoment } from './decode.js';

/** A ping holds "some configuration settings": no more is documented. It is small, and no event. */
const PING_LIMIT = 10_000;

export const greenhouse: AtsVendor = {
  id: 'greenhouse',
  name: 'Greenhouse',
  secret: {
    from: 'candor',
    where: {
      en: 'the field "Secret key" of the web hook, under Configure › Dev Center › Web Hooks',
      de: 'Feld „Secret key“ des Web Hooks, unter Configure › Dev Center › Web Hooks',
    },
    fault: (secret) =>
      /^[\x21-\x7e]{16,200}$/.test(secret) ? null : 'Must be 16 to 200 letters, digits and signs without spaces',
    make: () => randomBytes(32).toString('hex'),
  },
  steps: {
    en: [
      'In Greenhouse, open Configure › Dev Center › Web Hooks. You need the permission "Manage and configure web hooks".',
      'Create a web hook for each of these events, with the endpoint URL {url} and the secret key: Candidate has submitted application, Prospect created, Candidate has changed stage, Candidate has been hired, Candidate has been unhired, Candidate or Prospect rejected, Candidate or Prospect unrejected, Candidate or Prospect updated, Application updated, Delete candidate, Candidate merged, Candidate anonymized, Delete application, Job created, Job updated, Job deleted, Job post created, Job post updated, Job post deleted.',
      'Select both "Delete candidate" and "Candidate merged". With the first alone, Greenhouse reports a merge as a deletion, and Candor erases the candidate.',
      'If Greenhouse lists a web hook as disabled, save it again. Greenhouse pings the address on every save.',
      'Open Configure › Dev Center › API Credentials. Candor needs a credential for backfill, hires, changes of candidates and scores.',
      'Create a credential of type "Harvest V3 (OAuth)" for Candor alone, with the scopes that the documentation lists. Enter its client ID and secret as the account of this connection.',
    ],
    de: [
      'Öffnen Sie in Greenhouse Configure › Dev Center › Web Hooks. Sie benötigen das Recht „Manage and configure web hooks“.',
      'Erstellen Sie für jedes dieser Ereignisse einen Web Hook mit der Endpoint-URL {url} und dem Secret Key: Candidate has submitted application, Prospect created, Candidate has changed stage, Candidate has been hired, Candidate has been unhired, Candidate or Prospect rejected, Candidate or Prospect unrejected, Candidate or Prospect updated, Application updated, Delete candidate, Candidate merged, Candidate anonymized, Delete application, Job created, Job updated, Job deleted, Job post created, Job post updated, Job post deleted.',
      'Wählen Sie „Delete candidate“ und „Candidate merged“. Mit dem ersten allein meldet Greenhouse eine Zusammenführung als Löschung, und Candor löscht die Person.',
      'Zeigt Greenhouse einen Web Hook als deaktiviert, speichern Sie ihn erneut. Greenhouse prüft die Adresse bei jedem Speichern.',
      'Öffnen Sie Configure › Dev Center › API Credentials. Candor benötigt Zugangsdaten für frühere Bewerbungen, Einstellungen, Änderungen an Kandidat:innen und Scores.',
      'Erstellen Sie Zugangsdaten vom Typ „Harvest V3 (OAuth)“ nur für Candor, mit den Scopes aus der Dokumentation. Hinterlegen Sie Client-ID und Secret als API-Zugang dieser Verbindung.',
    ],
  },

  greet({ rawBody }) {
    if (rawBody.length > PING_LIMIT) return null;
    const json = jsonOf(rawBody);
    if (typeof json !== 'object' || json === null) return null;
    const { action, payload } = fieldsOf(json);
    const isEvent = typeof action === 'string' && action !== 'ping' && payload !== undefined;
    return isEvent || Array.isArray(json) ? null : { status: 200, headers: {} };
  },

  verify({ headers, rawBody }, secrets) {
    const { signature } = headers;
    if (!signature) return { ok: false, reason: 'headers-missing', headers: ['signature'] };
    const given = /^sha256 +([0-9a-f]{64})$/i.exec(signature.trim())?.[1];
    if (given === undefined) return { ok: false, reason: 'headers-malformed', headers: ['signature'] };
    const matches = secrets.map((secret) => isDigest(given, 'hex', hmac('sha256', secret, rawBody)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  /**
   * The body tells events apart where it says its moment. Where it does not, a person may be edited back and forth with the same words:
   * the id of the event tells those apart. No document says whether it stays the same when an event is sent again. If it does not,
   * the same thing is looked up twice.
   */
  identify({ headers, rawBody }, json) {
    const digest = bodyDigest(rawBody);
    const id = headers['greenhouse-event-id'] ?? '';
    return saysItsMoment(json) || !/^[\x21-\x7e]{1,100}$/.test(id) ? digest : `${digest} ${id}`;
  },

  decode: decodeGreenhouseEvent,
  acknowledges: 200,
  refuses: 401,
  keeps: ['greenhouse-event-id'],
  api: greenhouseApi,
  assessments: greenhouseAssessments,
};

/** Headers that sign a body as Greenhouse does. */
export function signGreenhouse(secret: string, rawBody: Uint8Array): Record<string, string> {
  return { signature: `sha256 ${hmac('sha256', secret, rawBody).toString('hex')}` };
}

function jsonOf(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString());
  } catch {
    return undefined;
  }
}
