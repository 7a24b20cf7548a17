/** Errors as RFC 9457 problem details. `code` is stable; `detail` says what was wrong, where, and what to do. */
import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string().describe('URI reference of the kind of problem: `/problems/<code>`'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; programs decide by it'),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string().describe('Field, dots between names; file name for uploads'),
          message: z.string(),
        }),
      )
      .optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
