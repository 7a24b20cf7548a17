/** Connections to applicant tracking systems and what they deliver. */
import { z } from 'zod';
import { attachmentSchema } from './attachment.schema.js';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './page.schema.js';

export const ATS_VENDORS = [
  'standard-webhooks',
  'greenhouse',
  'ashby',
  'lever',
  'workable',
  'merge',
  'smartrecruiters',
  'recruitee',
  'teamtailor',
  'kombo',
  'bamboohr',
] as const;
export type AtsVendorId = (typeof ATS_VENDORS)[number];

/** What a delivery says happened, in our words. */
export const ATS_EVENT_KINDS = [
  'candidate-created',
  'candidate-updated',
  'candidate-merged',
  'candidate-deleted',
  'candidate-anonymised',
  'application-created',
  'application-updated',
  'application-deleted',
  'stage-changed',
  'hired',
  'unhired',
  'rejected',
  'unrejected',
  'job-changed',
  'assessment-asked',
  'something-changed',
  'ignored',
] as const;
export type AtsEventKind = (typeof ATS_EVENT_KINDS)[number];

export const ATS_JOB_STATES = ['draft', 'open', 'closed'] as const;
export type AtsJobState = (typeof ATS_JOB_STATES)[number];

export const ATS_APPLICATION_STATUSES = ['active', 'hired', 'rejected'] as const;
export type AtsApplicationStatus = (typeof ATS_APPLICATION_STATUSES)[number];

/** Which lists of an ATS can be asked for. */
export const ATS_LISTS = ['applications', 'jobs', 'nothing'] as const;
export type AtsLists = (typeof ATS_LISTS)[number];

const accountFieldSchema = z.object({
  name: z.string(),
  description: z.string().nullable(),
  required: z.boolean(),
  choices: z.array(z.string()).nullable().describe('Null: any text'),
});
export type AtsAccountField = z.infer<typeof accountFieldSchema>;

const vendorInfoSchema = z.object({
  id: z.enum(ATS_VENDORS),
  name: z.string().describe('As its makers write it'),
  posts: z.boolean().describe('Whether anything comes in by deliveries'),
  secret: z.object({
    from: z
      .enum(['candor', 'vendor'])
      .describe('Who makes the signing secret up: the other one is told it, often only once the address is known'),
    where: z.string().describe('What it is called at the vendor’s, and where that is; the end of a sentence'),
  }),
  account: z.array(accountFieldSchema).nullable().describe('What it takes to call it; null: it is not called'),
  samples: z.array(z.string()).describe('Events that `candor hooks send` has a signed sample of'),
});
export type AtsVendorInfo = z.infer<typeof vendorInfoSchema>;

export const atsVendorsSchema = z.object({ items: z.array(vendorInfoSchema) }).meta({ id: 'AtsVendors' });
export type AtsVendors = z.infer<typeof atsVendorsSchema>;

const accountSchema = z
  .record(z.string().max(100), z.string().max(4_000))
  .describe(
    'What it takes to call the vendor: keys, tokens, a subdomain. `docs/how-to/connect` names the fields of each. Kept sealed, never shown',
  );
const signingSecretSchema = z.string().min(1).max(400);

export const newConnectionSchema = z
  .strictObject({
    vendor: z.enum(ATS_VENDORS),
    name: z.string().trim().min(1).max(100),
    secret: signingSecretSchema
      .optional()
      .describe(
        'Signing secret that the sender chose or shows; left out: one is made and shown once, or given later where the vendor makes it',
      ),
    account: accountSchema.optional(),
  })
  .meta({ id: 'NewConnection' });
export type NewConnection = z.infer<typeof newConnectionSchema>;

export const changedConnectionSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    secret: signingSecretSchema.optional().describe('Another signing secret. The one before it counts for a day'),
    account: accountSchema
      .nullable()
      .optional()
      .describe('Another account; null: none, the vendor is not called any more'),
    assessmentToken: signingSecretSchema
      .nullable()
      .optional()
      .describe('What the vendor gave to be told results of assessments with, where it gives that; null: none'),
  })
  .meta({ id: 'ChangedConnection' });
