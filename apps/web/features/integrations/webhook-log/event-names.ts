import type { WebhookDelivery, WebhookDeliveryOutcome } from '#libs/contracts';
import { webhooks } from '../webhooks/messages.js';

/** What the colour of an outcome says. */
export const MESSAGE_TONES = {
  waiting: 'accent',
  delivered: 'good',
  failed: 'bad',
  dropped: 'quiet',
} as const satisfies Record<WebhookDeliveryOutcome, string>;

const NAMES: Readonly<Record<WebhookDelivery['type'], string>> = {
  ...webhooks.events,
  ...webhooks.testEvent,
};

/** What a message is about, in words. */
export const eventName = (type: WebhookDelivery['type']): string => NAMES[type];
