/** Duplicates: candidates that may be the same, suggestions, merges and their undoing. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/**
 * The reasons to suggest that two candidates are the same. Each suffices together with a matching
 * name, as `libs/duplicates` weighs them.
 */
export const MERGE_REASONS = ['same-email', 'same-phone', 'same-link', 'same-name-and-employer'] as const;
/** One value of {@link MERGE_REASONS}. */
export type MergeReason = (typeof MERGE_REASONS)[number];

/** The states of a merge suggestion. One marked `different` is never suggested again. */
export const SUGGESTION_STATES = ['open', 'merged', 'different'] as const;
/** One value of {@link SUGGESTION_STATES}. */
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** The causes for which an assessment no longer rests on all that is known of the candidate. */
export const OUT_OF_DATE_CAUSES = ['newer-document', 'merged', 'merge-undone', 'corrected', 'overridden'] as const;
/** One value of {@link OUT_OF_DATE_CAUSES}. */
export type OutOfDateCause = (typeof OUT_OF_DATE_CAUSES)[number];

/** Describes {@link OutOfDate}. */
export const outOfDateSchema = z
  .object({
    because: z
      .enum(OUT_OF_DATE_CAUSES)
      .describe(
        '`newer-document`: a newer document is not assessed yet; `merged`, `merge-undone`: the assessment used other documents; `corrected`, `overridden`: a user changed a fact or an outcome',
      ),
    since: instantSchema,
  })
  .meta({ id: 'OutOfDate' });
/** An outdated score carries this: the cause, and since when. The score is recomputed automatically. */
export type OutOfDate = z.infer<typeof outOfDateSchema>;

/** Describes {@link MergeSuggestion}. */
export const mergeSuggestionSchema = z
  .object({
    id: idSchema,
    candidateIds: z
      .tuple([idSchema, idSchema])
      .describe('The candidates that represent the two today, the older one first'),
    names: z.tuple([z.string().nullable(), z.string().nullable()]).describe('In the same order'),
    reasons: z.array(z.enum(MERGE_REASONS)),
    state: z
      .enum(SUGGESTION_STATES)
      .describe('`different`: a user marked the two as different, and they are never suggested again'),
    foundAt: instantSchema,
    resolvedAt: instantSchema.nullable(),
    resolvedBy: idSchema.nullable().describe('User or API key'),
    mergeId: idSchema.nullable(),
  })
  .meta({ id: 'MergeSuggestion' });
/** A suggestion that two candidates are the same, with the reasons and its state. */
export type MergeSuggestion = z.infer<typeof mergeSuggestionSchema>;
/** Describes a page of a list of {@link MergeSuggestion}. */
export const mergeSuggestionPageSchema = pageOf(mergeSuggestionSchema, 'MergeSuggestionPage');

/** Validates {@link MergeSuggestionQuery}. */
export const mergeSuggestionQuerySchema = pageQuerySchema.extend({
  state: z.enum(SUGGESTION_STATES).default('open'),
});
/** The query of a list of merge suggestions. */
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
        start: z.string().nullable().describe('As precise as the document states it'),
        end: z.string().nullable(),
        current: z.boolean(),
      }),
    ),
    createdAt: instantSchema,
    applications: z.int(),
  })
  .meta({ id: 'IdentityFacts' });

/** Describes {@link MergeSuggestionDetail}. */
export const mergeSuggestionDetailSchema = mergeSuggestionSchema
  .extend({
    candidates: z.tuple([identityFactsSchema, identityFactsSchema]).describe('The known identity of each of the two'),
    because: z
      .array(
        z.object({ reason: z.enum(MERGE_REASONS), shared: z.array(z.string()).describe('The values that both share') }),
      )
      .describe('The reasons that hold today, with what each rests on; empty when none holds any more'),
  })
  .meta({ id: 'MergeSuggestionDetail' });
/** A merge suggestion with the identity of both candidates and what each reason rests on. */
export type MergeSuggestionDetail = z.infer<typeof mergeSuggestionDetailSchema>;

/** Validates {@link SuggestionResolution}. */
export const suggestionResolutionSchema = z
  .strictObject({
    resolution: z
      .enum(['merge', 'different'])
      .describe('`merge`: the two are the same candidate; `different`: they are not, and are never suggested again'),
    into: idSchema.optional().describe('The candidate that represents both after the merge; left out: the older one'),
  })
  .meta({ id: 'SuggestionResolution' });
/** The request body that resolves a merge suggestion: the two are merged, or marked as different. */
export type SuggestionResolution = z.infer<typeof suggestionResolutionSchema>;

/** Validates {@link NewMerge}. */
export const newMergeSchema = z
  .strictObject({ candidateId: idSchema.describe('The candidate that is merged into the candidate in the path') })
  .meta({ id: 'NewMerge' });
/** The request body that merges another candidate into the candidate in the path. */
export type NewMerge = z.infer<typeof newMergeSchema>;

/** Describes {@link CandidateMerge}. */
export const candidateMergeSchema = z
  .object({
    id: idSchema,
    fromId: idSchema,
    intoId: idSchema.describe('The candidate that represents both since the merge'),
    mergedBy: idSchema.describe('User or API key'),
    mergedAt: instantSchema,
    undoneBy: idSchema.nullable(),
    undoneAt: instantSchema.nullable(),
  })
  .meta({ id: 'CandidateMerge' });
/** A merge of two candidates, with who made it and who undid it. */
export type CandidateMerge = z.infer<typeof candidateMergeSchema>;
/** Describes a page of a list of {@link CandidateMerge}. */
export const candidateMergePageSchema = pageOf(candidateMergeSchema, 'CandidateMergePage');
