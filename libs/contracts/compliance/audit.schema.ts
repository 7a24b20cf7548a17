/** The audit log. An entry records ids and digests only: what it is about is named when it is read. */
import { z } from 'zod';
import { AUDIT_ACTIONS } from './audit-actions.js';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';

/** States whether the caller may read the name of a candidate or role. */
const namedState = z
  .enum(['named', 'deleted', 'unseen'])
  .describe('`unseen`: the caller may not see it, or the scopes of their key do not include reading it');

/** Describes {@link AuditAbout}. */
export const auditAboutSchema = z
  .object({
    candidate: z
      .object({
        state: namedState,
        candidateId: idSchema.nullable().describe('Null unless `named`'),
        candidateName: z.string().nullable().describe('Null unless `named`, and where no name is known'),
      })
      .nullable(),
    role: z
      .object({
        state: namedState,
        id: idSchema.nullable().describe('Null unless `named`'),
        title: z.string().nullable().describe('Null unless `named`'),
      })
      .nullable(),
    weightsNumber: z.int().nullable().describe('Number of the version of weights'),
  })
  .meta({ id: 'AuditAbout' });
/** The candidate, role and weights that an entry of the audit log is about, as they are called today. */
export type AuditAbout = z.infer<typeof auditAboutSchema>;

/** Describes {@link AuditEntry}. */
export const auditEntrySchema = z
  .object({
    id: idSchema,
    at: instantSchema,
    actorKind: z.string(),
    actorId: idSchema.nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: idSchema.nullable(),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
    about: auditAboutSchema.describe(
      'The candidate and the role that it is about, as they are called today: names are read, never stored in the audit',
    ),
  })
  .meta({ id: 'AuditEntry' });
/** An entry of the audit log: who did what to which subject. It holds ids and digests only. */
export type AuditEntry = z.infer<typeof auditEntrySchema>;
/** Describes a page of a list of {@link AuditEntry}. */
export const auditPageSchema = pageOf(auditEntrySchema, 'AuditPage');

/** Describes {@link AuditVerification}. */
export const auditVerificationSchema = z
  .object({
    after: z.int(),
    upTo: z.int(),
    checkpoint: z
      .string()
      .nullable()
      .describe(
        'NUMBER:DIGEST of the last seal that was verified. Store it elsewhere: `candor verify-audit --checkpoint` checks against it.',
      ),
    waiting: z.int().describe('Entries that are not sealed yet'),
    complete: z.boolean().describe('Whether the end was reached; if not, continue with `after` = `upTo`'),
    fault: z
      .object({
        kind: z.enum(['edited', 'deleted', 'swapped', 'inserted', 'cut-off', 'unknown-key']),
        number: z.int().nullable(),
        entryId: idSchema.nullable(),
        message: z.string(),
      })
      .nullable()
      .describe('The first fault found'),
  })
  .meta({ id: 'AuditVerification' });
/** The result of verifying a stretch of the audit log against its seals, with the first fault found. */
export type AuditVerification = z.infer<typeof auditVerificationSchema>;

/** Validates {@link AuditVerificationQuery}. */
export const auditVerificationQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});
/** The query that verifies the audit log from an entry number onward. */
export type AuditVerificationQuery = z.infer<typeof auditVerificationQuerySchema>;

/** Validates {@link AuditQuery}. */
export const auditQuerySchema = z.strictObject({
  subjectId: idSchema.optional(),
  actorId: idSchema.optional().describe('Id of a user or an API key'),
  action: z.enum(AUDIT_ACTIONS).optional(),
  from: instantSchema.optional(),
  until: instantSchema.optional().describe('Entries before this instant'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The query that filters the audit log. */
export type AuditQuery = z.infer<typeof auditQuerySchema>;
