/** Who did what to what, and when. Ids and digests only. */
import { z } from 'zod';
import { AUDIT_ACTIONS } from './audit-actions.js';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';

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
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageOf(auditEntrySchema, 'AuditPage');

export const auditVerificationSchema = z
  .object({
    after: z.int(),
    upTo: z.int(),
    head: z
      .string()
      .nullable()
      .describe(
        'NUMBER:DIGEST of the last seal that was reached. Keep it elsewhere: `candor verify-audit --head` asks for it.',
      ),
    waiting: z.int().describe('Entries that wait for their seal'),
    complete: z.boolean().describe('Whether the end was reached; else go on with `after` = `upTo`'),
    fault: z
      .object({
        kind: z.enum(['edited', 'deleted', 'swapped', 'inserted', 'cut-off', 'unknown-key']),
        number: z.int().nullable(),
        entryId: idSchema.nullable(),
        message: z.string(),
      })
      .nullable()
      .describe('The first thing that is wrong'),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerificationSchema>;

export const auditVerificationQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});
export type AuditVerificationQuery = z.infer<typeof auditVerificationQuerySchema>;

export const auditQuerySchema = z.strictObject({
  subjectId: idSchema.optional(),
  actorId: idSchema.optional().describe('A user or an API key'),
  action: z.enum(AUDIT_ACTIONS).optional(),
  from: instantSchema.optional(),
  until: instantSchema.optional().describe('Before this moment'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
