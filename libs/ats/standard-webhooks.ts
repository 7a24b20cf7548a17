/**
 * Standard Webhooks (https://www.standardwebhooks.com, spec 1.0): `v1` signatures are HMAC-SHA256 over `id.timestamp.body` with the
 * base64 part of a `whsec_…` secret. A header may hold several signatures, while a sender rotates its secret. What the body says is our own
 * contract, for anybody who sends candidates.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AtsEventKind } from '#libs/contracts';
import { mailAddress } from './cleaning.js';
import { parsed, storable, vendorId, momentVersion } from './decoding.js';
import type { ApplicationRecord, AtsChange, AtsEvent, AttachmentRecord } from './event.js';
import { hmac, isDigest } from './signing.js';
import type { AtsVendor, AtsHeaders } from './vendor.js';

const SECRET_PREFIX = 'whsec_';
/** What the reference libraries allow between the sender's clock and ours. */
const TOLERANCE_MS = 300_000;
const ID_LIMIT = 256;
/** Names of the headers, the standard's own first: of a call that has both sets whole, that one counts and the other is not looked at. */
const HEADER_SETS = [
  { id: 'webhook-id', timestamp: 'webhook-timestamp', signature: 'webhook-signature' },
  { id: 'svix-id', timestamp: 'svix-timestamp', signature: 'svix-signature' },
] as const;

/** The set that a call is signed with: the first whole one, else the first of which there is a header, else the standard's. */
function namesIn(headers: AtsHeaders): (typeof HEADER_SETS)[number] {
  const there = (names: (typeof HEADER_SETS)[number]): number =>
    Object.values(names).filter((name) => headers[name]).length;
  return (
    HEADER_SETS.find((names) => there(names) === 3) ?? HEADER_SETS.find((names) => there(names) > 0) ?? HEADER_SETS[0]
  );
}

const moment = storable.max(64).transform((text, context) => {
  const version = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? momentVersion(text) : null;
  if (version !== null) return version;
  context.addIssue({
    code: 'custom',
    message: 'Give the moment as ISO 8601 with a zone, for example 2026-11-25T10:00:00Z',
  });
  return z.NEVER;
});
const envelopeSchema = z.object({ type: storable.min(1).max(200), timestamp: moment.nullish(), data: z.unknown() });

const attachmentSchema = z
  .strictObject({
    id: vendorId.optional(),
    kind: z.enum(['resume', 'cover-letter', 'other']).default('resume'),
    fileName: storable.max(500).nullish(),
    mediaType: storable.max(200).nullish(),
    url: storable.max(8_000).optional(),
    content: z.string().optional().describe('Base64'),
  })
  .refine(({ url, content }) => (url === undefined) !== (content === undefined), {
    error: 'Give either `url` or `content`',
    path: ['url'],
  });
const attachments = z.array(attachmentSchema).max(20).optional();
const stage = z.strictObject({ id: vendorId, name: storable.min(1).max(200) }).nullish();

/** The fields of an application in addition to its IDs. */
const applicationShape = {
  roleId: z.uuid().optional(),
  jobId: vendorId.optional(),
  stage,
  status: z.enum(['active', 'hired', 'rejected']).optional(),
  rejectionReason: storable
    .max(500)
    .transform((name) => ({ id: null, name }))
    .nullish(),
  appliedAt: moment.optional(),
  coverLetter: storable.max(200_000).optional(),
  notice: z.unknown().optional(),
  jurisdiction: z.unknown().optional(),
  mode: z.unknown().optional(),
  answers: z.unknown().optional(),
};
const candidateSchema = z
  .object({
    id: vendorId,
    candidate: z.record(z.string(), z.unknown()).optional(),
    attachments,
    applicationId: vendorId.optional(),
    ...applicationShape,
  })
  .refine(({ candidate, attachments: files }) => candidate !== undefined || (files?.length ?? 0) > 0, {
    error: 'is missing',
    path: ['candidate'],
  });
