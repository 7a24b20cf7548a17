/** Bulk calls: many candidates for a role as lines of JSON, with one line of response for each. */
import { z } from 'zod';
import { droppedAnswersSchema } from '../candidates/screening-answers/answers.js';
import { idSchema } from '../platform/page.schema.js';

/** The maximum number of candidates in one bulk call. */
export const MOST_BULK_LINES = 10_000;

/**
 * The maximum size of the body of a bulk call in bytes, uncompressed: about 6.5 kB for each of its
 * maximum of candidates.
 */
export const MAX_BULK_BYTES = 64 * 1024 * 1024;

/** The maximum length of the id that a sender gives a candidate, in characters. */
export const LONGEST_EXTERNAL_ID = 200;

/**
 * The outcomes of a line in a bulk call. `erased` means that the candidate was erased after the
 * call was first answered.
 */
export const BULK_OUTCOMES = ['received', 'duplicate', 'invalid', 'erased'] as const;
/** One value of {@link BULK_OUTCOMES}. */
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** Validates {@link BulkQuery}. */
export const bulkQuerySchema = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Returns the outcome of each line and stores nothing; `Idempotency-Key` is not accepted'),
});
/** The query of a bulk call. */
export type BulkQuery = z.infer<typeof bulkQuerySchema>;

const bulkResultSchema = z.object({
  line: z.int().describe('Line number from 1; blank lines count and have no result'),
  externalId: z.string().optional().describe('As the line states it'),
  outcome: z.enum(BULK_OUTCOMES),
  candidateId: idSchema
    .optional()
    .describe('For received and duplicate candidates; absent in a dry run for a candidate that does not exist yet'),
  applicationId: idSchema.optional(),
  documentId: idSchema.optional(),
  dropped: droppedAnswersSchema.optional(),
  errors: z
    .array(
      z.object({
        path: z.string().describe('Field of the candidate; empty for the line as a whole'),
        message: z.string(),
      }),
    )
    .optional()
    .describe('Errors of an invalid line'),
  moreErrors: z.int().optional().describe('Number of errors that are not listed'),
});
/** The result of one line of a bulk call. */
export type BulkResult = z.infer<typeof bulkResultSchema>;

const bulkSummarySchema = z.object({
  summary: z.object({
    lines: z.int().describe('Number of lines with a result'),
    received: z.int(),
    duplicate: z.int(),
    invalid: z.int(),
    erased: z.int(),
    dryRun: z.boolean(),
  }),
});
/** The last line of the response to a bulk call: how many lines ended in each outcome. */
export type BulkSummary = z.infer<typeof bulkSummarySchema>;

/**
 * Describes one line of the response to a bulk call: a {@link BulkResult} for each line sent, then
 * a {@link BulkSummary}.
 */
export const bulkAnswerSchema = z
  .union([bulkResultSchema, bulkSummarySchema])
  .meta({ id: 'BulkAnswerLine' })
  .describe('One line for each line of the request, in the same order, and a last line with the summary');
