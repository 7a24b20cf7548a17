/** Retention: how long candidates are stored, and which are about to be erased. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

/** The default number of days for which bodies of inbound events are stored. */
export const EVENT_BODY_DAYS = 90;

/** Validates {@link RetentionPolicy}. */
export const retentionPolicySchema = z
  .strictObject({
    months: z
      .int()
      .min(1)
      .max(240)
      .nullable()
      .describe(
        'Candidates are erased this many months after the last role that they applied for was closed; null: never',
      ),
    noticeDays: z
      .int()
      .min(1)
      .max(90)
      .default(7)
      .describe('Days between announcing an erasure and carrying it out, unless a user confirms or cancels it earlier'),
    eventBodyDays: z
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .default(EVENT_BODY_DAYS)
      .describe(
        'Days for which the body of an inbound event is stored after it was processed or ignored. The body of a failed event is stored until its connection has been revoked for as long, that of a suppressed one until a user has decided. Null: no limit',
      ),
  })
  .meta({ id: 'RetentionPolicy' });
/**
 * The retention policy: when candidates are erased, with how much warning, and how long event
 * bodies are stored.
 */
export type RetentionPolicy = z.infer<typeof retentionPolicySchema>;

/** Describes {@link CurrentRetentionPolicy}. */
export const currentRetentionPolicySchema = z
  .object({
    ...retentionPolicySchema.shape,
    changedBy: idSchema.nullable(),
    changedAt: instantSchema.nullable().describe('Null: no policy is set, and no candidate is erased'),
  })
  .meta({ id: 'CurrentRetentionPolicy' });
/** The retention policy with who changed it last. */
export type CurrentRetentionPolicy = z.infer<typeof currentRetentionPolicySchema>;

/** Describes {@link RetentionRun}. */
export const retentionRunSchema = z
  .object({
    id: idSchema,
    state: z.enum(['announced', 'confirmed', 'cancelled', 'finished']),
    months: z.int(),
    announcedAt: instantSchema,
    dueAt: instantSchema.describe('When the run starts unless it is cancelled'),
    finishedAt: instantSchema.nullable(),
    candidates: z.int().describe('Number of candidates in the announcement'),
    erased: z.int(),
    retained: z
      .int()
      .describe('Candidates that were no longer due: under a legal hold, or with another open application'),
  })
  .meta({ id: 'RetentionRun' });
/** A run of the retention policy, from its announcement to its end. */
export type RetentionRun = z.infer<typeof retentionRunSchema>;
/** Describes a page of a list of {@link RetentionRun}. */
export const retentionRunPageSchema = pageOf(retentionRunSchema, 'RetentionRunPage');

/** Describes {@link RetentionPreview}. */
export const retentionPreviewSchema = z
  .object({
    months: z.int().nullable(),
    candidates: z.int().describe('Number of candidates that would be erased today'),
    onHold: z.int().describe('Number of candidates that only a legal hold keeps'),
    candidateIds: z.array(idSchema).describe('The first 200 of them'),
    open: retentionRunSchema.nullable().describe('The run that is announced and has not started'),
  })
  .meta({ id: 'RetentionPreview' });
/** A preview of the retention policy: which candidates it would erase today. */
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** Validates {@link RetentionPreviewQuery}. */
export const retentionPreviewQuerySchema = z.strictObject({
  months: z.coerce.number().int().min(1).max(240).optional().describe('Months to preview in place of the policy'),
});
/** The query that previews another number of months. */
export type RetentionPreviewQuery = z.infer<typeof retentionPreviewQuerySchema>;
