/** What scores rest on, and scoring everybody again. */
import { z } from 'zod';
import { LANES, MUST_STANDINGS } from './weights/weights.js';
import { dateSchema, idSchema, instantSchema } from '../platform/page.schema.js';
import { newRoleVersionSchema } from './role.schema.js';
import { previewRowShape } from './weights/weights-preview.schema.js';

/** Validates {@link NewRescoring}. */
export const newRescoringSchema = z
  .strictObject({
    role: newRoleVersionSchema.optional().describe('What the role asks for from now on; left out: the same as today'),
    asOf: dateSchema.optional().describe('Day that all assessments count from; left out: that of `role`, or today'),
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
    weightsId: idSchema.describe('What people set in the weights stays for the criteria that stay'),
    state: z
      .enum(['assessing', 'ready', 'activating', 'active', 'cancelled', 'superseded'])
      .describe(
        'assessing: under way, and the shortlist stays as it is; ready: look at the preview, then activate or cancel; active: was taken over; superseded: another one was asked for',
      ),
    total: z.int().describe('Applications that are scored in the role'),
    done: z.int().describe('Of those, who is assessed under it'),
    askedBy: idSchema.describe('User or API key'),
    askedAt: instantSchema,
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
      .describe('What the role was read with, and what it would be read with today'),
    reader: z
      .object({ role: z.string(), profiles: z.string(), matcher: z.string() })
      .describe('Role: of this version; the others: those of today'),
    scores: z.int(),
    outOfDate: z
      .int()
      .describe('Documents came, people were merged, or something was put right: made again by themselves'),
    readOtherwise: z
      .int()
      .describe('Of people who were read by an earlier reader, or for other skills than those of today'),
    matchedOtherwise: z.int().describe('Made by an earlier matcher'),
    advised: z.boolean().describe('Scoring everybody again would rest all scores on what holds today'),
    rescoring: rescoringSchema.nullable().describe('The latest; null when there was none'),
  })
  .meta({ id: 'Freshness' });
/** The inputs that the scores of a role rest on, and how many scores are outdated. */
export type Freshness = z.infer<typeof freshnessSchema>;

/** Validates {@link RescoringPreviewQuery}. */
export const rescoringPreviewQuerySchema = z.strictObject({
  rows: z.coerce.number().int().min(0).max(200).default(25).describe('How many of the new order are told'),
  movers: z.coerce
    .number()
    .int()
    .min(0)
    .max(50)
    .default(10)
    .describe('How many of the biggest rises, and of the biggest falls'),
});
/** The query of a rescoring preview. */
export type RescoringPreviewQuery = z.infer<typeof rescoringPreviewQuerySchema>;

const changeSchema = z.object({
  criterion: z.string(),
  label: z.string(),
  before: z.number().nullable().describe('Points; null: the role did not ask for it'),
  after: z.number().nullable().describe('Points; null: the role no longer asks for it'),
});

const mustStandingSchema = z.enum(MUST_STANDINGS).nullable();

const moverSchema = z
  .object({
    ...previewRowShape,
    lanesDecidedBy: z
      .array(
        z.object({
          criterion: z.string(),
          label: z.string(),
          before: mustStandingSchema.describe('null: it was no must-have'),
          after: mustStandingSchema.describe('null: it is no must-have any more'),
        }),
      )
      .describe(
        'Where the lane changes: must-haves that hold somebody back under one of the two alone, missed ones first',
      ),
    because: z
      .array(changeSchema)
      .describe(
        'What changed the most, the strongest first; less than half a point only where nothing else tells of the move',
      ),
  })
  .meta({ id: 'RescoringMover' });

/** Describes {@link RescoringPreview}. */
export const rescoringPreviewSchema = z
  .object({
    rescoringId: idSchema,
    applications: z.int().describe('Assessed under both versions'),
    waiting: z.int().describe('Scored applications that are not assessed under both, and take no part'),
    changed: z.int().describe('Whose score or lane is another'),
    criteria: z
      .object({ added: z.array(z.string()), removed: z.array(z.string()) })
      .describe('Labels of what the role asks for and did not, and the other way round'),
    tops: z.array(z.object({ top: z.int(), kept: z.int() })),
    lanes: z.array(z.object({ from: z.enum(LANES), to: z.enum(LANES), applications: z.int() })),
    distribution: z.object({ before: z.array(z.int()), after: z.array(z.int()) }),
    rows: z.array(z.object(previewRowShape)).describe('The new order, from the top'),
    rises: z.array(moverSchema),
    falls: z.array(moverSchema),
  })
  .meta({ id: 'RescoringPreview' });
/** A preview of a rescoring: how ranks and lanes would change. */
export type RescoringPreview = z.infer<typeof rescoringPreviewSchema>;
