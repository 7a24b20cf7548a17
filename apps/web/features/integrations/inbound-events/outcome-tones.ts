import type { InboundEventOutcome } from '#libs/contracts';

/** The color of each outcome. */
export const OUTCOME_TONES = {
  waiting: 'accent',
  processed: 'good',
  ignored: 'quiet',
  failed: 'bad',
  suppressed: 'warn',
} as const satisfies Record<InboundEventOutcome, string>;
