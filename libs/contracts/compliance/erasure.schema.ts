/** Erasure: erasing candidates, recognizing them when they return, and legal holds. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

const reasonSchema = z.string().trim().min(3).max(500);

/** The kinds of rows that an erasure deletes, or clears of personal data. */
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
  'inboundEvents',
  'webhookMessages',
  'vendorIds',
  'importItems',
  'importRows',
  'queuedJobs',
  'storedAnswers',
  'reasons',
] as const;
/** A kind of rows that an erasure deletes, or clears of personal data. */
export type ErasedKind = (typeof ERASED_KINDS)[number];

/** Describes {@link ErasureReport}. */
export const erasureReportSchema = z
  .object({
    candidateId: idSchema,
    candidateIds: z.array(idSchema).describe('The candidate and all candidates merged with it'),
    erasedAt: instantSchema,
    alreadyErased: z.boolean().describe('Whether the candidate had been erased before, so that nothing was done'),
    removed: z
      .partialRecord(z.enum(ERASED_KINDS), z.int())
      .describe('Number of rows that were deleted or cleared, by kind'),
    remaining: z
      .array(z.object({ kind: z.string(), count: z.int(), why: z.string(), ids: z.array(idSchema) }))
      .describe('Data that remains, and why'),
  })
  .meta({ id: 'ErasureReport' });
/** The report of an erasure: what was removed from which kind of rows, and what remains and why. */
export type ErasureReport = z.infer<typeof erasureReportSchema>;

/** Describes {@link SuppressedCandidate}. */
export const suppressedCandidateSchema = z
  .object({
    candidateId: idSchema,
    erasedCandidateIds: z.array(idSchema).describe('The erased candidates that it matches'),
    matched: z.array(z.enum(['email', 'phone', 'document', 'vendor-id'])).describe('What it matches by'),
    suppressedAt: instantSchema,
    applications: z.array(z.object({ id: idSchema, roleId: idSchema, source: z.string() })),
  })
  .meta({ id: 'SuppressedCandidate' });
/**
 * A suppressed candidate: one that matches an erased candidate and waits for an administrator to
 * release or discard it.
 */
export type SuppressedCandidate = z.infer<typeof suppressedCandidateSchema>;
/** Describes a page of a list of {@link SuppressedCandidate}. */
export const suppressedCandidatePageSchema = pageOf(suppressedCandidateSchema, 'SuppressedCandidatePage');

/** Validates {@link AddressErasureRequest}. */
export const addressErasureRequestSchema = z
  .strictObject({ email: z.string().trim().min(3).max(320).describe('The complete address, in any case') })
  .meta({ id: 'AddressErasureRequest' });
/** The request body that erases every candidate with an email address. */
export type AddressErasureRequest = z.infer<typeof addressErasureRequestSchema>;

/** Describes {@link AddressErasure}. */
export const addressErasureSchema = z
  .object({
    candidates: z
      .array(erasureReportSchema)
      .describe('One report per candidate with the address; empty when none has it'),
    unread: z
      .object({
        importRows: z.int().describe('Lines and rows of imports'),
        inboundEvents: z.int().describe('Bodies of inbound events'),
      })
      .describe('Data that contained the address and belonged to no candidate: it was cleared'),
  })
  .meta({ id: 'AddressErasure' });
/**
 * The report of an erasure by email address: one report per candidate, and what was cleared of data
 * that had led to none.
 */
export type AddressErasure = z.infer<typeof addressErasureSchema>;

/** Validates {@link SuppressionResolution}. */
export const suppressionResolutionSchema = z
  .strictObject({
    resolution: z
      .enum(['release', 'discard'])
      .describe('`release`: the candidate applies again and is scored; `discard`: the candidate is erased again'),
    reason: reasonSchema,
  })
  .meta({ id: 'SuppressionResolution' });
/** The request body that releases a suppressed candidate or discards it. */
export type SuppressionResolution = z.infer<typeof suppressionResolutionSchema>;

/** Describes {@link ResolvedSuppression}. */
export const resolvedSuppressionSchema = z
  .object({
    candidateId: idSchema,
    resolution: z.enum(['release', 'discard']),
    erasure: erasureReportSchema.nullable(),
  })
  .meta({ id: 'ResolvedSuppression' });
/** The response to releasing or discarding a suppressed candidate. */
export type ResolvedSuppression = z.infer<typeof resolvedSuppressionSchema>;

/** Validates {@link NewLegalHold}. */
export const newLegalHoldSchema = z
  .strictObject({ reason: reasonSchema.describe('The reason, which users can read as long as the hold exists') })
  .meta({ id: 'NewLegalHold' });
/** The request body that puts a candidate or a role under a legal hold; it holds the reason. */
export type NewLegalHold = z.infer<typeof newLegalHoldSchema>;

/** Describes {@link LegalHold}. */
export const legalHoldSchema = z
  .object({
    id: idSchema,
    candidateId: idSchema.nullable(),
    roleId: idSchema.nullable(),
    reason: z.string().nullable(),
    setBy: idSchema.nullable().describe('Null: set by an API key or a command'),
    setAt: instantSchema,
    liftReason: z.string().nullable(),
    liftedBy: idSchema.nullable(),
    liftedAt: instantSchema.nullable(),
  })
  .meta({ id: 'LegalHold' });
/** A legal hold on a candidate or a role. It prevents erasure until it is lifted. */
export type LegalHold = z.infer<typeof legalHoldSchema>;
/** Describes a page of a list of {@link LegalHold}. */
export const legalHoldPageSchema = pageOf(legalHoldSchema, 'LegalHoldPage');

/** Describes {@link RemovedSamples}. */
export const removedSamplesSchema = z
  .object({
    roles: z.int().describe('Demo roles that were deleted with everything in them'),
    candidates: z.int().describe('Demo candidates that were erased'),
    retained: z
      .array(z.object({ id: idSchema, title: z.string(), candidates: z.int() }))
      .describe('Demo roles with applications of real candidates: they remain and are no longer demo roles'),
  })
  .meta({ id: 'RemovedSamples' });
/** The report of removing the demo data. */
export type RemovedSamples = z.infer<typeof removedSamplesSchema>;
