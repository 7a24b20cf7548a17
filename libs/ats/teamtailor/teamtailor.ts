/**
 * Teamtailor: what its events say of people is signed in one version and not in the other, so that the thing that they name is asked for
 * whatever else they say.
 */
import { z } from 'zod';
import type { AtsEventKind } from '#libs/contracts';
import { parsed, UndecodableEventError, vendorId } from '../decoding.js';
import type { AtsThing } from '../event.js';
import { bodyDigest } from '../signing.js';
import { vendorSecret } from '../vendor-secret.js';
import type { AtsVendor } from '../vendor.js';
import { teamtailorApi } from './api.js';
import { resourceId, verifyTeamtailor } from './signature.js';

const companySchema = z.looseObject({
  payload: z.looseObject({ event_name: z.string().max(100), data: z.looseObject({ id: vendorId }) }),
});
/** Of a partner integration: a trigger fired for a candidate. */
const partnerSchema = z.looseObject({
  'partner-event': z.looseObject({ id: vendorId, candidate: z.looseObject({ id: vendorId }) }),
});

const RESOURCES: Readonly<Record<string, AtsThing['of']>> = {
  candidate: 'candidate',
  job_application: 'application',
  job: 'opening',
};

const KINDS: Readonly<Record<string, AtsEventKind>> = {
  'candidate.create': 'candidate-created',
  'candidate.update': 'candidate-updated',
  'candidate.destroy': 'candidate-deleted',
  'job_application.create': 'application-created',
  'job_application.update': 'application-updated',
  'job_application.destroy': 'application-deleted',
  'job.create': 'opening-changed',
  'job.update': 'opening-changed',
  'job.destroy': 'opening-changed',
};

export const teamtailor: AtsVendor = {
  id: 'teamtailor',
  name: 'Teamtailor',
  secret: vendorSecret({
    en: 'the signature key that Teamtailor shows for the webhook',
    de: 'Signaturgeheimnis, das Teamtailor beim Webhook anzeigt',
  }),
  steps: {
    en: [
      'Ask Teamtailor support to enable webhooks for your company.',
      'In Teamtailor, create an API key with the scope Admin and the permission Read, under Settings › Integrations › API keys.',
      'Enter the key and the region as the account of this connection.',
      'Under Settings › Integrations › Webhooks, add a webhook with the URL {url}, the events about candidates, job applications and jobs, and signature version 2.',
      'Enter the signature key of the webhook in Candor.',
    ],
    de: [
      'Bitten Sie den Support von Teamtailor, Webhooks für Ihr Unternehmen freizuschalten.',
      'Erstellen Sie in Teamtailor unter Settings › Integrations › API keys einen API-Schlüssel mit dem Scope Admin, read.',
      'Hinterlegen Sie den Schlüssel und die Region als API-Zugang dieser Verbindung.',
      'Legen Sie unter Settings › Integrations › Webhooks einen Webhook mit der URL {url}, den Ereignissen zu candidates, job applications und jobs und Version 2 der Signatur an.',
      'Hinterlegen Sie das Signaturgeheimnis des Webhooks in Candor.',
    ],
  },
  greet: () => null,
  verify: verifyTeamtailor,

  identify(call, json) {
    const event = partnerSchema.safeParse(json).data?.['partner-event'];
    return event ? `partner-event ${event.id}` : bodyDigest(call.rawBody);
  },

  decode(json) {
    const event = partnerSchema.safeParse(json).data?.['partner-event'];
    if (event) {
      const changes = [{ change: 'look-up', of: 'candidate', id: event.candidate.id } as const];
      return { kind: 'assessment-requested', type: 'partner-event', changes };
    }
    const { payload } = parsed(companySchema, json);
    const { event_name: type } = payload;
    const of = RESOURCES[type.split('.')[0] ?? ''];
    if (of === undefined || !Object.hasOwn(KINDS, type)) return { kind: 'ignored', type, changes: [] };
    const id = resourceId(json as Record<string, unknown>);
    if (id === undefined) throw new UndecodableEventError('payload.data.id: is missing');
    return { kind: KINDS[type]!, type, changes: [{ change: 'look-up', of, id }] };
  },

  acknowledges: 200,
  refuses: 401,
  keeps: ['user-agent'],
  api: teamtailorApi,
  assessments: null,
};
