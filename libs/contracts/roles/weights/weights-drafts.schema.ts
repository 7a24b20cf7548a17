/** Drafts of weights, and the differences between two versions. */
import { z } from 'zod';
import { CATEGORIES, KINDS } from '../content/role.js';
import { MATCH_LANES } from './weights.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';
import { laneThresholdsSchema, newWeightsSchema } from './weights.schema.js';

const revisionSchema = z
  .int32()
  .min(1)
  .describe('Revision of the draft that the caller has read; a newer one is a conflict');

/** Describes {@link WeightsDraft}. */
export const weightsDraftSchema = newWeightsSchema
  .extend({
    id: idSchema,
    roleVersionId: idSchema.describe('The role version that the weights belong to'),
    note: z.string().nullable(),
    thresholds: laneThresholdsSchema,
    revision: z.int().describe('Counts the changes; send it with the next change'),
    author: idSchema.nullable(),
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'WeightsDraft' });
/** A draft of weights, kept until it is saved as a version. */
export type WeightsDraft = z.infer<typeof weightsDraftSchema>;
/** Describes a page of a list of {@link WeightsDraft}. */
export const weightsDraftPageSchema = pageOf(weightsDraftSchema, 'WeightsDraftPage');

/** Validates {@link DraftChange}. */
export const draftChangeSchema = newWeightsSchema.extend({ revision: revisionSchema }).meta({ id: 'DraftChange' });
/** The request body that changes a draft. `revision` detects concurrent changes. */
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** Validates {@link DraftSaving}. */
export const draftSavingSchema = z
  .strictObject({
    revision: revisionSchema,
    activate: z.boolean().default(false).describe('Whether to activate the version at once'),
  })
  .meta({ id: 'DraftSaving' });
/** The request body that saves a draft as a version of the weights. */
export type DraftSaving = z.infer<typeof draftSavingSchema>;

/** Validates {@link WeightsDifferenceQuery}. */
export const weightsDifferenceQuerySchema = z.strictObject({
  from: idSchema.optional().describe('The version to compare with; left out: the active one'),
});
/** The query that compares a version of the weights with another one. */
export type WeightsDifferenceQuery = z.infer<typeof weightsDifferenceQuerySchema>;

const weighedSchema = z.object({ kind: z.enum(KINDS), importance: z.int() }).nullable();

/** Describes {@link WeightsDifference}. */
export const weightsDifferenceSchema = z
  .object({
    from: idSchema,
    to: idSchema,
    categories: z.array(z.object({ category: z.enum(CATEGORIES), from: z.int(), to: z.int() })),
    thresholds: z
      .array(z.object({ lane: z.enum(MATCH_LANES), from: z.int(), to: z.int() }))
      .describe('Only differences'),
    criteria: z
      .array(
        z.object({
          criterion: z.string(),
          label: z.string(),
          from: weighedSchema.describe('Null when that role version does not have the criterion'),
          to: weighedSchema,
        }),
      )
      .describe('Only differences, in the order of the role'),
  })
  .meta({ id: 'WeightsDifference' });
/** The differences between two versions of the weights. */
export type WeightsDifference = z.infer<typeof weightsDifferenceSchema>;
