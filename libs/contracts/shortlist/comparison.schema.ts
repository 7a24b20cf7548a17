/** Comparisons of candidates, criterion by criterion. */
import { z } from 'zod';
import { answersSummarySchema } from '../candidates/screening-answers/current-answers.js';
import { OUTCOMES } from '../candidates/assessment/assessment.js';
import { CATEGORIES, KINDS } from '../roles/content/role.js';
import { LANES } from '../roles/weights/weights.js';
import { explainedQuoteSchema } from '../candidates/documents/evidence.schema.js';
import { statedSchema } from '../candidates/corrections/correction.schema.js';
import { DECISION_KINDS } from './decisions/decision-kinds.js';
import { idSchema, pointsSchema } from '../platform/page.schema.js';

/** Validates the applications to compare: two to five distinct ids. */
export const comparedIdsSchema = z
  .array(idSchema)
  .min(2)
  .max(5)
  .refine((ids) => new Set(ids).size === ids.length, 'Name each application once');

/** Validates {@link ComparisonQuery}. */
export const comparisonQuerySchema = z.strictObject({
  applications: z.string().max(250).describe('Ids of 2 to 5 applications, separated by commas'),
});
/** The query of a comparison of candidates. */
export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;

/** Describes a candidate in a comparison. */
export const comparedPersonSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    fileName: z.string().nullable().describe('When no name was read: the name of the first file'),
    lane: z.enum(LANES),
    score: pointsSchema.nullable(),
    low: pointsSchema.nullable(),
    high: pointsSchema.nullable(),
    coverage: z.int(),
    rank: z.int().nullable(),
    decision: z.enum(DECISION_KINDS).nullable(),
    benchmark: z.string().describe('The experience level'),
    categories: z.array(z.object({ category: z.enum(CATEGORIES), points: pointsSchema, of: z.int() })),
    flags: z.array(z.string()).describe('The flags in words'),
    answers: answersSummarySchema,
  })
  .meta({ id: 'ComparedPerson' });

/** Describes {@link ComparedCriterion}. */
export const comparedCriterionSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    label: z.string(),
    kind: z.enum(KINDS),
    of: z.number().describe('Points for meeting it in full, without the cap on bonuses'),
    differs: z.boolean().describe('Whether any two of the candidates differ in it'),
    candidates: z
      .array(
        z.object({
          outcome: z.enum(OUTCOMES),
          points: z.number(),
          sentence: z.string(),
          evidence: explainedQuoteSchema
            .nullable()
            .describe('The first quote that the outcome rests on; without one, the first of similar wording'),
          statement: statedSchema.nullable().describe('The first correction that the outcome rests on'),
        }),
      )
      .describe('In the order of `candidates` above'),
  })
  .meta({ id: 'ComparedCriterion' });

/** Describes {@link Comparison}. */
export const comparisonSchema = z
  .object({
    roleId: idSchema,
    weightsVersionId: idSchema,
    candidates: z.array(comparedPersonSchema).describe('In the order of the request'),
    criteria: z.array(comparedCriterionSchema).describe('In the order of the role'),
  })
  .meta({ id: 'Comparison' });
/** A comparison of two to five candidates, criterion by criterion. */
export type Comparison = z.infer<typeof comparisonSchema>;
/** A criterion in a comparison, with the outcome for each candidate. */
export type ComparedCriterion = z.infer<typeof comparedCriterionSchema>;
