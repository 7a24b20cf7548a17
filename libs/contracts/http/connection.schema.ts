/** Connections to applicant tracking systems and what they deliver. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from './page.schema.js';

export const ATS_VENDORS = [
  'standard-webhooks',
  'greenhouse',
  'ashby',
  'lever',
  'workable',
  'merge',
  'smartrecruiters',
  'recruitee',
  'teamtailor',
  'kombo',
  'bamboohr',
] as const;
export type AtsVendorId = (typeof ATS_VENDORS)[number];

/** What a delivery says happened, in our words. */
export const ATS_EVENT_KINDS = [
  'candidate-created',
  'candidate-updated',
  'candidate-merged',
  'candidate-deleted',
  'candidate-anonymised',
  'application-created',
  'application-updated',
  'application-deleted',
  'stage-changed',
  'hired',
  'unhired',
  'rejected',
  'unrejected',
  'job-changed',
  'assessment-asked',
  'something-changed',
  'ignored',
] as const;
export type AtsEventKind = (typeof ATS_EVENT_KINDS)[number];

export const ATS_JOB_STATES = ['draft', 'open', 'closed'] as const;
export type AtsJobState = (typeof ATS_JOB_STATES)[number];

export const ATS_APPLICATION_STATUSES = ['active', 'hired', 'rejected'] as const;
export type AtsApplicationStatus = (typeof ATS_APPLICATION_STATUSES)[number];

export const newConnectionSchema = z
  .strictObject({
    vendor: z.enum(ATS_VENDORS),
    name: z.string().trim().min(1).max(100),
    secret: z
      .string()
      .max(200)
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'Must be `whsec_` and the base64 of at least 24 bytes')
      .optional()
      .describe('Signing secret that the sender chose; left out: one is made and shown once'),
  })
  .meta({ id: 'NewConnection' });
export type NewConnection = z.infer<typeof newConnectionSchema>;

export const connectionSchema = z
  .object({
    id: idSchema,
    vendor: z.enum(ATS_VENDORS),
    name: z.string(),
    hookPath: z.string().describe('Where the sender posts to'),
    createdAt: instantSchema,
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Connection' });
export type Connection = z.infer<typeof connectionSchema>;
export const connectionPageSchema = pageOf(connectionSchema, 'ConnectionPage');

export const createdConnectionSchema = z
  .object({
    connection: connectionSchema,
    secret: z.string().nullable().describe('Shown once; null when the call gave one'),
  })
  .meta({ id: 'CreatedConnection' });
export type CreatedConnection = z.infer<typeof createdConnectionSchema>;

export const DELIVERY_OUTCOMES = ['waiting', 'processed', 'ignored', 'failed', 'held'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

export const deliverySchema = z
  .object({
    id: idSchema,
    webhookId: z.string().describe('The sender’s own id of it: its header `webhook-id`'),
    receivedAt: instantSchema,
    outcome: z
      .enum(DELIVERY_OUTCOMES)
      .describe(
        '`processed`: a candidate was taken in; `ignored`: an event that changes nothing; `failed`: it could not be used, `error` says why; `held`: about somebody who was erased before, a person has to confirm',
      ),
    error: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .describe('Of a processed one `answers-dropped`: what of it was not kept'),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof deliverySchema>;
export const deliveryPageSchema = pageOf(deliverySchema, 'DeliveryPage');

export const deliveryReceiptSchema = z
  .object({ deliveryId: idSchema, duplicate: z.boolean() })
  .meta({ id: 'DeliveryReceipt' });
export type DeliveryReceipt = z.infer<typeof deliveryReceiptSchema>;
