/** Openings of an applicant tracking system, and the roles that they are mapped to. */
import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/** The states of an opening in its ATS. */
export const ATS_JOB_STATES = ['draft', 'open', 'closed'] as const;
/** One value of {@link ATS_JOB_STATES}. */
export type AtsJobState = (typeof ATS_JOB_STATES)[number];

/** Describes {@link AtsJob}. */
export const atsJobSchema = z
  .object({
    id: idSchema,
    vendorId: z.string(),
    title: z.string().nullable().describe('Null while only applications name the opening'),
    state: z.enum(ATS_JOB_STATES),
    url: z.string().nullable(),
    hasText: z.boolean().describe('Whether the job description is known, so that a role can be drafted from it'),
    roleId: idSchema.nullable().describe('The role that its applications go to; null: they wait'),
    waiting: z.int().describe('Number of applications that wait for a role'),
    applications: z.int(),
  })
  .meta({ id: 'AtsJob' });
/** An opening of an ATS, with the role that it is mapped to and how many applications wait. */
export type AtsJob = z.infer<typeof atsJobSchema>;
/** Describes a page of a list of {@link AtsJob}. */
export const atsJobPageSchema = pageOf(atsJobSchema, 'AtsJobPage');

/** Validates {@link AtsJobQuery}. */
export const atsJobQuerySchema = pageQuerySchema.extend({
  waiting: z.enum(['true', 'false']).optional().describe('`true`: only openings with waiting applications'),
});
/** The query of the list of openings. */
export type AtsJobQuery = z.infer<typeof atsJobQuerySchema>;

/** Validates {@link JobMapping}. */
export const jobMappingSchema = z
  .strictObject({
    roleId: idSchema.nullable().describe('Null: new applications wait from now on; earlier ones stay in their role'),
  })
  .meta({ id: 'AtsJobMapping' });
/** The request body that maps an opening to a role, or unmaps it. */
export type JobMapping = z.infer<typeof jobMappingSchema>;