const applicationSchema = z.object({
  id: vendorId,
  candidateId: vendorId,
  candidate: z.record(z.string(), z.unknown()).optional(),
  attachments,
  ...applicationShape,
});
const goneSchema = z.object({ id: vendorId });
const mergedSchema = z
  .object({ from: vendorId, into: vendorId })
  .refine(({ from, into }) => from !== into, { error: 'A candidate cannot be merged into itself', path: ['into'] });
const jobSchema = z.object({
  id: vendorId,
  title: storable.min(1).max(500),
  state: z.enum(['draft', 'open', 'closed']).default('open'),
  text: storable.max(200_000).nullish(),
  url: storable.max(2_000).nullish(),
});

type Decoder = (data: unknown, version: string | null) => { kind: AtsEventKind; changes: AtsChange[] };

const ofCandidate =
  (kind: AtsEventKind): Decoder =>
  (data, version) => {
    const { id, candidate, attachments: files, applicationId, ...fields } = parsed(candidateSchema, data, ['data']);
    const applied = fields.roleId ?? fields.jobId;
    return {
      kind,
      changes: [
        personOf(id, version, candidate, files),
        ...(applied === undefined
          ? []
          : [applicationOf({ id: applicationId ?? `${id} ${applied}`, candidateId: id, version }, fields)]),
      ],
    };
  };

const ofApplication =
  (kind: AtsEventKind, status?: ApplicationRecord['status']): Decoder =>
  (data, version) => {
    const { id, candidateId, candidate, attachments: files, ...fields } = parsed(applicationSchema, data, ['data']);
    return {
      kind,
      changes: [
        ...(candidate === undefined && files === undefined ? [] : [personOf(candidateId, version, candidate, files)]),
        applicationOf({ id, candidateId, version }, { ...fields, ...(status !== undefined && { status }) }),
      ],
    };
  };

const gone =
  (of: 'candidate' | 'application', why: 'deleted' | 'anonymised', kind: AtsEventKind): Decoder =>
  (data) => ({ kind, changes: [{ change: 'gone', of, why, id: parsed(goneSchema, data, ['data']).id }] });

