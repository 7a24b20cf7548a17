/** Endpoints of other systems that are told what happens, and what became of telling them. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { WEBHOOK_EVENT_TYPES } from './webhook-event.schema.js';

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
