/** Many candidates for a role in one call: lines of JSON in, a line of JSON about each out. */
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
    .describe('Says what would become of each line, and writes nothing; an `Idempotency-Key` is not taken'),
});
/** The query of a bulk call. */
export type BulkQuery = z.infer<typeof bulkQuerySchema>;

const bulkResultSchema = z.object({
  line: z.int().describe('From 1; lines with nothing in them count and have no result'),
  externalId: z.string().optional().describe('As the line gave it'),
  outcome: z.enum(BULK_OUTCOMES),
  candidateId: idSchema
    .optional()
    .describe('Of what was received, and of a duplicate; not in a dry run of what is not here yet'),
  applicationId: idSchema.optional(),
  documentId: idSchema.optional(),
  dropped: droppedAnswersSchema.optional(),
  errors: z
    .array(z.object({ path: z.string().describe('Field of the candidate; empty for the line'), message: z.string() }))
    .optional()
    .describe('What is wrong with an invalid line'),
  moreErrors: z.int().optional().describe('Errors beside those that are listed'),
});
/** The result of one line of a bulk call. */
export type BulkResult = z.infer<typeof bulkResultSchema>;

const bulkSummarySchema = z.object({
  summary: z.object({
    lines: z.int().describe('Lines that have a result'),
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
  .describe('One line for each line that was sent, in their order, and a last one with the summary');
