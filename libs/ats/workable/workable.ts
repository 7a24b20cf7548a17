/**
 * Workable (workable.com). A call has the candidate as it stood when it was sent, which is not when the thing happened, and tells the moment
 * of the candidate to a second only: two calls of one second cannot be put in order. So candidates are looked up; that one was deleted is
 * believed, because the signature covers the whole body (`docs/how-to/connect/workable.md`).
 *
 * A candidate of Workable belongs to one job: they are candidate and application at once, with one id.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { anything, parsed, storable, UndecodableEventError, vendorId } from '../decoding.js';
import type { AtsEvent } from '../event.js';
import { bodyDigest, hmac, isDigest } from '../signing.js';
import type { AtsVendor } from '../vendor.js';
import { workableAssessments } from './assessments.js';
import { workableApi } from './workable-api.js';
import { goneCandidate, workableStatus } from './workable-records.js';

const SIGNATURE = 'x-workable-signature';

const eventName = storable.min(1).max(200).optional();
/** The envelope is not documented; clients read these names. Without one, the body is the candidate. */
const bodySchema = z.looseObject({ event_type: eventName, type: eventName, event: eventName, data: anything });
const inside = z.looseObject({ candidate: z.looseObject({}).optional(), job: z.looseObject({}).optional() });
const candidateSchema = z.looseObject({ id: vendorId });
const jobSchema = z.looseObject({ shortcode: vendorId });

export const workable: AtsVendor = {
  id: 'workable',
  name: 'Workable',
  secret: {
    from: 'vendor',
    where: {
      en: 'the API access token of the subscriptions, under Settings › Integrations › Apps; for an OAuth application, its client secret',
      de: 'API-Zugriffstoken der Abonnements, unter Settings › Integrations › Apps; bei einer OAuth-Anwendung deren Client Secret',
    },
    fault: (secret) =>
      /^[\x21-\x7e]{16,}$/.test(secret) ? null : 'Give the access token of Workable, at least 16 characters',
    make: () => randomBytes(32).toString('hex'),
  },
  steps: {
    en: [
      'In Workable, open Settings › Integrations › Apps. Create an API access token that may read jobs and candidates and write candidates.',
      'Enter the token both as the secret of this connection and as the token of its account.',
      'Subscribe to `candidate_created`, `candidate_moved` and `candidate_deleted` through Workable’s API. Each subscription needs its own target: use {url}?created, {url}?moved and {url}?deleted.',
      'For scores and stages, add a member ID to the account. Workable posts comments as this member.',
    ],
    de: [
      'Öffnen Sie in Workable Settings › Integrations › Apps. Erstellen Sie ein API-Zugriffstoken, das Stellen und Kandidat:innen lesen und Kandidat:innen schreiben darf.',
      'Hinterlegen Sie es als Signaturgeheimnis dieser Verbindung und als Token ihres API-Zugangs.',
      'Abonnieren Sie `candidate_created`, `candidate_moved` und `candidate_deleted` über die API von Workable. Jedes Abonnement benötigt ein eigenes Ziel: Verwenden Sie {url}?created, {url}?moved und {url}?deleted.',
      'Für Scores und Phasen tragen Sie im API-Zugang ein Mitglied ein. Workable veröffentlicht Kommentare in dessen Namen.',
    ],
  },
  greet: () => null,

  verify({ headers, rawBody }, secrets) {
    const signature = headers[SIGNATURE];
    if (!signature) return { ok: false, reason: 'headers-missing', headers: [SIGNATURE] };
    // Every one is compared, so that the time taken does not say which one came near.
    const matches = secrets.flatMap((secret) => {
      const digest = hmac('sha256', secret, rawBody);
      // Workable does not say how it is written; clients have seen hex.
      return [isDigest(signature, 'hex', digest), isDigest(signature, 'base64', digest)];
    });
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  /** Calls have no id that is known to be one: what is called `id` may be the candidate’s. */
  identify: ({ rawBody }) => bodyDigest(rawBody),

  decode(json) {
    const body = parsed(bodySchema, json);
    const type = body.event_type ?? body.type ?? body.event ?? 'candidate';
    const at = body.data === undefined ? [] : ['data'];
    const thing = at.length === 0 ? body : body.data;
    if (type.startsWith('job_')) return jobChanged(type, thing, at);
    if (!type.startsWith('candidate')) return { kind: 'ignored', type, changes: [] };
    const { candidate: within } = parsed(inside, thing, at);
    const candidate = parsed(candidateSchema, within ?? thing, within ? [...at, 'candidate'] : at);
    // A body that is no envelope and no candidate is none of theirs.
    if (type === 'candidate' && !within && !('stage' in candidate || 'job' in candidate)) {
      throw new UndecodableEventError('event_type: is missing');
    }
    const { id } = candidate;
    if (type === 'candidate_deleted') return { kind: 'candidate-deleted', type, changes: goneCandidate(id, 'deleted') };
    return { kind: kindOf(type, candidate), type, changes: [{ change: 'look-up', of: 'application', id }] };
  },

  acknowledges: 200,
  // Whatever is not 200 is sent again.
  refuses: 401,
  keeps: [],
  api: workableApi,
  assessments: workableAssessments,
};

/** Hires, rejections and anonymising have no events of their own: they come as moves. */
function kindOf(type: string, candidate: object): AtsEvent['kind'] {
  if (type === 'candidate_created') return 'application-created';
  const { status, anonymised } = workableStatus(candidate);
  if (anonymised) return 'candidate-anonymised';
  return status === 'active' ? 'stage-changed' : status;
}

function jobChanged(type: string, thing: unknown, at: string[]): AtsEvent {
  const { job: within } = parsed(inside, thing, at);
  const { shortcode } = parsed(jobSchema, within ?? thing, within ? [...at, 'job'] : at);
  return { kind: 'opening-changed', type, changes: [{ change: 'look-up', of: 'opening', id: shortcode }] };
}
