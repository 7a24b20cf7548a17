/** Webhook endpoints: URLs of other systems that Candor sends events to. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { WEBHOOK_EVENT_TYPES } from './webhook-event.schema.js';

/** The maximum number of webhook endpoints of an organization. */
export const MOST_WEBHOOK_ENDPOINTS = 20;
/** The number of hours for which the previous signing secret also signs, so that receivers can switch over. */
export const FORMER_SECRET_HOURS = 24;
/** The number of days for which webhook messages and their attempts are stored. */
export const WEBHOOK_DAYS_KEPT = 30;

const MOST_ROLES = 200;

const urlSchema = z.string().trim().min(1).max(2_000).describe('URL to post to: https, without user name or password');
const descriptionSchema = z.string().trim().max(300);
const eventTypesSchema = z
  .array(z.enum(WEBHOOK_EVENT_TYPES))
  .min(1)
  .refine((types) => new Set(types).size === types.length, 'A type is listed twice')
  .nullable()
  .describe('Null: all types, including those that later versions add');
const roleIdsSchema = z
  .array(idSchema)
  .min(1)
  .max(MOST_ROLES)
  .refine((ids) => new Set(ids).size === ids.length, 'A role is listed twice')
  .nullable()
  .describe(
    'Only events of these roles; null: of all roles that are not confidential. A confidential role has to be listed',
  );

/** Validates {@link NewWebhookEndpoint}. */
export const newWebhookEndpointSchema = z
  .strictObject({
    url: urlSchema,
    description: descriptionSchema.default(''),
    eventTypes: eventTypesSchema.default(null),
    roleIds: roleIdsSchema.default(null),
  })
  .meta({ id: 'NewWebhookEndpoint' });
/** The request body that creates a webhook endpoint. */
export type NewWebhookEndpoint = z.infer<typeof newWebhookEndpointSchema>;

/** Validates {@link WebhookEndpointChange}. */
export const webhookEndpointChangeSchema = z
  .strictObject({
    url: urlSchema.optional(),
    description: descriptionSchema.optional(),
    eventTypes: eventTypesSchema.optional(),
    roleIds: roleIdsSchema.optional(),
    enabled: z
      .boolean()
      .optional()
      .describe('False keeps messages waiting. They are sent when the endpoint is enabled again or gets another URL'),
  })
  .meta({ id: 'WebhookEndpointChange' });
/** The request body that changes a webhook endpoint. */
export type WebhookEndpointChange = z.infer<typeof webhookEndpointChangeSchema>;

/** The reasons why a webhook endpoint is disabled. */
export const WEBHOOK_DISABLED_BECAUSE = ['by-hand', 'gone', 'failing'] as const;
/** One value of {@link WEBHOOK_DISABLED_BECAUSE}. */
export type WebhookDisabledBecause = (typeof WEBHOOK_DISABLED_BECAUSE)[number];

/** Describes {@link WebhookEndpoint}. */
export const webhookEndpointSchema = z
  .object({
    id: idSchema,
    url: z.string(),
    description: z.string(),
    eventTypes: z.array(z.enum(WEBHOOK_EVENT_TYPES)).nullable().describe('Null: all types'),
    roleIds: z.array(idSchema).nullable().describe('Null: all roles that are not confidential'),
    enabled: z.boolean(),
    disabled: z
      .object({
        because: z
          .enum(WEBHOOK_DISABLED_BECAUSE)
          .describe(
            '`gone`: the receiver responded with 410; `failing`: it failed for five days; `by-hand`: a user disabled it',
          ),
        at: instantSchema,
      })
      .nullable(),
    failingSince: instantSchema.nullable().describe('First failure since the last accepted message'),
    formerSecretUntil: instantSchema.nullable().describe('Until when the previous secret also signs'),
    createdBy: idSchema.describe('User or API key'),
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'WebhookEndpoint' });
/** A webhook endpoint: the URL of another system that Candor sends events to. */
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;
/** Describes a page of a list of {@link WebhookEndpoint}. */
export const webhookEndpointPageSchema = pageOf(webhookEndpointSchema, 'WebhookEndpointPage');

/** Describes {@link CreatedWebhookEndpoint}. */
export const createdWebhookEndpointSchema = z
  .object({ endpoint: webhookEndpointSchema, secret: z.string().describe('`whsec_…`, shown once') })
  .meta({ id: 'CreatedWebhookEndpoint' });
/**
 * The response to creating a webhook endpoint or rotating its secret. It is the only response that
 * shows the secret.
 */
export type CreatedWebhookEndpoint = z.infer<typeof createdWebhookEndpointSchema>;
