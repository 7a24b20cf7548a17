/** Connections to applicant tracking systems and what they deliver. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { ATS_LISTS, ATS_VENDORS } from './ats-vendor.schema.js';

const accountSchema = z
  .record(z.string().max(100), z.string().max(4_000))
  .describe(
    'What it takes to call the vendor: keys, tokens, a subdomain. `docs/integrations` names the fields of each. Kept sealed, never shown',
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
        'Signing secret that the sender chose or shows; left out: one is made and shown once, or given later where the vendor makes it',
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
/** The request body that changes a connection. */
export type ChangedConnection = z.infer<typeof changedConnectionSchema>;

const connectionAssessmentsSchema = z.object({
  path: z.string().describe('What the names of the vendor’s calls follow'),
  hasKey: z.boolean().describe('Whether there is a key: without one the vendor’s calls are refused'),
  formerKeyUntil: instantSchema.nullable().describe('Until when the key before this one counts'),
  hasToken: z.boolean().nullable().describe('Whether the vendor’s token is known; null: it gives none'),
  steps: z.array(z.string()).describe('What is to be done at the vendor’s, in plain words'),
});

/** Describes {@link Connection}. */
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
/** A connection to an ATS, without its secrets. */
export type Connection = z.infer<typeof connectionSchema>;
/** Describes a page of a list of {@link Connection}. */
export const connectionPageSchema = pageOf(connectionSchema, 'ConnectionPage');

/** Describes {@link CreatedConnection}. */
export const createdConnectionSchema = z
  .object({
    connection: connectionSchema,
    secret: z.string().nullable().describe('Shown once; null when the call gave one, or the vendor makes it'),
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
