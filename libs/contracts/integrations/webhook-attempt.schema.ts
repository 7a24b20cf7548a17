/** What was sent to webhook endpoints, and each attempt to send it. */
import { z } from 'zod';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';
import { TEST_EVENT, WEBHOOK_EVENT_TYPES } from './webhook-event.schema.js';

export const WEBHOOK_DELIVERY_OUTCOMES = ['waiting', 'delivered', 'failed', 'dropped'] as const;
export type WebhookDeliveryOutcome = (typeof WEBHOOK_DELIVERY_OUTCOMES)[number];

/** Why an attempt failed. What each means: `libs/wording`. */
export const WEBHOOK_ERRORS = [
  'status',
  'redirect',
  'gone',
  'timeout',
  'unreachable',
  'reset',
  'tls',
  'too-big',
  'unreadable',
  'redirects',
  'refused-url',
  'refused-scheme',
  'refused-credentials',
  'refused-port',
  'refused-host',
  'refused-address',
  'refused-downgrade',
  'secret',
  'fault',
] as const;
export type WebhookError = (typeof WEBHOOK_ERRORS)[number];

const attemptSchema = z.object({
  at: instantSchema,
  ms: z.int().min(0).describe('How long it took'),
  status: z.int().nullable().describe('What the receiver answered; null: it did not'),
  error: z
    .object({ code: z.enum(WEBHOOK_ERRORS), message: z.string() })
    .nullable()
    .describe('Null: the receiver took it'),
});
export const webhookAttemptSchema = attemptSchema.meta({ id: 'WebhookAttempt' });
export type WebhookAttempt = z.infer<typeof webhookAttemptSchema>;

export const webhookDeliverySchema = z
  .object({
    messageId: idSchema.describe('The header `webhook-id`: the same for all attempts and endpoints'),
    type: z.enum([...WEBHOOK_EVENT_TYPES, TEST_EVENT]),
    occurredAt: instantSchema,
    outcome: z
      .enum(WEBHOOK_DELIVERY_OUTCOMES)
      .describe(
        '`waiting`: for its first attempt or its next one; `failed`: given up; `dropped`: the person was erased before it was taken',
      ),
    attempts: z.int().min(0),
    nextAttemptAt: instantSchema.nullable().describe('Of a waiting one: not before'),
    lastAttempt: webhookAttemptSchema.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
export const webhookDeliveryPageSchema = pageOf(webhookDeliverySchema, 'WebhookDeliveryPage');

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({
    body: z.record(z.string(), z.unknown()).nullable().describe('What is sent; null since the person was erased'),
    allAttempts: z.array(webhookAttemptSchema).describe('Oldest first'),
  })
  .meta({ id: 'WebhookDeliveryDetail' });
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetailSchema>;

export const webhookDeliveriesQuerySchema = z.strictObject({
  cursor: cursorSchema.optional(),
  limit: limitSchema,
  outcome: z.enum(WEBHOOK_DELIVERY_OUTCOMES).optional().describe('Only those'),
});
export type WebhookDeliveriesQuery = z.infer<typeof webhookDeliveriesQuerySchema>;

export const webhookReplaySchema = z
  .strictObject({
    from: instantSchema.describe('Of what happened from then'),
    to: instantSchema.optional().describe('Until then, that moment not included; left out: until now'),
    outcome: z
      .enum(['failed', 'delivered', 'any'])
      .default('failed')
      .describe('Which are sent again; those that wait are sent anyway'),
  })
  .meta({ id: 'WebhookReplay' });
export type WebhookReplay = z.infer<typeof webhookReplaySchema>;

export const replayedWebhooksSchema = z
  .object({ replayed: z.int().describe('How many are sent again') })
  .meta({ id: 'ReplayedWebhooks' });
export type ReplayedWebhooks = z.infer<typeof replayedWebhooksSchema>;

export const triedWebhookSchema = attemptSchema
  .extend({ messageId: idSchema, delivered: z.boolean() })
  .meta({ id: 'TriedWebhook' });
export type TriedWebhook = z.infer<typeof triedWebhookSchema>;
