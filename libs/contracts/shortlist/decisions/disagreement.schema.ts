/** Disagreement between users and a ranking, for tuning its weights. */
import { z } from 'zod';
import { idSchema } from '../../platform/page.schema.js';

/** The maximum number of applications that each part of a disagreement report lists. */
export const MOST_NAMED = 20;

const otherwise = z.object({
  count: z.int(),
  decided: z.int().describe('Number of applications of that part that are decided'),
  applicationIds: z.array(idSchema).max(MOST_NAMED).describe('The first of them, best rank first'),
});

/** Describes {@link Disagreement}. */
export const disagreementSchema = z
  .object({
    weightsId: idSchema.describe('The active weights, which the ranks refer to'),
    ranked: z.int(),
    declinedAtTop: otherwise.describe('Declined, and ranked in the top 10 %'),
    advancedFromBelow: otherwise.describe('Advanced, and ranked in the bottom third'),
    overrides: z
      .array(
        z.object({
          criterion: z.string(),
          label: z.string().nullable().describe('Null when the role no longer has the criterion'),
          count: z.int(),
          met: z.int(),
          partial: z.int(),
          missing: z.int(),
        }),
      )
      .describe('Overrides by criterion and outcome; most frequent first'),
  })
  .meta({ id: 'Disagreement' });
/** A report of how often decisions and overrides disagree with the ranking. */
export type Disagreement = z.infer<typeof disagreementSchema>;
