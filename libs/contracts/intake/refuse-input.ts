import type { z } from 'zod';

/**
 * Refuses the input of a `z.preprocess` with the issues of a schema that it was validated by. An
 * unknown field becomes an issue of its own: zod lets `unrecognized_keys` pass to the schema after
 * the preprocessing, and a union there returns the branch that accepts the input without the issues
 * before it.
 */
export function refuseInput(context: z.core.ParsePayload, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') context.issues.push(issue as z.core.$ZodRawIssue);
    else
      for (const key of issue.keys)
        context.issues.push({
          code: 'custom',
          path: [...issue.path, key],
          message: 'Unknown field',
          input: context.value,
        });
  }
}
