/** Candidates who are the same person: suggestions, merges, and taking a merge back. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/** Why two candidates may be the same person. Each is enough with a name that agrees, as `libs/people` weighs them. */
export const MERGE_REASONS = ['same-email', 'same-phone', 'same-link', 'same-name-and-employer'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

export const SUGGESTION_STATES = ['open', 'merged', 'different'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Why an assessment no longer rests on all that is known of the person. */
export const OUT_OF_DATE_CAUSES = ['newer-document', 'merged', 'merge-undone', 'corrected', 'overridden'] as const;
export type OutOfDateCause = (typeof OUT_OF_DATE_CAUSES)[number];

export const outOfDateSchema = z
  .object({
    because: z
      .enum(OUT_OF_DATE_CAUSES)
      .describe(
        'newer-document: one came that is not in it yet; merged, merge-undone: it is of other documents; corrected, overridden: somebody put something right',
      ),
    since: instantSchema,
  })
  .meta({ id: 'OutOfDate' });
export type OutOfDate = z.infer<typeof outOfDateSchema>;

export const mergeSuggestionSchema = z
  .object({
    id: idSchema,
    candidateIds: z
      .tuple([idSchema, idSchema])
      .describe('Who stands for each of the two today, the one that came first first'),
    names: z.tuple([z.string().nullable(), z.string().nullable()]).describe('In the same order'),
    reasons: z.array(z.enum(MERGE_REASONS)),
    state: z.enum(SUGGESTION_STATES).describe('different: somebody said so, and it is never suggested again'),
    foundAt: instantSchema,
    settledAt: instantSchema.nullable(),
    settledBy: idSchema.nullable().describe('User or API key'),
    mergeId: idSchema.nullable(),
  })
  .meta({ id: 'MergeSuggestion' });
export type MergeSuggestion = z.infer<typeof mergeSuggestionSchema>;
export const mergeSuggestionPageSchema = pageOf(mergeSuggestionSchema, 'MergeSuggestionPage');

export const mergeSuggestionQuerySchema = pageQuerySchema.extend({
  state: z.enum(SUGGESTION_STATES).default('open'),
});
export type MergeSuggestionQuery = z.infer<typeof mergeSuggestionQuerySchema>;

const identityFactsSchema = z
  .object({
    candidateId: idSchema,
    name: z.string().nullable(),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    links: z.array(z.string()),
    employers: z.array(
      z.object({
        employer: z.string(),
        title: z.string().nullable(),
        start: z.string().nullable().describe('As precise as it was stated'),
        end: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
    createdAt: instantSchema,
    applications: z.int(),
  })
  .meta({ id: 'IdentityFacts' });

export const mergeSuggestionDetailSchema = mergeSuggestionSchema
  .extend({
    people: z.tuple([identityFactsSchema, identityFactsSchema]).describe('What is known of who they are'),
    because: z
      .array(z.object({ reason: z.enum(MERGE_REASONS), shared: z.array(z.string()).describe('What both have') }))
      .describe('The reasons as they stand today, with what each rests on; empty when none holds any more'),
  })
  .meta({ id: 'MergeSuggestionDetail' });
export type MergeSuggestionDetail = z.infer<typeof mergeSuggestionDetailSchema>;

export const suggestionSettlementSchema = z
  .strictObject({
    settlement: z
      .enum(['merge', 'different'])
      .describe('merge: they are one person; different: they are two, and it is never suggested again'),
    into: idSchema.optional().describe('Who of the two stands for both; left out: the one that came first'),
  })
  .meta({ id: 'SuggestionSettlement' });
export type SuggestionSettlement = z.infer<typeof suggestionSettlementSchema>;

export const newMergeSchema = z
  .strictObject({ candidateId: idSchema.describe('Who is merged into the candidate of the address') })
  .meta({ id: 'NewMerge' });
export type NewMerge = z.infer<typeof newMergeSchema>;

export const candidateMergeSchema = z
  .object({
    id: idSchema,
    fromId: idSchema,
    intoId: idSchema.describe('Stands for both since'),
    mergedBy: idSchema.describe('User or API key'),
    mergedAt: instantSchema,
    undoneBy: idSchema.nullable(),
    undoneAt: instantSchema.nullable(),
  })
  .meta({ id: 'CandidateMerge' });
export type CandidateMerge = z.infer<typeof candidateMergeSchema>;
export const candidateMergePageSchema = pageOf(candidateMergeSchema, 'CandidateMergePage');
