import { z } from 'zod';

/** Why nothing is scored at the moment. */
export const SCORING_PAUSES = ['worker-keeps-stopping', 'no-worker', 'storage-full', 'scanner-missing'] as const;
export type ScoringPause = (typeof SCORING_PAUSES)[number];

/** What everybody who works with Candor should know of its state. */
export const systemStatusSchema = z
  .strictObject({
    /** Null: scoring goes on. */
    scoringPaused: z.enum(SCORING_PAUSES).nullable(),
    storage: z.strictObject({
      /** `low`: an administrator should make room. `full`: new applications are refused until there is. */
      state: z.enum(['ok', 'low', 'full']),
      /** For administrators; null for others, and where the disk is not this machine's. */
      freeBytes: z.int().nullable(),
    }),
  })
  .meta({ id: 'SystemStatus' });

export type SystemStatus = z.infer<typeof systemStatusSchema>;
