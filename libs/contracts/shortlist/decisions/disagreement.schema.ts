/** How often people say otherwise than a ranking, for whoever tunes its weights. */
import { z } from 'zod';
import { idSchema } from '../../platform/page.schema.js';

/** The maximum number of applications that each part of a disagreement report lists. */
export const MOST_NAMED = 20;

const otherwise = z.object({
  count: z.int(),
  decided: z.int().describe('About how many of that part somebody has decided'),
  applicationIds: z.array(idSchema).max(MOST_NAMED).describe('The first of them, best ranked first'),
});

/** Describes {@link Disagreement}. */
export const disagreementSchema = z
  .object({
    weightsId: idSchema.describe('The weights in force: places are those of today under them'),
    ranked: z.int(),
    declinedAtTop: otherwise.describe('Declined, and ranked in the first tenth'),
    advancedFromBelow: otherwise.describe('Advanced, and ranked in the last third'),
    overrides: z
      .array(
        z.object({
          criterion: z.string(),
          label: z.string().nullable().describe('Null where the criterion is gone'),
          count: z.int(),
          met: z.int(),
          partial: z.int(),
          missing: z.int(),
        }),
      )
      .describe('Outcomes that people put right, by what they said; most first'),
  })
  .meta({ id: 'Disagreement' });
/** A report of how often decisions and overrides disagree with the ranking. */
export type Disagreement = z.infer<typeof disagreementSchema>;
