import type { DeliveryOutcome } from '#libs/contracts';

/** What the colour of an outcome says. */
export const OUTCOME_TONES = {
  waiting: 'accent',
  processed: 'good',
  ignored: 'quiet',
  failed: 'bad',
  suppressed: 'warn',
} as const satisfies Record<DeliveryOutcome, string>;
