/**
 * What Candor tells other systems by webhook: one schema for what is sent, its OpenAPI and its documentation. Ids, codes and numbers, and
 * nothing about a person: whoever needs more fetches it, with rights of their own.
 */
import { z } from 'zod';
import { LANES } from '../roles/weights/weights.js';
import { DECISION_KINDS } from '../shortlist/decisions/decision-kinds.js';
import { ITEM_OUTCOMES } from '../intake/imports/item-outcomes.js';
import { IMPORT_STATES } from '../intake/imports/import.schema.js';
import { idSchema, instantSchema, pointsSchema } from '../platform/page.schema.js';

const ofApplication = {
  applicationId: idSchema,
  candidateId: idSchema.describe('Who stands for the person, where candidates were merged'),
  roleId: idSchema,
};
const modeSchema = z.enum(['scored', 'by-people']);

interface Declared<Data extends z.ZodType> {
  /** When it is sent, in a line. */
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
    'Somebody has applied for a role, by whichever way',
    z.object({
      ...ofApplication,
      source: z.string().describe('`upload`, `api`, `ats:…`, …'),
      mode: modeSchema.describe('Whether it is scored, or assessed by people alone'),
    }),
  ),
  'application.ranked': declare(
    'An application came into the ranking in force, or was assessed anew',
    z.object({
      ...ofApplication,
      score: pointsSchema.nullable().describe('Null: nothing could be read'),
      low: pointsSchema,
      high: pointsSchema,
      coverage: z.int().min(0).max(100).describe('Per cent of the weights about which something is known'),
      lane: z.enum(LANES),
      assessmentId: idSchema,
      profileId: idSchema.describe('The version of the profile that was assessed'),
      roleVersionId: idSchema,
      weightsVersionId: idSchema,
    }),
  ),
  'application.decided': declare(
    'Somebody has decided about an application, or taken a decision back',
    z.object({
      ...ofApplication,
      decisionId: idSchema,
      kind: z.enum([...DECISION_KINDS, 'open']).describe('What stands now; `open`: nothing does'),
      reasonCode: z.string(),
      by: idSchema.describe('User or API key: whoever decides by API knows their own'),
    }),
  ),
  'application.mode-changed': declare(
    'People assess an application from now on, or it is scored again',
    z.object({ ...ofApplication, mode: modeSchema }),
  ),
  'application.noted': declare('A note was written, changed or removed', z.object(ofApplication)),
  'application.erased': declare(
    'The person behind an application was erased: forget what you hold of it',
    z.object(ofApplication),
  ),
  'candidate.erased': declare(
    'A person was erased: forget what you hold of them',
    z.object({
      candidateId: idSchema.describe('Whose erasure was asked for'),
      candidateIds: z.array(idSchema).min(1).describe('All candidates that the person consisted of'),
    }),
  ),
  'role.weights-activated': declare(
    'Other weights are in force: every score and rank of the role may be another, and none is told one by one',
    z.object({ roleId: idSchema, weightsVersionId: idSchema, roleVersionId: idSchema, number: z.int().min(1) }),
  ),
  'import.finished': declare(
    'An import has ended; when some of its items are tried again it ends once more',
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
    timestamp: instantSchema.describe('When it happened; the header `webhook-timestamp` is when this attempt was made'),
    data,
  });
