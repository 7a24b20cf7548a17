/** The part of the document about what Candor sends: an operation for each event, that the receiver implements. */
import { TEST_EVENT, testEventDataSchema, WEBHOOK_EVENT_TYPES, WEBHOOK_EVENTS, webhookBodyOf } from '#libs/contracts';
import type { z } from 'zod';

const HEADERS = {
  'webhook-id':
    'The id of the message. It is the same for every attempt and replay, so a receiver can recognize a repeat',
  'webhook-timestamp': 'The time of this attempt, in seconds since 1970',
  'webhook-signature':
    '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. During a rotation of the secret, two signatures, separated by a space',
};

const ANSWERS = {
  '2XX': 'The message is accepted',
  '410': 'Candor disables the endpoint',
  default:
    'Candor retries after any other response, redirects included: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h',
};

/** @param schemaOf a schema as the document has it */
export function makeWebhooks(schemaOf: (schema: z.ZodType) => unknown): Record<string, unknown> {
  const described = ([type, when, data]: readonly [string, string, z.ZodType]) => [
    type,
    {
      post: {
        operationId: `webhook.${type}`,
        summary: when,
        tags: ['webhooks'],
        // The signature is the credential.
        security: [],
        parameters: Object.entries(HEADERS).map(([name, description]) => ({
          ...{ name, in: 'header', required: true, description, schema: { type: 'string' } },
        })),
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaOf(webhookBodyOf(type, data)) } },
        },
        responses: Object.fromEntries(
          Object.entries(ANSWERS).map(([status, description]) => [status, { description }]),
        ),
      },
    },
  ];
  const events = WEBHOOK_EVENT_TYPES.map(
    (type) => [type, WEBHOOK_EVENTS[type].when, WEBHOOK_EVENTS[type].data] as const,
  );
  const test = [TEST_EVENT, 'A user tests the endpoint', testEventDataSchema] as const;
  return Object.fromEntries([...events, test].map(described));
}
