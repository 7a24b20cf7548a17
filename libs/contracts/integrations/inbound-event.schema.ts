/** Inbound events: calls that an applicant tracking system makes to a connection. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';
import { ATS_EVENT_KINDS } from './ats-vendor.schema.js';
import { attachmentSchema } from './attachment.schema.js';

/** The outcomes of an inbound event. */
export const INBOUND_EVENT_OUTCOMES = ['waiting', 'processed', 'ignored', 'failed', 'suppressed'] as const;
/** One value of {@link INBOUND_EVENT_OUTCOMES}. */
export type InboundEventOutcome = (typeof INBOUND_EVENT_OUTCOMES)[number];

const inboundEventShape = {
  id: idSchema,
  webhookId: z.string().describe('Id by which duplicates are recognized: the id of the sender, when it sends one'),
  event: z
    .object({ kind: z.enum(ATS_EVENT_KINDS), type: z.string().describe('The type as the sender calls it') })
    .nullable()
    .describe('Null until the event is decoded, and when it could not be'),
  receivedAt: instantSchema,
  resolvedAt: instantSchema.nullable(),
  repeats: z.int().describe('How often the same event arrived again'),
  outcome: z
    .enum(INBOUND_EVENT_OUTCOMES)
    .describe(
      '`processed`: the event was applied; `ignored`: it changes nothing; `failed`: it could not be applied, see `error`; `suppressed`: it concerns a suppressed candidate, and a user has to decide',
    ),
  error: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .describe(
      'For a processed event: `answers-dropped`, `contact-left-out` or `text-cleaned` state which part was not stored. For an ignored one of Standard Webhooks: `unknown-event-type`',
    ),
  conflictsWith: idSchema.nullable().describe('The earlier event with the same id and another body'),
};

/** Describes {@link InboundEvent}. */
export const inboundEventSchema = z.object(inboundEventShape).meta({ id: 'InboundEvent' });
/** An inbound event: one call of an ATS to a connection, with its outcome. */
export type InboundEvent = z.infer<typeof inboundEventSchema>;
/** Describes a page of a list of {@link InboundEvent}. */
export const inboundEventPageSchema = pageOf(inboundEventSchema, 'InboundEventPage');

/** Validates {@link InboundEventQuery}. */
export const inboundEventQuerySchema = pageQuerySchema.extend({
  outcome: z.enum(INBOUND_EVENT_OUTCOMES).optional(),
  since: instantSchema.optional().describe('Received at or after this instant'),
  until: instantSchema.optional().describe('Received before this instant'),
});
/** The query of the list of inbound events. */
export type InboundEventQuery = z.infer<typeof inboundEventQuerySchema>;

/** Describes {@link InboundEventDetail}. */
export const inboundEventDetailSchema = z
  .object({
    ...inboundEventShape,
    headers: z.record(z.string(), z.string()).nullable(),
    body: z
      .string()
      .nullable()
      .describe('The body as it arrived, without answers about personal traits; null: no longer stored'),
    attachments: z
      .array(attachmentSchema)
      .describe('Files that the event named first, or under a new address, with the state of fetching them'),
  })
  .meta({ id: 'InboundEventDetail' });
/** An inbound event with its headers, its body as far as it is still stored, and the attachments that it named. */
export type InboundEventDetail = z.infer<typeof inboundEventDetailSchema>;

/** Validates {@link InboundEventReplay}. */
export const replaySchema = z
  .strictObject({
    outcome: z.enum(['failed', 'ignored', 'processed']).default('failed'),
    since: instantSchema.optional().describe('Received at or after this instant'),
    until: instantSchema.optional().describe('Received before this instant'),
  })
  .meta({ id: 'InboundEventReplay' });
/** The request body that replays inbound events by outcome and time. */
export type InboundEventReplay = z.infer<typeof replaySchema>;

/** Describes {@link ReplayedInboundEvents}. */
export const replayedSchema = z
  .object({ replayed: z.int(), more: z.boolean().describe('Whether more events match; repeat the request') })
  .meta({ id: 'ReplayedInboundEvents' });
/** The response to replaying inbound events. */
export type ReplayedInboundEvents = z.infer<typeof replayedSchema>;

/** Describes {@link InboundEventReceipt}. */
export const inboundEventReceiptSchema = z
  .object({
    eventId: idSchema,
    duplicate: z.boolean().describe('Whether the event arrived before, so that it has no further effect'),
    conflict: z
      .boolean()
      .describe('Whether its id arrived before with another body; the event is stored and not applied'),
  })
  .meta({ id: 'InboundEventReceipt' });
/** The response to an inbound event. */
export type InboundEventReceipt = z.infer<typeof inboundEventReceiptSchema>;
