/** Errors as RFC 9457 problem details. */
import { z } from 'zod';

/** Describes the body of every error response, `application/problem+json`. */
export const problemSchema = z
  .object({
    type: z.string().describe('URI reference of the problem type: `/problems/<code>`'),
    title: z.string().describe('Summary that is the same for every occurrence of the code'),
    status: z.int().describe('HTTP status of the response'),
    code: z.string().describe('Stable code that programs branch on; docs/reference/problem-codes.md lists them all'),
    detail: z.string().describe('What went wrong in this occurrence, and what to do'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('Field name, with dots between levels; for uploads the file name'),
          message: z.string().describe('What is wrong with the field'),
        }),
      )
      .optional()
      .describe('The fields at fault, where the problem lies in fields'),
    requestId: z.string().describe('Id under which the server logs the request'),
  })
  .meta({ id: 'Problem' });
/** The body of an error response: RFC 9457 problem details with a stable `code`, faulty fields and the request id. */
export type Problem = z.infer<typeof problemSchema>;
