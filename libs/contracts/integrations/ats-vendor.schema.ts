/** Vendors of applicant tracking systems, and the words that their events share here. */
import { z } from 'zod';

/** The vendors of applicant tracking systems that Candor connects to. */
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
/** One value of {@link ATS_VENDORS}. */
export type AtsVendorId = (typeof ATS_VENDORS)[number];

/** The kinds of inbound events, in the vocabulary that all vendors are decoded to. */
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
  'opening-changed',
  'assessment-requested',
  'something-changed',
  'ignored',
] as const;
/** One value of {@link ATS_EVENT_KINDS}. */
export type AtsEventKind = (typeof ATS_EVENT_KINDS)[number];

/** The status of an application in its ATS. */
export const ATS_APPLICATION_STATUSES = ['active', 'hired', 'rejected'] as const;
/** One value of {@link ATS_APPLICATION_STATUSES}. */
export type AtsApplicationStatus = (typeof ATS_APPLICATION_STATUSES)[number];

/** The lists that a sync can read from a vendor. `openings` means openings only, so applications arrive by events. */
export const ATS_LISTS = ['applications', 'openings', 'nothing'] as const;
/** One value of {@link ATS_LISTS}. */
export type AtsLists = (typeof ATS_LISTS)[number];

const accountFieldSchema = z.object({
  name: z.string(),
  description: z.string().nullable(),
  required: z.boolean(),
  choices: z.array(z.string()).nullable().describe('Null: any text'),
});
/** A field of the credentials with which Candor calls the API of a vendor. */
export type AtsAccountField = z.infer<typeof accountFieldSchema>;

const vendorInfoSchema = z.object({
  id: z.enum(ATS_VENDORS),
  name: z.string().describe('The name as the vendor writes it'),
  posts: z.boolean().describe('Whether the vendor sends events'),
  secret: z.object({
    from: z
      .enum(['candor', 'vendor'])
      .describe('Which side issues the signing secret; the other side often needs it only after the URL is known'),
    where: z.string().describe('Name of the secret at the vendor and where to find it, as the end of a sentence'),
  }),
  account: z
    .array(accountFieldSchema)
    .nullable()
    .describe('The credentials for the API of the vendor; null: Candor does not call it'),
  samples: z.array(z.string()).describe('Events that `candor events send` has a signed sample of'),
});
/** The description of a vendor: what a connection to it needs and can do. */
export type AtsVendorInfo = z.infer<typeof vendorInfoSchema>;

/** Describes {@link AtsVendors}. */
export const atsVendorsSchema = z.object({ items: z.array(vendorInfoSchema) }).meta({ id: 'AtsVendors' });
/** The vendors that Candor connects to. */
export type AtsVendors = z.infer<typeof atsVendorsSchema>;
