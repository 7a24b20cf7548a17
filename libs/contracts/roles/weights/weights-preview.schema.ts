/** Weights previews: which ranks would change before anything is saved. */
import { z } from 'zod';
import { LANES } from './weights.js';
import { idSchema, pointsSchema } from '../../platform/page.schema.js';
import { categoryWeightsSchema, criterionWeightSchema, laneThresholdsSchema } from './weights.schema.js';

/** The maximum number of rows in a preview, and of rises and falls. */
const MOST_ROWS = 200;
const MOST_MOVERS = 50;

/** Validates {@link PreviewRequest}. */
export const previewRequestSchema = z
  .strictObject({
    weights: z
      .strictObject({
        categories: categoryWeightsSchema,
        criteria: z.record(z.string().max(200), criterionWeightSchema).describe('Every criterion of the role, by id'),
        thresholds: laneThresholdsSchema.optional().describe('Where lanes begin; left out: where the formula puts it'),
      })
      .optional()
      .describe('Unsaved weights'),
    draftId: idSchema.optional().describe('Id of a draft'),
    weightsId: idSchema.optional().describe('Id of a saved version of the weights for the current role version'),
    rows: z.int().min(0).max(MOST_ROWS).default(25).describe('Number of rows of the new order'),
    movers: z
      .int()
      .min(0)
      .max(MOST_MOVERS)
      .default(10)
      .describe('Number of the largest rises, of the largest falls, and of the listed lane changes'),
  })
  .refine(
    ({ weights, draftId, weightsId }) => [weights, draftId, weightsId].filter((one) => one !== undefined).length === 1,
    {
      error: 'Give one of weights, draftId and weightsId',
    },
  )
  .meta({ id: 'PreviewRequest' });
/** The request body of a weights preview. It names unsaved weights, a draft, or a saved version. */
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

/** The verdicts that a user can give a reference candidate. */
export const KNOWN_VERDICTS = ['good', 'not-right'] as const;
/** One value of {@link KNOWN_VERDICTS}. */
export type KnownVerdict = (typeof KNOWN_VERDICTS)[number];

const previewPositionSchema = z
  .object({
    rank: z.int().nullable().describe('From 1; null without a score'),
    lane: z.enum(LANES),
    score: pointsSchema.nullable().describe('Null when no document could be read'),
  })
  .meta({ id: 'PreviewPosition' });

const criterionShiftSchema = z
  .object({
    criterion: z.string(),
    label: z.string(),
    before: pointsSchema.describe('Points that it earns under the active weights'),
    after: pointsSchema.describe('Points that it earns under the other weights'),
  })
  .meta({ id: 'CriterionShift' });

/** The fields of an application in a preview: its rank, lane and score before and after. */
export const previewRowShape = {
  applicationId: idSchema,
  candidateId: idSchema,
  name: z.string().nullable(),
  fileName: z.string().nullable().describe('When no name was read: the name of the newest file'),
  before: previewPositionSchema,
  after: previewPositionSchema,
};
const previewRowSchema = z.object(previewRowShape).meta({ id: 'PreviewRow' });

const previewMoverSchema = z
  .object({
    ...previewRowShape,
    because: z.array(criterionShiftSchema).describe('Criteria that caused most of the change, largest first'),
    lanesDecidedBy: z
      .array(z.object({ criterion: z.string(), label: z.string() }))
      .describe('When the lane changes: must-haves of only one of the two versions that are not met'),
  })
  .meta({ id: 'PreviewMover' });

const previewKnownSchema = z
  .object({
    ...previewRowShape,
    verdict: z.enum(KNOWN_VERDICTS),
    heldBackBy: z
      .array(z.object({ criterion: z.string(), label: z.string(), lost: pointsSchema }))
      .describe('Criteria that cost the most points under the other weights'),
  })
  .meta({ id: 'PreviewKnown' });

/** Describes {@link WeightsPreview}. */
export const weightsPreviewSchema = z
  .object({
    against: idSchema.describe('Id of the active weights'),
    applications: z.int().describe('Number of applications ranked under both'),
    waiting: z.int().describe('Number of scored applications that are not assessed yet and are left out'),
    tops: z.array(
      z.object({
        top: z.int(),
        retained: z.int().describe('How many of the first `top` applications stay among the first `top`'),
      }),
    ),
    lanes: z
      .array(z.object({ from: z.enum(LANES), to: z.enum(LANES), applications: z.int() }))
      .describe('Number of applications by lane before and after; empty pairs are left out'),
    distribution: z
      .object({ before: z.array(z.int()), after: z.array(z.int()) })
      .describe('Number of applications with a score of 0 to 9, 10 to 19, … 90 to 100'),
    rows: z.array(previewRowSchema).describe('The new order, from the top'),
    rises: z.array(previewMoverSchema).describe('Largest first'),
    falls: z.array(previewMoverSchema).describe('Largest first'),
    laneChanges: z
      .array(previewRowSchema)
      .describe('Applications that change lane, at most `movers`, in the new order'),
    referenceCandidates: z.array(previewKnownSchema).describe('The reference candidates'),
  })
  .meta({ id: 'WeightsPreview' });