export type ChangedConnection = z.infer<typeof changedConnectionSchema>;

const connectionAssessmentsSchema = z.object({
  path: z.string().describe('What the names of the vendor’s calls follow'),
  hasKey: z.boolean().describe('Whether there is a key: without one the vendor’s calls are refused'),
  formerKeyUntil: instantSchema.nullable().describe('Until when the key before this one counts'),
  hasToken: z.boolean().nullable().describe('Whether the vendor’s token is known; null: it gives none'),
  steps: z.array(z.string()).describe('What is to be done at the vendor’s, in plain words'),
});

export const connectionSchema = z
  .object({
    id: idSchema,
    vendor: z.enum(ATS_VENDORS),
    name: z.string(),
    hookPath: z.string().describe('Where the sender posts to'),
    hasSecret: z.boolean().describe('Whether a signing secret is known: without one deliveries are refused'),
    formerSecretUntil: instantSchema.nullable().describe('Until when the signing secret before this one counts'),
    hasAccount: z
      .boolean()
      .describe('Whether the vendor can be called: for what deliveries do not tell, for files, and to catch up'),
    catchesUp: z
      .enum(ATS_LISTS)
      .describe(
        'What catching up finds, given an account: `applications` with their people, whatever was delivered of them; `jobs` only, so that an application comes by its deliveries; or `nothing`, because the vendor has no lists that this version knows',
      ),
    steps: z.array(z.string()).describe('What is to be done at the vendor’s, in plain words'),
    assessments: connectionAssessmentsSchema
      .nullable()
      .describe('How the vendor asks for assessments; null: it does not, or by deliveries'),
    createdAt: instantSchema,
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Connection' });
export type Connection = z.infer<typeof connectionSchema>;
export const connectionPageSchema = pageOf(connectionSchema, 'ConnectionPage');

export const createdConnectionSchema = z
  .object({
    connection: connectionSchema,
    secret: z.string().nullable().describe('Shown once; null when the call gave one, or the vendor makes it'),
  })
  .meta({ id: 'CreatedConnection' });
export type CreatedConnection = z.infer<typeof createdConnectionSchema>;

export const createdAssessmentKeySchema = z
  .object({ connection: connectionSchema, key: z.string().describe('Shown once') })
  .meta({ id: 'CreatedAssessmentKey' });
export type CreatedAssessmentKey = z.infer<typeof createdAssessmentKeySchema>;

export const DELIVERY_OUTCOMES = ['waiting', 'processed', 'ignored', 'failed', 'held'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

const deliveryShape = {
  id: idSchema,
  webhookId: z.string().describe('What duplicates are told by: the sender’s own id of it, where it gives one'),
  event: z
    .object({ kind: z.enum(ATS_EVENT_KINDS), type: z.string().describe('As the sender calls it') })
    .nullable()
    .describe('Null until it was looked at, and when it could not be told'),
  receivedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  repeats: z.int().describe('How often the same came again'),
  outcome: z
    .enum(DELIVERY_OUTCOMES)
    .describe(
      '`processed`: something came of it; `ignored`: an event that changes nothing; `failed`: it could not be used, `error` says why; `held`: about somebody who was erased before, a person has to confirm',
    ),
  error: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .describe('Of a processed one `answers-dropped`, `contact-left-out` or `text-cleaned`: what of it was not kept'),
  conflictsWith: idSchema.nullable().describe('The delivery that had its id before, with another body'),
};

export const deliverySchema = z.object(deliveryShape).meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof deliverySchema>;
export const deliveryPageSchema = pageOf(deliverySchema, 'DeliveryPage');

export const deliveryQuerySchema = pageQuerySchema.extend({
  outcome: z.enum(DELIVERY_OUTCOMES).optional(),
  since: instantSchema.optional().describe('Received then or later'),
  until: instantSchema.optional().describe('Received before'),
});
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;

export const deliveryDetailSchema = z
  .object({
    ...deliveryShape,
    headers: z.record(z.string(), z.string()).nullable(),
    body: z
      .string()
      .nullable()
      .describe('As it came, without answers about personal traits; null: nothing of it is kept'),
    attachments: z
      .array(attachmentSchema)
      .describe('Files that it named first, or gave another address, with what became of fetching them'),
  })
  .meta({ id: 'DeliveryDetail' });
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

export const replaySchema = z
  .strictObject({
    outcome: z.enum(['failed', 'ignored', 'processed']).default('failed'),
    since: instantSchema.optional().describe('Received then or later'),
    until: instantSchema.optional().describe('Received before'),
  })
  .meta({ id: 'DeliveryReplay' });
export type DeliveryReplay = z.infer<typeof replaySchema>;

export const replayedSchema = z
  .object({ replayed: z.int(), more: z.boolean().describe('There are more: ask again') })
  .meta({ id: 'DeliveriesReplayed' });
export type DeliveriesReplayed = z.infer<typeof replayedSchema>;

export const deliveryReceiptSchema = z
  .object({
    deliveryId: idSchema,
    duplicate: z.boolean().describe('It came before, and has no further effect'),
    conflict: z.boolean().describe('Its id came before with another body: it was kept, and is not carried out'),
  })
  .meta({ id: 'DeliveryReceipt' });
export type DeliveryReceipt = z.infer<typeof deliveryReceiptSchema>;

export const atsJobSchema = z
  .object({
    id: idSchema,
    vendorId: z.string(),
    title: z.string().nullable().describe('Null while only applications name it'),
    state: z.enum(ATS_JOB_STATES),
    url: z.string().nullable(),
    hasText: z.boolean().describe('Whether its page is known, so that a draft of a role can be made of it'),
    roleId: idSchema.nullable().describe('The role that its applications are for; null: they wait'),
    waiting: z.int().describe('Applications that wait for a role'),
    applications: z.int(),
  })
  .meta({ id: 'AtsJob' });
export type AtsJob = z.infer<typeof atsJobSchema>;
export const atsJobPageSchema = pageOf(atsJobSchema, 'AtsJobPage');

export const atsJobQuerySchema = pageQuerySchema.extend({
  waiting: z.enum(['true', 'false']).optional().describe('`true`: only those that applications wait for'),
});
export type AtsJobQuery = z.infer<typeof atsJobQuerySchema>;

export const jobMappingSchema = z
  .strictObject({
    roleId: idSchema
      .nullable()
      .describe('Null: its applications wait from now on; those that came stay where they are'),
  })
  .meta({ id: 'AtsJobMapping' });
export type JobMapping = z.infer<typeof jobMappingSchema>;

export const ATS_SYNC_CAUSES = ['connected', 'nightly', 'asked', 'told'] as const;
export type AtsSyncCause = (typeof ATS_SYNC_CAUSES)[number];
export const ATS_SYNC_STATES = ['running', 'finished', 'failed'] as const;
export type AtsSyncState = (typeof ATS_SYNC_STATES)[number];

export const atsSyncSchema = z
  .object({
    id: idSchema,
    cause: z.enum(ATS_SYNC_CAUSES).describe('`told`: a delivery said that something changed, and not what'),
    state: z.enum(ATS_SYNC_STATES),
    since: instantSchema.nullable().describe('What changed since then is asked for; null: everything'),
    list: z.enum(['jobs', 'applications']).describe('What it is at'),
    pages: z.int(),
    seen: z.int().describe('Openings and applications that the vendor has told'),
    news: z.int().describe('Those of them that were news here'),
    faulty: z.int().describe('Those of them that could not be taken'),
    resumesAt: instantSchema.nullable().describe('When it goes on: the vendor asks to wait, or did not answer'),
    restartedAt: instantSchema
      .nullable()
      .describe('When the list was begun anew, which happens once: the vendor did not know the place in it any more'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AtsSync' });
export type AtsSync = z.infer<typeof atsSyncSchema>;
export const atsSyncPageSchema = pageOf(atsSyncSchema, 'AtsSyncPage');

export const newAtsSyncSchema = z
  .strictObject({
    full: z.boolean().default(false).describe('Ask for everything, not only for what changed since the last one'),
  })
  .meta({ id: 'NewAtsSync' });
export type NewAtsSync = z.infer<typeof newAtsSyncSchema>;
