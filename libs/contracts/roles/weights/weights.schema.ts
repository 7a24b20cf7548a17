/** Weights of a role: numbered, immutable versions; one of them is active. */
import { z } from 'zod';
import { CATEGORIES, KINDS } from '../content/role.js';
import { WEIGHTS_ORIGINS } from './weights.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';

export const categoryWeightsSchema = z
  .strictObject(
    Object.fromEntries(CATEGORIES.map((category) => [category, z.int().min(0).max(100)])) as Record<
      (typeof CATEGORIES)[number],
      z.ZodInt
    >,
  )
  .describe('Points of each category: 100 in all, over the categories the role has non-bonus criteria for')
  .meta({ id: 'CategoryWeights' });

export const criterionWeightSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    importance: z
      .int()
      .min(0)
      .max(100)
      .describe('Tenths: 40 must, 30 required, 15 preferred by default; 0 for a bonus'),
  })
  .meta({ id: 'CriterionWeight' });

/** How far the ranking under a version is. */
export const RANKING_STATES = ['none', 'filling', 'ready'] as const;
export type RankingState = (typeof RANKING_STATES)[number];

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
      ranked: z.int().describe('Applications ranked under this version so far'),
      total: z.int().describe('Applications of the role that are scored'),
    }),
  })
  .meta({ id: 'WeightsSummary' });
export type WeightsSummary = z.infer<typeof weightsSummarySchema>;
export const weightsListSchema = pageOf(weightsSummarySchema, 'WeightsPage');

export const weightsVersionSchema = weightsSummarySchema
  .extend({ categories: categoryWeightsSchema, criteria: z.record(z.string(), criterionWeightSchema) })
  .meta({ id: 'WeightsVersion' });
export type WeightsVersion = z.infer<typeof weightsVersionSchema>;

export const weightsPresetsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string().describe('`formula` for the computed default, else the name of a preset'),
        name: z.string(),
        reason: z.string().describe('When it fits'),
        categories: categoryWeightsSchema,
        criteria: z.record(z.string(), criterionWeightSchema),
      }),
    ),
  })
  .meta({ id: 'WeightsPresets' });
export type WeightsPresets = z.infer<typeof weightsPresetsSchema>;

export const newWeightsSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    note: z.string().max(2000).optional(),
    categories: categoryWeightsSchema,
    criteria: z.record(z.string().max(200), criterionWeightSchema).describe('Every criterion of the role, by id'),
  })
  .meta({ id: 'NewWeights' });
export type NewWeights = z.infer<typeof newWeightsSchema>;
