/** Weights of a role: numbered, immutable versions, of which one is active. */
import { z } from 'zod';
import { CATEGORIES, KINDS } from '../content/role.js';
import { WEIGHTS_ORIGINS } from './weights.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';

/**
 * Validates the points of each category: whole numbers that add up to 100 over the categories with
 * non-bonus criteria.
 */
export const categoryWeightsSchema = z
  .strictObject(
    Object.fromEntries(CATEGORIES.map((category) => [category, z.int().min(0).max(100)])) as Record<
      (typeof CATEGORIES)[number],
      z.ZodInt
    >,
  )
  .describe('Points of each category: 100 in total, over the categories with non-bonus criteria')
  .meta({ id: 'CategoryWeights' });

/** Validates the kind and importance of one criterion. */
export const criterionWeightSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    importance: z
      .int()
      .min(0)
      .max(100)
      .describe('In tenths: 40 must, 30 required, 15 preferred by default; 0 for a bonus'),
  })
  .meta({ id: 'CriterionWeight' });

/** Validates the scores at which lanes begin. */
export const laneThresholdsSchema = z
  .strictObject({
    strong: z.int().min(1).max(100).describe('The score, in whole points, from which a candidate is a strong match'),
    possible: z
      .int()
      .min(1)
      .max(100)
      .describe('The score, in whole points, from which a candidate is a possible match; at most `strong`'),
  })
  .describe('Where lanes begin, for candidates without a missed must-have')
  .meta({ id: 'LaneThresholds' });

/** The states of the ranking under a version of the weights. */
export const RANKING_STATES = ['none', 'filling', 'ready'] as const;
/** One value of {@link RANKING_STATES}. */
export type RankingState = (typeof RANKING_STATES)[number];

/** Describes {@link WeightsSummary}. */
export const weightsSummarySchema = z
  .object({
    id: idSchema,
    roleVersionId: idSchema,
    number: z.int(),
    name: z.string(),
    origin: z.enum(WEIGHTS_ORIGINS),
    note: z.string().nullable(),
    author: idSchema.nullable(),
    createdAt: instantSchema,
    active: z.boolean(),
    ranking: z.object({
      state: z.enum(RANKING_STATES),
      ranked: z.int().describe('Number of applications ranked under this version so far'),
      total: z.int().describe('Number of scored applications of the role'),
    }),
  })
  .meta({ id: 'WeightsSummary' });
/** A version of the weights in a list, with the state of its ranking. */
export type WeightsSummary = z.infer<typeof weightsSummarySchema>;
/** Describes a page of a list of {@link WeightsSummary}. */
export const weightsListSchema = pageOf(weightsSummarySchema, 'WeightsPage');

/** Describes {@link WeightsVersion}. */
export const weightsVersionSchema = weightsSummarySchema
  .extend({
    categories: categoryWeightsSchema,
    criteria: z.record(z.string(), criterionWeightSchema),
    thresholds: laneThresholdsSchema,
  })
  .meta({ id: 'WeightsVersion' });
/** A version of the weights with all its values. */
export type WeightsVersion = z.infer<typeof weightsVersionSchema>;

/** Describes {@link WeightsPresets}. */
export const weightsPresetsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string().describe('`formula` for the computed default, or the name of a preset'),
        name: z.string(),
        reason: z.string().describe('When to use it'),
        categories: categoryWeightsSchema,
        criteria: z.record(z.string(), criterionWeightSchema),
        thresholds: laneThresholdsSchema,
      }),
    ),
  })
  .meta({ id: 'WeightsPresets' });
/** The weights that Candor proposes for a role: the computed default and named presets. */
export type WeightsPresets = z.infer<typeof weightsPresetsSchema>;

/** Validates {@link NewWeights}. */
export const newWeightsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    note: z.string().max(2000).optional(),
    categories: categoryWeightsSchema,
    criteria: z.record(z.string().max(200), criterionWeightSchema).describe('Every criterion of the role, by id'),
    thresholds: laneThresholdsSchema.optional().describe('Where lanes begin; left out: where the formula puts it'),
  })
  .meta({ id: 'NewWeights' });
/** The request body that creates a version of the weights. It names every criterion of the role. */
export type NewWeights = z.infer<typeof newWeightsSchema>;
