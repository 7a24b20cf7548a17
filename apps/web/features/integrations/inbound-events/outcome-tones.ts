import type { InboundEventOutcome } from '#libs/contracts';

/** What the colour of an outcome says. */
export const OUTCOME_TONES = {
  waiting: 'accent',
  processed: 'good',
  ignored: 'quiet',
  failed: 'bad',
  held: 'warn',
} as const satisfies Record<InboundEventOutcome, string>;
