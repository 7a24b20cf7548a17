/**
 * Merge (merge.dev), which stands between Candor and other products. Its calls have objects of its own whose stages, reasons and files are
 * ids, and one hook gets the calls of all linked accounts of an organization. So things are looked up, with the token of the one account
 * that is connected: what is another account's is not there (`docs/how-to/connect/merge.md`).
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { anything, parsed, storable, vendorId } from '../decoding.js';
import type { AtsEvent, AtsThing } from '../event.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import type { AtsVendor } from '../vendor.js';
import { mergeApi } from './merge-api.js';

const SIGNATURE = 'x-merge-webhook-signature';

const bodySchema = z.object({ hook: z.object({ event: storable.min(1).max(200) }), data: anything });
const thingSchema = z.object({
  id: vendorId,
  remote_was_deleted: z.boolean().catch(false),
  rejected_at: z.string().nullish().catch(null),
});
const fileSchema = z.object({ candidate: vendorId.nullish() });

/** The kinds of changes, by the various names that Merge's pages give them. */
const HAPPENED: Readonly<Record<string, 'created' | 'updated' | 'deleted'>> = {
  created: 'created',
  added: 'created',
  changed: 'updated',
  updated: 'updated',
  removed: 'deleted',
  deleted: 'deleted',
};
/** Merge is done with asking the other product. */
const SYNCED = new Set(['synced', 'fully_synced_initial', 'synced_initial']);

export const merge: AtsVendor = {
  id: 'merge',
  name: 'Merge',
  secret: {
    from: 'vendor',
    where: {
      en: 'the signature key in the Security section of Configuration › Webhooks',
      de: 'Signature Key im Abschnitt Security unter Configuration › Webhooks',
    },
    fault: (secret) =>
      /^[\x21-\x7e]{16,}$/.test(secret) ? null : 'Enter the signature key of Merge, at least 16 characters',
    make: () => randomBytes(32).toString('base64url'),
  },
  steps: {
    en: [
      'In Merge, open Configuration › Webhooks. Add a webhook with the URL {url}, and select changed data, deleted data and Linked Account synced.',
      'Copy the signature key from the Security section of the same page. Enter it as the secret of this connection.',
      'Enter a Merge API key and the account token of one Linked Account as the account of this connection. Candor ignores events of other Linked Accounts.',
      'For scores and stages, add a user of the connected product to the account (`remoteUserId`). Candor acts as this user.',
      'Choose "Send test POST request". The event appears in Candor.',
    ],
    de: [
      'Öffnen Sie in Merge Configuration › Webhooks. Legen Sie einen Webhook mit der URL {url} an und wählen Sie changed data, deleted data und Linked Account synced.',
      'Kopieren Sie den Signature Key aus dem Abschnitt Security derselben Seite. Hinterlegen Sie ihn als Signaturgeheimnis dieser Verbindung.',
      'Hinterlegen Sie einen API-Schlüssel von Merge und das Account Token eines Linked Account als API-Zugang dieser Verbindung. Candor ignoriert Ereignisse anderer Linked Accounts.',
      'Für Scores und Phasen tragen Sie im API-Zugang ein Mitglied des anderen Produkts ein (`remoteUserId`). Candor handelt in dessen Namen.',
      'Wählen Sie „Send test POST request“. Candor zeigt das Ereignis an.',
    ],
  },
  greet: () => null,

  verify({ headers, rawBody }, secrets) {
    const signature = headers[SIGNATURE];
    if (!signature) return { ok: false, reason: 'headers-missing', headers: [SIGNATURE] };
    // Every one is compared, so that the time taken does not say which one came near.
    const matches = secrets.map((secret) => isDigest(signature, 'base64', hmac('sha256', secret, rawBody)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  /** `hook.id` is the webhook as it was set up, the same in all of its calls. */
  identify: ({ rawBody }) => bodyDigest(rawBody),

  decode(json) {
    const {
      hook: { event: type },
      data,
    } = parsed(bodySchema, json);
    const [model = '', happened = ''] = type.toLowerCase().split('.');
    if (SYNCED.has(happened)) return { kind: 'something-changed', type, changes: [{ change: 'sync' }] };
    const what = Object.hasOwn(HAPPENED, happened) ? HAPPENED[happened] : undefined;
    const read = Object.hasOwn(MODELS, model) ? MODELS[model] : undefined;
    const decoded = what && read ? read(what, data) : null;
    if (decoded === null) return { kind: 'ignored', type, changes: [] };
    return { kind: decoded.kind, type, changes: [{ change: 'look-up', ...decoded.about }] };
  },

  acknowledges: 200,
  // Merge tries nothing again that was answered with a status of 400 and more below 500.
  refuses: 503,
  keeps: [],
  api: mergeApi,
  assessments: null,
};

type Read = (
  happened: 'created' | 'updated' | 'deleted',
  data: unknown,
) => { kind: AtsEvent['kind']; about: AtsThing } | null;

/** Models that are of ours. Equal-opportunity answers (`EEOC`) are a model that is never read. */
const MODELS: Readonly<Record<string, Read>> = {
  candidate(happened, data) {
    const { id, remote_was_deleted: isGone } = parsed(thingSchema, data, ['data']);
    return { kind: `candidate-${isGone ? 'deleted' : happened}`, about: { of: 'candidate', id } };
  },
  application(happened, data) {
    const { id, remote_was_deleted: isGone, rejected_at } = parsed(thingSchema, data, ['data']);
    const what = isGone ? 'deleted' : happened;
    const kind = what !== 'deleted' && rejected_at ? 'rejected' : (`application-${what}` as const);
    return { kind, about: { of: 'application', id } };
  },
  attachment(_happened, data) {
    const { candidate } = parsed(fileSchema, data, ['data']);
    return candidate ? { kind: 'candidate-updated', about: { of: 'candidate', id: candidate } } : null;
  },
  job: (_happened, data) => ({
    kind: 'opening-changed',
    about: { of: 'opening', id: parsed(thingSchema, data, ['data']).id },
  }),
};
