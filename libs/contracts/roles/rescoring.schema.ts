/** Rescoring: the inputs that scores rest on, and scoring every application of a role again. */
import { z } from 'zod';
import { LANES, MUST_OUTCOMES } from './weights/weights.js';
import { dateSchema, idSchema, instantSchema } from '../platform/page.schema.js';
import { newRoleVersionSchema } from './role.schema.js';
import { previewRowShape } from './weights/weights-preview.schema.js';

/** Validates {@link NewRescoring}. */
export const newRescoringSchema = z
  .strictObject({
    role: newRoleVersionSchema.optional().describe('The new role version; left out: the current one'),
    asOf: dateSchema
      .optional()
      .describe(
        'As-of date of all assessments; left out: that of `role`, or today; with `relatedWords` the current one',
      ),
    relatedWords: z
      .int()
      .min(1)
      .max(2_000_000_000)
      .nullable()
      .optional()
      .describe(
        'For administrators: previews a version of the related words, or with null the built-in words alone; left out: the active version',
      ),
  })
  .refine(({ role, relatedWords }) => role === undefined || relatedWords === undefined, {
    path: ['relatedWords'],
    message: 'A preview of related words leaves the role as it is: send `role` or `relatedWords`',
  })
  .meta({ id: 'NewRescoring' });
/**
 * The request body that starts a rescoring: another role version, another as-of date, or the same
 * role with the current reader and matcher.
 */
export type NewRescoring = z.infer<typeof newRescoringSchema>;

/** Describes {@link Rescoring}. */
export const rescoringSchema = z
  .object({
    id: idSchema,
    roleVersion: z.object({ id: idSchema, number: z.int(), asOf: dateSchema }),
    relatedWords: z
      .int()
      .nullable()
      .describe('The version of the related words that it uses; null: the built-in words alone'),
    weightsId: idSchema.describe('The weights of the new version; changes made by users stay for criteria that remain'),
    state: z
      .enum(['assessing', 'ready', 'activating', 'active', 'cancelled', 'superseded'])
      .describe(
        '`assessing`: in progress, and the shortlist stays as it is; `ready`: review the preview, then activate or cancel; `active`: it was activated; `superseded`: another rescoring replaced it',
      ),
    total: z.int().describe('Number of scored applications of the role'),
    done: z.int().describe('Number of those that are assessed under the new version'),
    requestedBy: idSchema.describe('User or API key'),
    requestedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Rescoring' });
/** A rescoring of a role: all applications are assessed under a new version before it is activated. */
export type Rescoring = z.infer<typeof rescoringSchema>;

/** Describes {@link Freshness}. */
export const freshnessSchema = z
  .object({
    roleVersion: z.object({ id: idSchema, number: z.int(), asOf: dateSchema }),
    weightsId: idSchema,
    taxonomy: z
      .object({ role: z.string(), today: z.string() })
      .describe('The taxonomy that the role was parsed with, and the current one'),
    relatedWords: z
      .object({ role: z.int().nullable(), active: z.int().nullable() })
      .describe('The version of the related words of the role, and the active one; null: the built-in words alone'),
    reader: z
      .object({ role: z.string(), profiles: z.string(), matcher: z.string() })
      .describe('`role`: the reader of this version; the others are the current ones'),
    scores: z.int(),
    outOfDate: z
      .int()
      .describe(
        'Scores that are outdated by a document, a merge, a correction or an override; they are recomputed automatically',
      ),
    readOtherwise: z
      .int()
      .describe('Profiles that were built by an earlier reader or for other skills than the current ones'),
    matchedOtherwise: z.int().describe('Assessments of an earlier matcher'),
    advised: z.boolean().describe('Whether a rescoring would bring all scores up to date'),
    rescoring: rescoringSchema.nullable().describe('The latest rescoring; null when there was none'),
  })
  .meta({ id: 'Freshness' });
/** The inputs that the scores of a role rest on, and how many scores are outdated. */
export type Freshness = z.infer<typeof freshnessSchema>;

/** Validates {@link RescoringPreviewQuery}. */
export const rescoringPreviewQuerySchema = z.strictObject({
  rows: z.coerce.number().int().min(0).max(200).default(25).describe('Number of rows of the new order'),
  movers: z.coerce
    .number()
    .int()
    .min(0)
    .max(50)
    .default(10)
    .describe('Number of the largest rises, and of the largest falls'),
});
/** The query of a rescoring preview. */
export type RescoringPreviewQuery = z.infer<typeof rescoringPreviewQuerySchema>;

const changeSchema = z.object({
  criterion: z.string(),
  label: z.string(),
  before: z.number().nullable().describe('Points; null: the role did not have the criterion'),
  after: z.number().nullable().describe('Points; null: the role no longer has the criterion'),
});

const mustOutcomeSchema = z.enum(MUST_OUTCOMES).nullable();

const moverSchema = z
  .object({
    ...previewRowShape,
    lanesDecidedBy: z
      .array(
        z.object({
          criterion: z.string(),
          label: z.string(),
          before: mustOutcomeSchema.describe('Null: it was not a must-have'),
          after: mustOutcomeSchema.describe('Null: it is no longer a must-have'),
        }),
      )
      .describe(
        'When the lane changes: the must-haves that fail under only one of the two versions, missed ones first',
      ),
    because: z
      .array(changeSchema)
      .describe(
        'The largest changes, largest first; changes below half a point are listed only when nothing larger explains the move',
      ),
  })
  .meta({ id: 'RescoringMover' });

/** Describes {@link RescoringPreview}. */
export const rescoringPreviewSchema = z
  .object({
    rescoringId: idSchema,
    applications: z.int().describe('Number of applications that are assessed under both versions'),
    waiting: z
      .int()
      .describe('Number of scored applications that are not assessed under both versions and are left out'),
    changed: z.int().describe('Number of applications whose score or lane changes'),
    criteria: z
      .object({ added: z.array(z.string()), removed: z.array(z.string()) })
      .describe('Labels of the criteria that only one of the two versions has'),
    tops: z.array(z.object({ top: z.int(), retained: z.int() })),
    lanes: z.array(z.object({ from: z.enum(LANES), to: z.enum(LANES), applications: z.int() })),
    distribution: z.object({ before: z.array(z.int()), after: z.array(z.int()) }),
    rows: z.array(z.object(previewRowShape)).describe('The new order, from the top'),
    rises: z.array(moverSchema),
    falls: z.array(moverSchema),
  })
  .meta({ id: 'RescoringPreview' });
/** A preview of a rescoring: how ranks and lanes would change. */
export type RescoringPreview = z.infer<typeof rescoringPreviewSchema>;
