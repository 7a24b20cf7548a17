import type { WebhookMessageOutcome } from '#libs/contracts';

/** The color of each outcome. */
export const MESSAGE_TONES = {
  waiting: 'accent',
  delivered: 'good',
  failed: 'bad',
  dropped: 'quiet',
} as const satisfies Record<WebhookMessageOutcome, string>;
