/** Many candidates for a role in one call: lines of JSON in, a line of JSON about each out. */
import { z } from 'zod';
import { droppedAnswersSchema } from '../candidates/screening-answers/answers.js';
import { idSchema } from '../platform/page.schema.js';

/** Candidates of one call. */
export const MOST_BULK_LINES = 10_000;

/** Largest body of a call in bytes, unpacked: 6.5 kB for each of the most candidates that it may have. */
export const MAX_BULK_BYTES = 64 * 1024 * 1024;

/** Longest id that a sender may give a line, in characters. */
export const LONGEST_EXTERNAL_ID = 200;

/** `erased`: the line was about somebody who has been erased since the call was first answered. */
export const BULK_OUTCOMES = ['received', 'duplicate', 'invalid', 'erased'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export const bulkQuerySchema = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Says what would become of each line, and writes nothing; an `Idempotency-Key` is not taken'),
});
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
export type BulkSummary = z.infer<typeof bulkSummarySchema>;

/** What one line of the answer is. */
export const bulkAnswerSchema = z
  .union([bulkResultSchema, bulkSummarySchema])
  .meta({ id: 'BulkAnswerLine' })
  .describe('One line for each line that was sent, in their order, and a last one with the summary');
