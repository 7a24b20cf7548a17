import type { WebhookMessageOutcome } from '#libs/contracts';

/** What the colour of an outcome says. */
export const MESSAGE_TONES = {
  waiting: 'accent',
  delivered: 'good',
  failed: 'bad',
  dropped: 'quiet',
} as const satisfies Record<WebhookMessageOutcome, string>;
