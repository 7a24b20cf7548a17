/** Kombo: one API in front of many products. Its events say that something changed, or that an assessment is ordered. */
import { z } from 'zod';
import { line, mailAddress, profileOf, prose } from '../cleaning.js';
import { parsed, storable, vendorId } from '../decoding.js';
import type { AtsChange, AtsEvent } from '../event.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import { vendorSecret } from '../vendor-secret.js';
import type { AtsVendor } from '../vendor.js';
import { komboApi } from './api.js';

const SIGNATURE = 'x-kombo-signature';
const ORDERS = new Set(['assessment:order-received', 'inline-assessment:order-received']);
/** Models of which a change may be one of a candidate, an application or an opening. */
const MODELS = /^ats_(?:candidates|applications|jobs|job_postings|application_stages|rejection_reasons)$/;

const envelopeSchema = z.looseObject({ type: storable.max(100), data: z.unknown().optional() });
const changedSchema = z.looseObject({ changed_models: z.array(z.looseObject({ name: z.string() })) });

const remote = vendorId.nullish();
const orderSchema = z.looseObject({
  id: vendorId,
  candidate: z.looseObject({ remote_id: remote }),
  application: z.looseObject({ remote_id: remote }).nullish(),
  job: z
    .looseObject({ remote_id: remote, name: z.unknown().optional(), description: z.unknown().optional() })
    .nullish(),
});

export const kombo: AtsVendor = {
  id: 'kombo',
  name: 'Kombo',
  secret: vendorSecret({
    en: 'the webhook secret of the account, on the page about webhooks',
    de: 'Webhook Secret des Kontos, auf der Seite über Webhooks',
  }),
  steps: {
    en: [
      'In Kombo, create an API key under Secrets.',
      'Enter the key and the integration ID as the account of this connection.',
      'Under Webhooks, add an endpoint with the URL {url} and the event data-changed. For assessments, add assessment:order-received or inline-assessment:order-received.',
      'Enter the webhook secret in Candor.',
    ],
    de: [
      'Erstellen Sie in Kombo unter Secrets einen API-Schlüssel.',
      'Hinterlegen Sie den Schlüssel und die ID der Integration als API-Zugang dieser Verbindung.',
      'Legen Sie unter Webhooks einen Endpunkt mit der URL {url} und dem Ereignis data-changed an. Für Assessments kommen assessment:order-received oder inline-assessment:order-received hinzu.',
      'Hinterlegen Sie das Signaturgeheimnis des Webhooks in Candor.',
    ],
  },
  greet: () => null,

  verify({ headers, rawBody }, secrets) {
    const given = headers[SIGNATURE];
    if (!given) return { ok: false, reason: 'headers-missing', headers: [SIGNATURE] };
    const matches = secrets.map((secret) => isDigest(given.trim(), 'base64', hmac('sha256', secret, rawBody)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  identify({ rawBody }, json) {
    const id = z.looseObject({ id: storable.min(1).max(200) }).safeParse(json).data?.id;
    return id ?? bodyDigest(rawBody);
  },

  decode(json) {
    const { type, data } = parsed(envelopeSchema, json);
    if (ORDERS.has(type))
      return { kind: 'assessment-requested', type, changes: orderedOf(parsed(orderSchema, data, ['data'])) };
    if (type !== 'data-changed') return ignored(type);
    const { changed_models: models } = parsed(changedSchema, data, ['data']);
    if (!models.some(({ name }) => MODELS.test(name))) return ignored(type);
    return { kind: 'something-changed', type, changes: [{ change: 'sync' }] };
  },

  acknowledges: 200,
  refuses: 401,
  keeps: ['user-agent'],
  api: komboApi,
  assessments: null,
};

function ignored(type: string): AtsEvent {
  return { kind: 'ignored', type, changes: [] };
}

/** Decodes the order of an assessment. The signature covers all of it, and its IDs are those of the product behind Kombo. */
function orderedOf({ id, candidate, application, job }: z.infer<typeof orderSchema>): AtsChange[] {
  const profile = profileOf({
    name: line([line(candidate.first_name), line(candidate.last_name)].filter(Boolean).join(' ')),
    email: mailAddress(candidate.email),
    phone: line(candidate.phone),
  });
  const candidateId = candidate.remote_id ?? `order ${id}`;
  const title = line(job?.name);
  const jobId = job?.remote_id ?? null;
  return [
    { change: 'candidate', candidate: { id: candidateId, version: null, ...(profile && { profile }) } },
    ...(jobId !== null && title !== undefined
      ? [
          {
            change: 'opening',
            opening: { id: jobId, version: null, title, state: 'open', text: prose(job?.description) ?? null },
          } as const,
        ]
      : []),
    {
      change: 'application',
      application: { id: application?.remote_id ?? `order ${id}`, version: null, candidateId, jobId },
    },
  ];
}
