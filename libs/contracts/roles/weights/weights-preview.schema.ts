/** Who moves under other weights: told before anything is saved. */
import { z } from 'zod';
import { LANES } from './weights.js';
import { idSchema, pointsSchema } from '../../platform/page.schema.js';
import { categoryWeightsSchema, criterionWeightSchema } from './weights.schema.js';

/** Rows of the new order that a preview shows, and rises and falls. */
const MOST_ROWS = 200;
const MOST_MOVERS = 50;

/** Validates {@link PreviewRequest}. */
export const previewRequestSchema = z
  .strictObject({
    weights: z
      .strictObject({
        categories: categoryWeightsSchema,
        criteria: z.record(z.string().max(200), criterionWeightSchema).describe('Every criterion of the role, by id'),
      })
      .optional()
      .describe('Weights that are not saved'),
    draftId: idSchema.optional().describe('Weights of a draft'),
    weightsId: idSchema.optional().describe('A saved version of the weights, for the current version of the role'),
    rows: z.int().min(0).max(MOST_ROWS).default(25).describe('How many of the new order are told'),
    movers: z
      .int()
      .min(0)
      .max(MOST_MOVERS)
      .default(10)
      .describe('How many of the biggest rises, and of the biggest falls'),
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

const standingSchema = z
  .object({
    rank: z.int().describe('From 1'),
    lane: z.enum(LANES),
    score: pointsSchema.nullable().describe('Null when no document could be read'),
  })
  .meta({ id: 'Standing' });

const criterionShiftSchema = z
  .object({
    criterion: z.string(),
    label: z.string(),
    before: pointsSchema.describe('Points that it brings under the active weights'),
    after: pointsSchema.describe('Points that it brings under the other ones'),
  })
  .meta({ id: 'CriterionShift' });

/** The fields of an application in a preview: its rank, lane and score before and after. */
export const previewRowShape = {
  applicationId: idSchema,
  candidateId: idSchema,
  name: z.string().nullable(),
  fileName: z.string().nullable().describe('Where no name was read: what the newest file is called'),
  before: standingSchema,
  after: standingSchema,
};
const previewRowSchema = z.object(previewRowShape).meta({ id: 'PreviewRow' });

const previewMoverSchema = z
  .object({
    ...previewRowShape,
    because: z
      .array(criterionShiftSchema)
      .describe('Criteria that brought the most of the change, the strongest first'),
    lanesDecidedBy: z
      .array(z.object({ criterion: z.string(), label: z.string() }))
      .describe('Must-haves that are one under only one of the two, and are not met: where the lane changes'),
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
    against: idSchema.describe('The active weights'),
    applications: z.int().describe('Ranked under both'),
    waiting: z.int().describe('Scored applications of the role that are not assessed yet, and take no part'),
    tops: z.array(
      z.object({ top: z.int(), kept: z.int().describe('Of the best so many, who is among them before and after') }),
    ),
    lanes: z
      .array(z.object({ from: z.enum(LANES), to: z.enum(LANES), applications: z.int() }))
      .describe('Who stays in and who changes lanes; pairs that nobody is in are left out'),
    distribution: z
      .object({ before: z.array(z.int()), after: z.array(z.int()) })
      .describe('Applications with a score of 0 to 9, 10 to 19, … 90 to 100'),
    rows: z.array(previewRowSchema).describe('The new order, from the top'),
    rises: z.array(previewMoverSchema).describe('Biggest first'),
    falls: z.array(previewMoverSchema).describe('Biggest first'),
    known: z.array(previewKnownSchema).describe('The people you know'),
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
    against: idSchema.describe('The active weights'),
    criteria: z.array(z.string()).describe('Ids in the order in which a vector has them'),
    waiting: z.int().describe('Scored applications of the role that are not assessed yet, and take no part'),
    people: z
      .array(
        z.object({
          applicationId: idSchema,
          candidateId: idSchema,
          name: z.string().nullable(),
          fileName: z.string().nullable(),
        }),
      )
      .describe('In order of application id, which ends ties'),
    vectors: z
      .string()
      .describe(
        'Base64: of each person, of each criterion, value, low and high as ten-thousandths, two bytes each, the low byte first',
      ),
    readable: z.string().describe('Base64: a byte each, 0 where no document had readable text'),
    known: z
      .array(z.object({ applicationId: idSchema, verdict: z.enum(KNOWN_VERDICTS) }))
      .describe('The people you know'),
  })
  .meta({ id: 'WeightsPool' });
/** The score vectors of a role, from which a browser computes previews by itself. */
export type WeightsPool = z.infer<typeof weightsPoolSchema>;

/** People that a role's weights are judged by. */
const KNOWN_MOST = 5;
/** Describes {@link KnownPeople}. */
export const knownPeopleSchema = z
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
  .meta({ id: 'KnownPeople' });
/** The reference candidates of a role. */
export type KnownPeople = z.infer<typeof knownPeopleSchema>;

/** Validates {@link NewKnownPeople}. */
export const newKnownPeopleSchema = z
  .strictObject({
    items: z
      .array(z.strictObject({ applicationId: idSchema, verdict: z.enum(KNOWN_VERDICTS) }))
      .max(KNOWN_MOST)
      .refine((items) => new Set(items.map(({ applicationId }) => applicationId)).size === items.length, {
        error: 'Somebody is named twice',
      })
      .describe('All of them: who is left out is forgotten'),
  })
  .meta({ id: 'NewKnownPeople' });
/** The request body that replaces the reference candidates of a role. */
export type NewKnownPeople = z.infer<typeof newKnownPeopleSchema>;

/** Validates {@link StabilityQuery}. */
export const stabilityQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(1).default(1).describe('First rank that is told'),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
});
/** The query of the rank stability report. */
export type StabilityQuery = z.infer<typeof stabilityQuerySchema>;

const rankRangeSchema = z.object({ best: z.int(), worst: z.int() }).meta({ id: 'RankRange' });

/** Describes {@link RankStability}. */
export const stabilitySchema = z
  .object({
    weightsId: idSchema,
    applications: z.int().describe('Ranked; everything is told of the best so many at most'),
    variations: z.int().describe('How many sets of weights a little to the side were tried'),
    ties: z
      .array(z.object({ from: z.int(), to: z.int() }))
      .describe('Ranks, first and last, of neighbours whose order those variations turn round: a tie in practice'),
    items: z.array(
      z.object({
        applicationId: idSchema,
        rank: z.int(),
        varied: rankRangeSchema.describe('Ranks under nine in ten of the variations'),
        without: rankRangeSchema.describe('Ranks when any one criterion is left out'),
        hangsOn: z
          .object({ criterion: z.string(), label: z.string() })
          .nullable()
          .describe('The criterion whose leaving out moves them furthest'),
      }),
    ),
    next: z.int().nullable().describe('`from` of the next part'),
  })
  .meta({ id: 'RankStability' });
/**
 * The rank stability of a shortlist: how far ranks shift when weights vary slightly or one
 * criterion is left out.
 */
export type RankStability = z.infer<typeof stabilitySchema>;
