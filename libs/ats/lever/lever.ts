/**
 * Lever (lever.co). Its signature stands in the body and covers `token` and `triggeredAt` alone: a sender that has seen one call
 * could send it again with other data. So only the ids of a call are used, and those are looked up, deletions too
 * (`docs/how-to/connect/lever.md`).
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { signedJson } from '#libs/contracts';
import { parsed, storable, vendorId } from '../decoding.js';
import type { AtsEvent, AtsThing } from '../event.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import type { AtsVendor } from '../vendor.js';
import { leverApi } from './lever-api.js';

const SIGNED = ['token', 'triggeredAt', 'signature'];

const signedSchema = z.object({
  token: z.string().min(1).max(1_000),
  triggeredAt: z.union([z.int(), z.string().regex(/^\d{1,16}$/)]).transform(String),
  signature: z.string().min(1).max(1_000),
});
const envelopeSchema = z.object({ event: storable.min(1).max(200), data: z.unknown() });
const opportunitySchema = z.object({ opportunityId: vendorId, contactId: vendorId.nullish() });
const contactSchema = z.object({ contactId: vendorId });

interface EventReading {
  kind: AtsEvent['kind'];
  /** Of the event's data. */
  about(data: unknown): AtsThing[];
}

const opportunity = (kind: AtsEvent['kind']): EventReading => ({
  kind,
  about: (data) => [{ of: 'application', id: parsed(opportunitySchema, data, ['data']).opportunityId }],
});

/** Event → what it tells to look at. Interviews are nothing of ours, and a contact that was created has no candidacy yet. */
const EVENTS: Readonly<Record<string, EventReading>> = {
  applicationCreated: opportunity('application-created'),
  candidateStageChange: opportunity('stage-changed'),
  candidateHired: opportunity('hired'),
  // Hired, rejected or undone: only the reason tells which, and it takes another call.
  candidateArchiveChange: opportunity('application-updated'),
  candidateDeleted: {
    kind: 'application-deleted',
    about(data) {
      const { opportunityId, contactId } = parsed(opportunitySchema, data, ['data']);
      const contact: AtsThing[] = contactId ? [{ of: 'candidate', id: contactId }] : [];
      return [{ of: 'application', id: opportunityId }, ...contact];
    },
  },
  contactUpdated: {
    kind: 'candidate-updated',
    about: (data) => [{ of: 'candidate', id: parsed(contactSchema, data, ['data']).contactId }],
  },
};

export const lever: AtsVendor = {
  id: 'lever',
  name: 'Lever',
  secret: {
    from: 'vendor',
    where: {
      en: 'the signature token of each event under Settings › Integrations and API › Webhooks; of several events, all tokens, separated by spaces',
      de: 'Signature Token jedes Ereignisses unter Settings › Integrations and API › Webhooks; bei mehreren Ereignissen alle Tokens, durch Leerzeichen getrennt',
    },
    fault: (secret) =>
      tokensOf(secret).length > 0 && tokensOf(secret).every((token) => /^[\x21-\x7e]{16,}$/.test(token))
        ? null
        : 'Give the signature tokens of Lever, at least 16 characters each, with spaces between them',
    make: () => randomBytes(24).toString('hex'),
  },
  steps: {
    en: [
      'In Lever, as a Super Admin, open Settings › Integrations and API › Webhooks.',
      'Turn on Application Created, Candidate Stage Change, Candidate Archive State Change, Candidate Hired, Candidate Deleted and Contact Updated, each with the URL {url}.',
      'Lever shows a signature token for each event. Enter all of them in Candor, separated by spaces.',
      'Under API Credentials, create an API key that may read opportunities, contacts, postings, stages, archive reasons and resumes, and write opportunities and notes.',
      'Enter the key as the account of this connection. Lever’s calls contain only IDs, so Candor receives no candidates without the key.',
      'Send a test for each event. Candor responds with 200.',
    ],
    de: [
      'Öffnen Sie in Lever als Super Admin Settings › Integrations and API › Webhooks.',
      'Schalten Sie Application Created, Candidate Stage Change, Candidate Archive State Change, Candidate Hired, Candidate Deleted und Contact Updated ein, jeweils mit der URL {url}.',
      'Lever zeigt für jedes Ereignis ein Signature Token. Hinterlegen Sie alle in Candor, durch Leerzeichen getrennt.',
      'Erstellen Sie unter API Credentials einen API-Schlüssel, der opportunities, contacts, postings, stages, archive reasons und resumes lesen und opportunities und notes schreiben darf.',
      'Hinterlegen Sie den Schlüssel als API-Zugang dieser Verbindung. Lever sendet nur IDs, ohne Schlüssel erhält Candor daher keine Bewerbungen.',
      'Senden Sie von jedem Ereignis einen Test. Candor antwortet mit 200.',
    ],
  },

  /** A test has no data. A sender of one without a signature learns nothing by it, and it has no effect. */
  greet({ rawBody }) {
    const body = bodyOf(rawBody);
    if (typeof body !== 'object' || body === null || !('event' in body)) return null;
    const data = 'data' in body ? body.data : null;
    const isEmpty = data === null || data === '' || (typeof data === 'object' && Object.keys(data).length === 0);
    return isEmpty ? { status: 200, headers: {} } : null;
  },

  verify({ rawBody }, secrets) {
    const body = bodyOf(rawBody);
    const signed = signedSchema.safeParse(body);
    if (!signed.success) {
      const given = typeof body === 'object' && body !== null ? Object.keys(body) : [];
      const missing = SIGNED.filter((name) => !given.includes(name));
      if (missing.length > 0) return { ok: false, reason: 'headers-missing', headers: missing };
      const malformed = SIGNED.filter((name) => signed.error.issues.some(({ path }) => path[0] === name));
      return { ok: false, reason: 'headers-malformed', headers: malformed };
    }
    const { token, triggeredAt, signature } = signed.data;
    // Every one is compared, so that the time taken does not say which one came near.
    const matches = secrets
      .flatMap(tokensOf)
      .map((key) => isDigest(signature, 'hex', hmac('sha256', key, token, triggeredAt)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  /**
   * What was signed, as one text: where the token ends and the moment begins, the signature does not say. With the event, because it is
   * not known whether two events of one doing have tokens of their own; an unknown one adds nothing, so that a sender that has seen a
   * call cannot make new events of it without end. Sent again with other data it is the same event with another content.
   */
  identify(_call, json) {
    const { token = '', triggeredAt = '' } = signedSchema.safeParse(json).data ?? {};
    const event = envelopeSchema.safeParse(json).data?.event ?? '';
    const known = Object.hasOwn(EVENTS, event) ? `${event} ` : '';
    return `${known}${bodyDigest(Buffer.from(token + triggeredAt))}`;
  },

  decode(json) {
    const { event, data } = parsed(envelopeSchema, json);
    const reading = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
    if (!reading) return { kind: 'ignored', type: event, changes: [] };
    return {
      kind: reading.kind,
      type: event,
      changes: reading.about(data).map((thing) => ({ change: 'look-up', ...thing })),
    };
  },

  acknowledges: 200,
  // Of other statuses nothing is known but that server errors are tried again.
  refuses: 503,
  keeps: [],
  api: leverApi,
  assessments: null,
};

/** Lever makes a token for each event of a connection. */
function tokensOf(secret: string): string[] {
  return secret.split(/[\s,]+/).filter((token) => token !== '');
}

/** Undefined when it is no JSON: then it has no signature either. */
function bodyOf(rawBody: Uint8Array): unknown {
  try {
    return signedJson(rawBody);
  } catch {
    return undefined;
  }
}
