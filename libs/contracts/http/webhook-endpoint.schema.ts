/** Endpoints of other systems that are told what happens, and what became of telling them. */
import { z } from 'zod';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from './page.schema.js';
import { TEST_EVENT, WEBHOOK_EVENT_TYPES } from './webhook-event.schema.js';

/** Endpoints of one organisation. */
export const MOST_WEBHOOK_ENDPOINTS = 20;
/** Hours for which the secret before signs too, so that receivers can change over. */
export const FORMER_SECRET_HOURS = 24;
/** Days that messages and what became of them are kept. */
export const WEBHOOK_DAYS_KEPT = 30;

const MOST_ROLES = 200;

const urlSchema = z.string().trim().min(1).max(2_000).describe('Where to post to; https, no user name or password');
const descriptionSchema = z.string().trim().max(300);
const eventTypesSchema = z
  .array(z.enum(WEBHOOK_EVENT_TYPES))
  .min(1)
  .refine((types) => new Set(types).size === types.length, 'A type is named twice')
  .nullable()
  .describe('Null: all, also those that later versions add');
const roleIdsSchema = z
  .array(idSchema)
  .min(1)
  .max(MOST_ROLES)
  .refine((ids) => new Set(ids).size === ids.length, 'A role is named twice')
  .nullable()
  .describe(
    'Only what happens in these roles; null: in all that are not confidential. A confidential one has to be named',
  );

export const newWebhookEndpointSchema = z
  .strictObject({
    url: urlSchema,
    description: descriptionSchema.default(''),
    eventTypes: eventTypesSchema.default(null),
    roleIds: roleIdsSchema.default(null),
  })
  .meta({ id: 'NewWebhookEndpoint' });
export type NewWebhookEndpoint = z.infer<typeof newWebhookEndpointSchema>;

export const webhookEndpointChangeSchema = z
  .strictObject({
    url: urlSchema.optional(),
    description: descriptionSchema.optional(),
    eventTypes: eventTypesSchema.optional(),
    roleIds: roleIdsSchema.optional(),
    enabled: z
      .boolean()
      .optional()
      .describe(
        'What waits is kept while it is disabled, and sent at once when it is enabled again, or has another address',
      ),
  })
  .meta({ id: 'WebhookEndpointChange' });
export type WebhookEndpointChange = z.infer<typeof webhookEndpointChangeSchema>;

export const WEBHOOK_DISABLED_BECAUSE = ['by-hand', 'gone', 'failing'] as const;
export type WebhookDisabledBecause = (typeof WEBHOOK_DISABLED_BECAUSE)[number];

export const webhookEndpointSchema = z
  .object({
    id: idSchema,
    url: z.string(),
    description: z.string(),
    eventTypes: z.array(z.enum(WEBHOOK_EVENT_TYPES)).nullable().describe('Null: all'),
    roleIds: z.array(idSchema).nullable().describe('Null: all that are not confidential'),
    enabled: z.boolean(),
    disabled: z
      .object({
        because: z
          .enum(WEBHOOK_DISABLED_BECAUSE)
          .describe('`gone`: it answered 410; `failing`: it failed for five days; `by-hand`: somebody did'),
        at: instantSchema,
      })
      .nullable(),
    failingSince: instantSchema.nullable().describe('First of the failures since it last took something'),
    formerSecretUntil: instantSchema.nullable().describe('Until then the secret before signs too'),
    createdBy: idSchema.describe('User or API key'),
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'WebhookEndpoint' });
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;
export const webhookEndpointPageSchema = pageOf(webhookEndpointSchema, 'WebhookEndpointPage');

export const createdWebhookEndpointSchema = z
  .object({ endpoint: webhookEndpointSchema, secret: z.string().describe('`whsec_…`, shown once') })
  .meta({ id: 'CreatedWebhookEndpoint' });
export type CreatedWebhookEndpoint = z.infer<typeof createdWebhookEndpointSchema>;

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
