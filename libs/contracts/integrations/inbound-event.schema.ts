/** Inbound events: calls that an applicant tracking system makes to a connection. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';
import { ATS_EVENT_KINDS } from './ats-vendor.schema.js';
import { attachmentSchema } from './attachment.schema.js';

/** The outcomes of an inbound event. */
export const DELIVERY_OUTCOMES = ['waiting', 'processed', 'ignored', 'failed', 'held'] as const;
/** One value of {@link DELIVERY_OUTCOMES}. */
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

const deliveryShape = {
  id: idSchema,
  webhookId: z.string().describe('What duplicates are told by: the sender’s own id of it, where it gives one'),
  event: z
    .object({ kind: z.enum(ATS_EVENT_KINDS), type: z.string().describe('As the sender calls it') })
    .nullable()
    .describe('Null until it was looked at, and when it could not be told'),
  receivedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  repeats: z.int().describe('How often the same came again'),
  outcome: z
    .enum(DELIVERY_OUTCOMES)
    .describe(
      '`processed`: something came of it; `ignored`: an event that changes nothing; `failed`: it could not be used, `error` says why; `held`: about somebody who was erased before, a person has to confirm',
    ),
  error: z
    .object({ code: z.string(), message: z.string() })
    .nullable()
    .describe('Of a processed one `answers-dropped`, `contact-left-out` or `text-cleaned`: what of it was not kept'),
  conflictsWith: idSchema.nullable().describe('The delivery that had its id before, with another body'),
};

/** Describes {@link Delivery}. */
export const deliverySchema = z.object(deliveryShape).meta({ id: 'Delivery' });
/** An inbound event: one call of an ATS to a connection, with its outcome. */
export type Delivery = z.infer<typeof deliverySchema>;
/** Describes a page of a list of {@link Delivery}. */
export const deliveryPageSchema = pageOf(deliverySchema, 'DeliveryPage');

/** Validates {@link DeliveryQuery}. */
export const deliveryQuerySchema = pageQuerySchema.extend({
  outcome: z.enum(DELIVERY_OUTCOMES).optional(),
  since: instantSchema.optional().describe('Received then or later'),
  until: instantSchema.optional().describe('Received before'),
});
/** The query of the list of inbound events. */
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;

/** Describes {@link DeliveryDetail}. */
export const deliveryDetailSchema = z
  .object({
    ...deliveryShape,
    headers: z.record(z.string(), z.string()).nullable(),
    body: z
      .string()
      .nullable()
      .describe('As it came, without answers about personal traits; null: nothing of it is kept'),
    attachments: z
      .array(attachmentSchema)
      .describe('Files that it named first, or gave another address, with what became of fetching them'),
  })
  .meta({ id: 'DeliveryDetail' });
/** An inbound event with its headers, its body as far as it is still stored, and the attachments that it named. */
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

/** Validates {@link DeliveryReplay}. */
export const replaySchema = z
  .strictObject({
    outcome: z.enum(['failed', 'ignored', 'processed']).default('failed'),
    since: instantSchema.optional().describe('Received then or later'),
    until: instantSchema.optional().describe('Received before'),
  })
  .meta({ id: 'DeliveryReplay' });
/** The request body that replays inbound events by outcome and time. */
export type DeliveryReplay = z.infer<typeof replaySchema>;

/** Describes {@link DeliveriesReplayed}. */
export const replayedSchema = z
  .object({ replayed: z.int(), more: z.boolean().describe('There are more: ask again') })
  .meta({ id: 'DeliveriesReplayed' });
/** The response to replaying inbound events. */
export type DeliveriesReplayed = z.infer<typeof replayedSchema>;

/** Describes {@link DeliveryReceipt}. */
export const deliveryReceiptSchema = z
  .object({
    deliveryId: idSchema,
    duplicate: z.boolean().describe('It came before, and has no further effect'),
    conflict: z.boolean().describe('Its id came before with another body: it was kept, and is not carried out'),
  })
  .meta({ id: 'DeliveryReceipt' });
/** The response to an inbound event. */
export type DeliveryReceipt = z.infer<typeof deliveryReceiptSchema>;
