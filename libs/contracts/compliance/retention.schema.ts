/** How long people are kept, and what is about to be erased because of it. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

/** The default number of days for which bodies of inbound events are stored. */
export const DELIVERY_DAYS = 90;

/** Validates {@link RetentionPolicy}. */
export const retentionPolicySchema = z
  .strictObject({
    months: z
      .int()
      .min(1)
      .max(240)
      .nullable()
      .describe('People are erased this many months after the last role they applied for was closed; null: never'),
    noticeDays: z
      .int()
      .min(1)
      .max(90)
      .default(7)
      .describe('Days between saying who would be erased and doing it, unless somebody confirms or cancels'),
    deliveryDays: z
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .default(DELIVERY_DAYS)
      .describe(
        'Days that the body of an ATS delivery is kept once something came of it, or nothing had to; one that failed keeps it until its connection has been revoked for as long, one that waits for somebody until they have said what is to be done. Null: no end',
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
    changedAt: instantSchema.nullable().describe('Null: nobody has said anything, and nobody is erased'),
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
    dueAt: instantSchema.describe('When it begins unless it is cancelled'),
    finishedAt: instantSchema.nullable(),
    candidates: z.int().describe('Who was announced'),
    erased: z.int(),
    kept: z.int().describe('No longer due when their turn came: on hold, or with another open application'),
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
    candidates: z.int().describe('Who would be erased if it happened now'),
    onHold: z.int().describe('Who would be, were it not for a legal hold'),
    candidateIds: z.array(idSchema).describe('The first 200 of them'),
    open: retentionRunSchema.nullable().describe('What was announced and has not happened yet'),
  })
  .meta({ id: 'RetentionPreview' });
/** A preview of the retention policy: which candidates it would erase today. */
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

/** Validates {@link RetentionPreviewQuery}. */
export const retentionPreviewQuerySchema = z.strictObject({
  months: z.coerce.number().int().min(1).max(240).optional().describe('As if the policy said so'),
});
/** The query that previews another number of months. */
export type RetentionPreviewQuery = z.infer<typeof retentionPreviewQuerySchema>;
