/** Messages to webhook endpoints, and each attempt to send one. */
import { z } from 'zod';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';
import { TEST_EVENT, WEBHOOK_EVENT_TYPES } from './webhook-event.schema.js';

/**
 * The outcomes of a webhook message at an endpoint. `dropped` means that the candidate was erased
 * before it was delivered.
 */
export const WEBHOOK_MESSAGE_OUTCOMES = ['waiting', 'delivered', 'failed', 'dropped'] as const;
/** One value of {@link WEBHOOK_MESSAGE_OUTCOMES}. */
export type WebhookMessageOutcome = (typeof WEBHOOK_MESSAGE_OUTCOMES)[number];

/** The reasons why a webhook attempt failed; `libs/wording` explains each. */
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
/** One value of {@link WEBHOOK_ERRORS}. */
export type WebhookError = (typeof WEBHOOK_ERRORS)[number];

const attemptSchema = z.object({
  at: instantSchema,
  ms: z.int().min(0).describe('Duration of the attempt in milliseconds'),
  status: z.int().nullable().describe('HTTP status of the response; null: there was none'),
  error: z
    .object({ code: z.enum(WEBHOOK_ERRORS), message: z.string() })
    .nullable()
    .describe('Null: the receiver accepted the message'),
});
/** Describes {@link WebhookAttempt}. */
export const webhookAttemptSchema = attemptSchema.meta({ id: 'WebhookAttempt' });
/** One attempt to deliver a webhook message. */
export type WebhookAttempt = z.infer<typeof webhookAttemptSchema>;

/** Describes {@link WebhookMessage}. */
export const webhookMessageSchema = z
  .object({
    messageId: idSchema.describe('The header `webhook-id`, the same for all attempts and endpoints'),
    type: z.enum([...WEBHOOK_EVENT_TYPES, TEST_EVENT]),
    occurredAt: instantSchema,
    outcome: z
      .enum(WEBHOOK_MESSAGE_OUTCOMES)
      .describe(
        '`waiting`: for its first or next attempt; `failed`: given up; `dropped`: the candidate was erased before it was delivered',
      ),
    attempts: z.int().min(0),
    nextAttemptAt: instantSchema.nullable().describe('For a waiting message: the earliest time of the next attempt'),
    lastAttempt: webhookAttemptSchema.nullable(),
  })
  .meta({ id: 'WebhookMessage' });
/** A webhook message at one endpoint, with its last attempt. */
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
/** Describes a page of a list of {@link WebhookMessage}. */
export const webhookMessagePageSchema = pageOf(webhookMessageSchema, 'WebhookMessagePage');

/** Describes {@link WebhookMessageDetail}. */
export const webhookMessageDetailSchema = webhookMessageSchema
  .extend({
    body: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The body that is sent; null after the candidate was erased'),
    allAttempts: z.array(webhookAttemptSchema).describe('Oldest first'),
  })
  .meta({ id: 'WebhookMessageDetail' });
/** A webhook message at one endpoint with its body and all attempts. */
export type WebhookMessageDetail = z.infer<typeof webhookMessageDetailSchema>;

/** Validates {@link WebhookMessageQuery}. */
export const webhookMessageQuerySchema = z.strictObject({
  cursor: cursorSchema.optional(),
  limit: limitSchema,
  outcome: z.enum(WEBHOOK_MESSAGE_OUTCOMES).optional().describe('Only messages with this outcome'),
});
/** The query of the list of webhook messages of an endpoint. */
export type WebhookMessageQuery = z.infer<typeof webhookMessageQuerySchema>;

/** Validates {@link WebhookReplay}. */
export const webhookReplaySchema = z
  .strictObject({
    from: instantSchema.describe('Messages about events at or after this instant'),
    to: instantSchema.optional().describe('Messages about events before this instant; left out: until now'),
    outcome: z
      .enum(['failed', 'delivered', 'any'])
      .default('failed')
      .describe('Which messages are sent again; waiting ones are sent in any case'),
  })
  .meta({ id: 'WebhookReplay' });
/** The request body that sends the webhook messages of a period again. */
export type WebhookReplay = z.infer<typeof webhookReplaySchema>;

/** Describes {@link ReplayedWebhooks}. */
export const replayedWebhooksSchema = z
  .object({ replayed: z.int().describe('Number of messages that are sent again') })
  .meta({ id: 'ReplayedWebhooks' });
/** The response to replaying webhook messages. */
export type ReplayedWebhooks = z.infer<typeof replayedWebhooksSchema>;

/** Describes {@link TriedWebhook}. */
export const triedWebhookSchema = attemptSchema
  .extend({ messageId: idSchema, delivered: z.boolean() })
  .meta({ id: 'TriedWebhook' });
/** The result of sending a test event to an endpoint. */
export type TriedWebhook = z.infer<typeof triedWebhookSchema>;