/** A weights preview: how ranks, lanes and scores would change under other weights. */
export type WeightsPreview = z.infer<typeof weightsPreviewSchema>;
/** An application whose rank changes much under other weights, with the criteria that cause it. */
export type PreviewMover = z.infer<typeof previewMoverSchema>;
/** An application in the order of a weights preview. */
export type PreviewRow = z.infer<typeof previewRowSchema>;

/** Describes {@link WeightsPool}. */
export const weightsPoolSchema = z
  .object({
    roleVersionId: idSchema,
    against: idSchema.describe('Id of the active weights'),
    criteria: z.array(z.string()).describe('Criterion ids in the order of each vector'),
    waiting: z.int().describe('Number of scored applications that are not assessed yet and are left out'),
    candidates: z
      .array(
        z.object({
          applicationId: idSchema,
          candidateId: idSchema,
          name: z.string().nullable(),
          fileName: z.string().nullable(),
        }),
      )
      .describe('In the order of application ids, which breaks ties'),
    vectors: z
      .string()
      .describe(
        'Base64: for each candidate and each criterion, value, low and high in ten-thousandths as two-byte integers, least significant byte first, and one byte for the criterion as a must-have: 0 met, 1 unknown, 2 missed',
      ),
    readable: z.string().describe('Base64: one byte per candidate, 0 when no document had readable text'),
    referenceCandidates: z
      .array(z.object({ applicationId: idSchema, verdict: z.enum(KNOWN_VERDICTS) }))
      .describe('The reference candidates'),
  })
  .meta({ id: 'WeightsPool' });
/** The score vectors of a role, from which a browser computes previews by itself. */
export type WeightsPool = z.infer<typeof weightsPoolSchema>;

/** The maximum number of reference candidates of a role. */
const KNOWN_MOST = 5;
/** Describes {@link ReferenceCandidates}. */
export const referenceCandidatesSchema = z
  .object({
    items: z.array(
      z.object({
        applicationId: idSchema,
        candidateId: idSchema,
        name: z.string().nullable(),
        fileName: z.string().nullable(),
        verdict: z.enum(KNOWN_VERDICTS),
      }),
    ),
  })
  .meta({ id: 'ReferenceCandidates' });
/** The reference candidates of a role. */
export type ReferenceCandidates = z.infer<typeof referenceCandidatesSchema>;

/** Validates {@link NewReferenceCandidates}. */
export const newReferenceCandidatesSchema = z
  .strictObject({
    items: z
      .array(z.strictObject({ applicationId: idSchema, verdict: z.enum(KNOWN_VERDICTS) }))
      .max(KNOWN_MOST)
      .refine((items) => new Set(items.map(({ applicationId }) => applicationId)).size === items.length, {
        error: 'A candidate is listed twice',
      })
      .describe('The complete list: candidates that are left out are removed'),
  })
  .meta({ id: 'NewReferenceCandidates' });
/** The request body that replaces the reference candidates of a role. */
export type NewReferenceCandidates = z.infer<typeof newReferenceCandidatesSchema>;

/** Validates {@link StabilityQuery}. */
export const stabilityQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(1).default(1).describe('First rank of the report'),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
});
/** The query of the rank stability report. */
export type StabilityQuery = z.infer<typeof stabilityQuerySchema>;

const rankRangeSchema = z.object({ best: z.int(), worst: z.int() }).meta({ id: 'RankRange' });

/** Describes {@link RankStability}. */
export const stabilitySchema = z
  .object({
    weightsId: idSchema,
    applications: z.int().describe('Number of ranked applications; the report covers the first ones only'),
    variations: z.int().describe('Number of slightly different weights that were tried'),
    ties: z
      .array(z.object({ from: z.int(), to: z.int() }))
      .describe('Ranks, first and last, of neighbors whose order changes under those variations: a tie in practice'),
    items: z.array(
      z.object({
        applicationId: idSchema,
        rank: z.int(),
        varied: rankRangeSchema.describe('Range of the rank under 90 % of the variations'),
        without: rankRangeSchema.describe('Range of the rank when any one criterion is left out'),
        hangsOn: z
          .object({ criterion: z.string(), label: z.string() })
          .nullable()
          .describe('The criterion whose removal moves the rank furthest'),
      }),
    ),
    next: z.int().nullable().describe('`from` of the next page'),
  })
  .meta({ id: 'RankStability' });
/**
 * The rank stability of a shortlist: how far ranks shift when weights vary slightly or one
 * criterion is left out.
 */
export type RankStability = z.infer<typeof stabilitySchema>;
