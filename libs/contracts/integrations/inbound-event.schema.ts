/** Inbound events: calls that an applicant tracking system makes to a connection. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';
import { ATS_EVENT_KINDS } from './ats-vendor.schema.js';
import { attachmentSchema } from './attachment.schema.js';

export const DELIVERY_OUTCOMES = ['waiting', 'processed', 'ignored', 'failed', 'held'] as const;
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

export const deliverySchema = z.object(deliveryShape).meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof deliverySchema>;
export const deliveryPageSchema = pageOf(deliverySchema, 'DeliveryPage');

export const deliveryQuerySchema = pageQuerySchema.extend({
  outcome: z.enum(DELIVERY_OUTCOMES).optional(),
  since: instantSchema.optional().describe('Received then or later'),
  until: instantSchema.optional().describe('Received before'),
});
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;

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
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

export const replaySchema = z
  .strictObject({
    outcome: z.enum(['failed', 'ignored', 'processed']).default('failed'),
    since: instantSchema.optional().describe('Received then or later'),
    until: instantSchema.optional().describe('Received before'),
  })
  .meta({ id: 'DeliveryReplay' });
export type DeliveryReplay = z.infer<typeof replaySchema>;

export const replayedSchema = z
  .object({ replayed: z.int(), more: z.boolean().describe('There are more: ask again') })
  .meta({ id: 'DeliveriesReplayed' });
export type DeliveriesReplayed = z.infer<typeof replayedSchema>;

export const deliveryReceiptSchema = z
  .object({
    deliveryId: idSchema,
    duplicate: z.boolean().describe('It came before, and has no further effect'),
    conflict: z.boolean().describe('Its id came before with another body: it was kept, and is not carried out'),
  })
  .meta({ id: 'DeliveryReceipt' });
export type DeliveryReceipt = z.infer<typeof deliveryReceiptSchema>;
