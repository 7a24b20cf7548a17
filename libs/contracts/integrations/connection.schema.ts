/** Connections to applicant tracking systems. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { ATS_LISTS, ATS_VENDORS } from './ats-vendor.schema.js';

const accountSchema = z
  .record(z.string().max(100), z.string().max(4_000))
  .describe(
    'The credentials for the API of the vendor: keys, tokens, a subdomain. `docs/how-to/connect` lists the fields of each vendor. They are stored encrypted and never shown',
  );
const signingSecretSchema = z.string().min(1).max(400);

/** Validates {@link NewConnection}. */
export const newConnectionSchema = z
  .strictObject({
    vendor: z.enum(ATS_VENDORS),
    name: z.string().trim().min(1).max(100),
    secret: signingSecretSchema
      .optional()
      .describe(
        'The signing secret that the sender issued; left out: Candor generates one and shows it once, or it is added later when the vendor issues it',
      ),
    account: accountSchema.optional(),
  })
  .meta({ id: 'NewConnection' });
/** The request body that connects an ATS. */
export type NewConnection = z.infer<typeof newConnectionSchema>;

/** Validates {@link ChangedConnection}. */
export const changedConnectionSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    secret: signingSecretSchema
      .optional()
      .describe('Another signing secret. The previous one is valid for another day'),
    account: accountSchema
      .nullable()
      .optional()
      .describe('Other credentials; null: none, and the vendor is no longer called'),
    assessmentToken: signingSecretSchema
      .nullable()
      .optional()
      .describe('The token with which results of assessments are reported, for vendors that issue one; null: none'),
  })
  .meta({ id: 'ChangedConnection' });
/** The request body that changes a connection. */
export type ChangedConnection = z.infer<typeof changedConnectionSchema>;

const connectionAssessmentsSchema = z.object({
  path: z.string().describe('The common path of the calls of the vendor'),
  hasKey: z.boolean().describe('Whether the connection has a key; without one, calls of the vendor are refused'),
  formerKeyUntil: instantSchema.nullable().describe('Until when the previous key is valid'),
  hasToken: z.boolean().nullable().describe('Whether the token of the vendor is stored; null: the vendor issues none'),
  steps: z.array(z.string()).describe('Steps to take at the vendor, in plain words'),
});

/** Describes {@link Connection}. */
export const connectionSchema = z
  .object({
    id: idSchema,
    vendor: z.enum(ATS_VENDORS),
    name: z.string(),
    eventsPath: z.string().describe('Path that the sender posts to'),
    hasSecret: z.boolean().describe('Whether a signing secret is stored; without one, events are refused'),
    formerSecretUntil: instantSchema.nullable().describe('Until when the previous signing secret is valid'),
    hasAccount: z
      .boolean()
      .describe('Whether the API of the vendor can be called: for data that events lack, for files, and for syncs'),
    catchesUp: z
      .enum(ATS_LISTS)
      .describe(
        'What a sync reads, given credentials: `applications` with their candidates; `jobs` only, so that applications arrive by events; or `nothing`, because this version knows no lists of the vendor',
      ),
    steps: z.array(z.string()).describe('Steps to take at the vendor, in plain words'),
    assessments: connectionAssessmentsSchema
      .nullable()
      .describe('How the vendor requests assessments; null: it does not, or does so by events'),
    createdAt: instantSchema,
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Connection' });
/** A connection to an ATS, without its secrets. */
export type Connection = z.infer<typeof connectionSchema>;
/** Describes a page of a list of {@link Connection}. */
export const connectionPageSchema = pageOf(connectionSchema, 'ConnectionPage');

/** Describes {@link CreatedConnection}. */
export const createdConnectionSchema = z
  .object({
    connection: connectionSchema,
    secret: z.string().nullable().describe('Shown once; null when the request contained one, or the vendor issues it'),
  })
  .meta({ id: 'CreatedConnection' });
/** The response to creating a connection or rotating its secret. It is the only response that shows the secret. */
export type CreatedConnection = z.infer<typeof createdConnectionSchema>;

/** Describes {@link CreatedAssessmentKey}. */
export const createdAssessmentKeySchema = z
  .object({ connection: connectionSchema, key: z.string().describe('Shown once') })
  .meta({ id: 'CreatedAssessmentKey' });
/** The response to creating an assessment key. It is the only response that shows the key. */
export type CreatedAssessmentKey = z.infer<typeof createdAssessmentKeySchema>;
