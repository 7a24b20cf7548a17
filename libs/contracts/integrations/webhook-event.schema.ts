/**
 * The events that Candor sends by webhook. One schema serves the sender, the OpenAPI document and
 * the documentation.
 */
import { z } from 'zod';
import { LANES } from '../roles/weights/weights.js';
import { DECISION_KINDS } from '../shortlist/decisions/decision-kinds.js';
import { ITEM_OUTCOMES } from '../intake/imports/item-outcomes.js';
import { IMPORT_STATES } from '../intake/imports/import.schema.js';
import { idSchema, instantSchema, pointsSchema } from '../platform/page.schema.js';

const ofApplication = {
  applicationId: idSchema,
  candidateId: idSchema.describe('The candidate that represents all merged ones'),
  roleId: idSchema,
};
const modeSchema = z.enum(['scored', 'by-people']);

interface Declared<Data extends z.ZodType> {
  /** A line that says when the event is sent. */
  when: string;
  data: Data;
}

const declare = <Data extends z.ZodType>(when: string, data: Data): Declared<Data> => ({ when, data });

/**
 * The events that Candor sends by webhook: when each is sent, and its `data`. The data is the state
 * at the time of sending, which may be later than the event. It holds ids, codes and numbers and no
 * personal data; a receiver fetches more with its own rights.
 */
export const WEBHOOK_EVENTS = {
  'application.received': declare(
    'A candidate applied for a role, through any channel',
    z.object({
      ...ofApplication,
      source: z.string().describe('`upload`, `api`, `ats:…`, …'),
      mode: modeSchema.describe('Whether the application is scored, or assessed by people without a score'),
    }),
  ),
  'application.ranked': declare(
    'An application entered the active ranking, or was assessed again',
    z.object({
      ...ofApplication,
      score: pointsSchema.nullable().describe('Null: no document could be read'),
      low: pointsSchema,
      high: pointsSchema,
      coverage: z.int().min(0).max(100).describe('Percentage of the weights for which the outcome is known'),
      lane: z.enum(LANES),
      assessmentId: idSchema,
      profileId: idSchema.describe('The profile version that was assessed'),
      roleVersionId: idSchema,
      weightsVersionId: idSchema,
    }),
  ),
  'application.decided': declare(
    'A user decided about an application, or undid a decision',
    z.object({
      ...ofApplication,
      decisionId: idSchema,
      kind: z.enum([...DECISION_KINDS, 'open']).describe('The current decision; `open`: none'),
      reasonCode: z.string(),
      by: idSchema.describe('User or API key, so that an integration can recognize its own decisions'),
    }),
  ),
  'application.mode-changed': declare(
    'An application switched between scoring and assessment by people',
    z.object({ ...ofApplication, mode: modeSchema }),
  ),
  'application.noted': declare('A note was written, changed or deleted', z.object(ofApplication)),
  'application.erased': declare(
    'The candidate of an application was erased: delete the data that you hold about it',
    z.object(ofApplication),
  ),
  'candidate.erased': declare(
    'A candidate was erased: delete the data that you hold about them',
    z.object({
      candidateId: idSchema.describe('The candidate whose erasure was requested'),
      candidateIds: z.array(idSchema).min(1).describe('All candidates that were merged into one'),
    }),
  ),
  'role.weights-activated': declare(
    'Other weights are active: every score and rank of the role may have changed, and no event reports them one by one',
    z.object({ roleId: idSchema, weightsVersionId: idSchema, roleVersionId: idSchema, number: z.int().min(1) }),
  ),
  'import.finished': declare(
    'An import finished. When some of its items are retried, it finishes again',
    z.object({
      importId: idSchema,
      roleId: idSchema,
      state: z.enum(IMPORT_STATES),
      total: z.int().min(0),
      outcomes: z.partialRecord(z.enum(ITEM_OUTCOMES), z.int()).describe('How many items have each outcome'),
    }),
  ),
} as const;

/** The type of a webhook event. */
export type WebhookEventType = keyof typeof WEBHOOK_EVENTS;
/** The types of webhook events. */
export const WEBHOOK_EVENT_TYPES = Object.keys(WEBHOOK_EVENTS) as WebhookEventType[];
/** The `data` of a webhook event of a type. */
export type WebhookData<Type extends WebhookEventType> = z.infer<(typeof WEBHOOK_EVENTS)[Type]['data']>;

/**
 * The type of the event that is sent when a user tests an endpoint. It goes to that endpoint only,
 * whatever event types it asks for.
 */
export const TEST_EVENT = 'webhook.test';
/** Describes the `data` of a test event. */
export const testEventDataSchema = z.object({ endpointId: idSchema });

/** Returns the schema of the body of a webhook message with a type and its data. */
export const webhookBodyOf = (type: string, data: z.ZodType) =>
  z.object({
    type: z.literal(type),
    timestamp: instantSchema.describe('Time of the event; the header `webhook-timestamp` is the time of the attempt'),
    data,
  });
