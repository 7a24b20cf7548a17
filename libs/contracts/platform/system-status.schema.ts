import { z } from 'zod';

/** The reasons why no application is scored at the moment. */
export const SCORING_PAUSES = ['worker-keeps-stopping', 'no-worker', 'storage-full', 'scanner-missing'] as const;
/** One value of {@link SCORING_PAUSES}. */
export type ScoringPause = (typeof SCORING_PAUSES)[number];

/** Validates {@link SystemStatus}. */
export const systemStatusSchema = z
  .strictObject({
    /** Null while scoring continues. */
    scoringPaused: z.enum(SCORING_PAUSES).nullable(),
    storage: z.strictObject({
      /** `low`: an administrator should free space. `full`: new applications are refused until there is space. */
      state: z.enum(['ok', 'low', 'full']),
      /** Set for administrators; null for other users, and when the disk belongs to another machine. */
      freeBytes: z.int().nullable(),
    }),
  })
  .meta({ id: 'SystemStatus' });

/**
 * The state of the installation that every user should know: whether scoring is paused, and whether
 * storage is running out.
 */
export type SystemStatus = z.infer<typeof systemStatusSchema>;