/** Type of event → what it says. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  'candidate.created': ofCandidate('candidate-created'),
  'candidate.updated': ofCandidate('candidate-updated'),
  'candidate.deleted': gone('candidate', 'deleted', 'candidate-deleted'),
  'candidate.anonymised': gone('candidate', 'anonymised', 'candidate-anonymised'),
  'candidate.merged': (data) => ({
    kind: 'candidate-merged',
    changes: [{ change: 'merged', ...parsed(mergedSchema, data, ['data']) }],
  }),
  'application.created': ofApplication('application-created'),
  'application.updated': ofApplication('application-updated'),
  'application.stage_changed': ofApplication('stage-changed'),
  'application.hired': ofApplication('hired', 'hired'),
  'application.rejected': ofApplication('rejected', 'rejected'),
  'application.deleted': gone('application', 'deleted', 'application-deleted'),
  'job.updated': (data, version) => ({
    kind: 'opening-changed',
    changes: [{ change: 'opening', opening: { ...parsed(jobSchema, data, ['data']), version } }],
  }),
};

/** Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, timestamp and body; candidates in our own shape. */
export const standardWebhooks: AtsVendor = {
  id: 'standard-webhooks',
  name: 'Standard Webhooks',
  secret: {
    from: 'candor',
    where: {
      en: 'the signing secret in the settings of the sender',
      de: 'Signaturgeheimnis in den Einstellungen des Absenders',
    },
    fault: (secret) =>
      /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret) ? null : 'Must be `whsec_` and the base64 of at least 24 bytes',
    make: () => `${SECRET_PREFIX}${randomBytes(32).toString('base64')}`,
  },
  steps: {
    en: [
      'Enter the URL {url} and the signing secret at the sender.',
      'Send one event per call, signed as standardwebhooks.com specifies.',
    ],
    de: [
      'Hinterlegen Sie die URL {url} und das Signaturgeheimnis beim Absender.',
      'Senden Sie ein Ereignis je Aufruf, signiert nach standardwebhooks.com.',
    ],
  },
  greet: () => null,

  verify({ headers, rawBody }, secrets, now) {
    const names = namesIn(headers);
    const [id, timestamp, signatures] = [headers[names.id], headers[names.timestamp], headers[names.signature]];
    if (!id || !timestamp || !signatures) {
      return { ok: false, reason: 'headers-missing', headers: Object.values(names).filter((name) => !headers[name]) };
    }
    const malformed: string[] = [
      ...(id.length > ID_LIMIT ? [names.id] : []),
      // The reference libraries read as far as there are digits.
      ...(/^\d{1,12}$/.test(timestamp) ? [] : [names.timestamp]),
    ];
    // Several headers of one name come with commas between them. A digest may begin with a v.
    const given = signatures.split(/[\s,]+(?=v\d+a?,)|\s+/).map((signature) => signature.split(',', 2));
    if (!given.some(([version = '']) => /^v\d+a?$/.test(version))) malformed.push(names.signature);
    if (malformed.length > 0) return { ok: false, reason: 'headers-malformed', headers: malformed };
    if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return { ok: false, reason: 'timestamp-out-of-range' };
    // Every one is compared, so that the time taken does not say which one came near.
    const matches = secrets.flatMap((secret) => {
      const expected = hmac('sha256', keyOf(secret), `${id}.${timestamp}.`, rawBody);
      return given.map(([version, value = '']) => isDigest(value, 'base64', expected) && version === 'v1');
    });
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  identify: ({ headers }) => headers[namesIn(headers).id] ?? '',

  decode(json) {
    const { type, timestamp, data } = parsed(envelopeSchema, json);
    const decoder = Object.hasOwn(DECODERS, type) ? DECODERS[type] : undefined;
    if (!decoder) return { kind: 'ignored', type, changes: [] };
    return { type, ...decoder(data, timestamp ?? null) } satisfies AtsEvent;
  },

  acknowledges: 202,
  refuses: 401,
  keeps: HEADER_SETS.flatMap(({ id, timestamp }) => [id, timestamp]),
  api: null,
  assessments: null,
};

/** Headers that sign a body as a sender would: for what Candor itself sends, and for trying a connection. `at` is in milliseconds. */
export function signStandardWebhook(
  secret: string,
  id: string,
  at: number,
  rawBody: Uint8Array,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = hmac('sha256', keyOf(secret), `${id}.${timestamp}.`, rawBody).toString('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
}

function personOf(
  id: string,
  version: string | null,
  profile: Record<string, unknown> | undefined,
  files: z.infer<typeof attachments>,
): AtsChange {
  // The first of several, and without a name around it; one that is none is named to the sender as it was sent.
  const email = mailAddress(profile?.['email']);
  const record = email === undefined ? profile : { ...profile, email };
  return {
    change: 'candidate',
    candidate: {
      id,
      version,
      ...(record && { profile: record }),
      ...(files && { attachments: files.map(attachmentOf) }),
    },
  };
}

function attachmentOf({
  id,
  kind,
  fileName,
  mediaType,
  url,
  content,
}: z.infer<typeof attachmentSchema>): AttachmentRecord {
  const from = url === undefined ? { bytes: content ?? '' } : { url };
  return {
    id: id ?? `${kind} ${fileName ?? ''}`,
    kind,
    fileName: fileName ?? null,
    mediaType: mediaType ?? null,
    from,
  };
}

type ApplicationFields = Omit<z.infer<typeof applicationSchema>, 'id' | 'candidateId' | 'candidate' | 'attachments'>;

function applicationOf(
  named: Pick<ApplicationRecord, 'id' | 'candidateId' | 'version'>,
  { notice, jurisdiction, mode, ...fields }: ApplicationFields,
): AtsChange {
  const assessmentTerms = given({ notice, jurisdiction, mode });
  return {
    change: 'application',
    application: { ...named, ...given(fields), ...(Object.keys(assessmentTerms).length > 0 && { assessmentTerms }) },
  };
}

/** Without the fields that the sender left out. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
