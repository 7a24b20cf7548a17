/** Who did what to what, and when. Ids and digests only. */
import { z } from 'zod';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from './page.schema.js';

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

export const auditQuerySchema = z.strictObject({
  subjectId: idSchema.optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
