/** Erasing people, those who come back after it, and what keeps somebody from being erased. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

const reasonSchema = z.string().trim().min(3).max(500);

/** Kinds of rows of which an erasure removes some, or empties something personal. */
export const ERASED_KINDS = [
  'identities',
  'documents',
  'bytes',
  'texts',
  'profiles',
  'filterRows',
  'assessments',
  'rankings',
  'applications',
  'answers',
  'requests',
  'decisions',
  'opinions',
  'savedViews',
  'notes',
  'corrections',
  'overrides',
  'deliveries',
  'webhookMessages',
  'vendorIds',
  'importItems',
  'importRows',
  'queuedJobs',
  'storedAnswers',
  'reasons',
] as const;
export type ErasedKind = (typeof ERASED_KINDS)[number];

export const erasureReportSchema = z
  .object({
    candidateId: idSchema,
    candidateIds: z.array(idSchema).describe('The person: the candidate, and those merged with it'),
    erasedAt: instantSchema,
    alreadyErased: z.boolean().describe('Nothing was done: it was erased before'),
    removed: z.partialRecord(z.enum(ERASED_KINDS), z.int()).describe('How much was removed, or emptied, of each kind'),
    left: z
      .array(z.object({ kind: z.string(), count: z.int(), why: z.string(), ids: z.array(idSchema) }))
      .describe('What stays, and why'),
  })
  .meta({ id: 'ErasureReport' });
export type ErasureReport = z.infer<typeof erasureReportSchema>;

export const heldCandidateSchema = z
  .object({
    candidateId: idSchema,
    erasedCandidateIds: z.array(idSchema).describe('Those who were erased and had the same'),
    matched: z.array(z.enum(['email', 'phone', 'document', 'vendor-id'])).describe('By what they were known again'),
    heldAt: instantSchema,
    applications: z.array(z.object({ id: idSchema, roleId: idSchema, source: z.string() })),
  })
  .meta({ id: 'HeldCandidate' });
export type HeldCandidate = z.infer<typeof heldCandidateSchema>;
export const heldCandidatePageSchema = pageOf(heldCandidateSchema, 'HeldCandidatePage');

export const addressErasureRequestSchema = z
  .strictObject({ email: z.string().trim().min(3).max(320).describe('Whole, in any case') })
  .meta({ id: 'AddressErasureRequest' });
export type AddressErasureRequest = z.infer<typeof addressErasureRequestSchema>;

export const addressErasureSchema = z
  .object({
    people: z.array(erasureReportSchema).describe('Everybody of whom the address was stored; empty: nobody'),
    unread: z
      .object({
        importRows: z.int().describe('Lines and rows of imports'),
        deliveries: z.int().describe('Bodies of webhook calls'),
      })
      .describe('What named the address and had led to nobody: it was emptied'),
  })
  .meta({ id: 'AddressErasure' });
export type AddressErasure = z.infer<typeof addressErasureSchema>;

export const heldSettlementSchema = z
  .strictObject({
    settlement: z
      .enum(['release', 'discard'])
      .describe('release: they want to be here again, and are scored; discard: they are erased again'),
    reason: reasonSchema,
  })
  .meta({ id: 'HeldSettlement' });
export type HeldSettlement = z.infer<typeof heldSettlementSchema>;

export const settledHeldSchema = z
  .object({
    candidateId: idSchema,
    settlement: z.enum(['release', 'discard']),
    erasure: erasureReportSchema.nullable(),
  })
  .meta({ id: 'SettledHeldCandidate' });
export type SettledHeld = z.infer<typeof settledHeldSchema>;

export const newLegalHoldSchema = z
  .strictObject({ reason: reasonSchema.describe('Why: people read it; it is kept while the hold is') })
  .meta({ id: 'NewLegalHold' });
export type NewLegalHold = z.infer<typeof newLegalHoldSchema>;

export const legalHoldSchema = z
  .object({
    id: idSchema,
    candidateId: idSchema.nullable(),
    roleId: idSchema.nullable(),
    reason: z.string().nullable(),
    setBy: idSchema.nullable().describe('Null: an API key or a command'),
    setAt: instantSchema,
    liftReason: z.string().nullable(),
    liftedBy: idSchema.nullable(),
    liftedAt: instantSchema.nullable(),
  })
  .meta({ id: 'LegalHold' });
export type LegalHold = z.infer<typeof legalHoldSchema>;
export const legalHoldPageSchema = pageOf(legalHoldSchema, 'LegalHoldPage');

export const removedSamplesSchema = z
  .object({
    roles: z.int().describe('Sample roles that were removed with all that was done in them'),
    people: z.int().describe('Samples who were erased'),
    kept: z
      .array(z.object({ id: idSchema, title: z.string(), people: z.int() }))
      .describe('Sample roles that others have applied for: they stay, and are no samples any more'),
  })
  .meta({ id: 'RemovedSamples' });
export type RemovedSamples = z.infer<typeof removedSamplesSchema>;
