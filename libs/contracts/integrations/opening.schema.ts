/** Openings of an applicant tracking system, and the roles that they are mapped to. */
import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

export const ATS_JOB_STATES = ['draft', 'open', 'closed'] as const;
export type AtsJobState = (typeof ATS_JOB_STATES)[number];

export const atsJobSchema = z
  .object({
    id: idSchema,
    vendorId: z.string(),
    title: z.string().nullable().describe('Null while only applications name it'),
    state: z.enum(ATS_JOB_STATES),
    url: z.string().nullable(),
    hasText: z.boolean().describe('Whether its page is known, so that a draft of a role can be made of it'),
    roleId: idSchema.nullable().describe('The role that its applications are for; null: they wait'),
    waiting: z.int().describe('Applications that wait for a role'),
    applications: z.int(),
  })
  .meta({ id: 'AtsJob' });
export type AtsJob = z.infer<typeof atsJobSchema>;
export const atsJobPageSchema = pageOf(atsJobSchema, 'AtsJobPage');

export const atsJobQuerySchema = pageQuerySchema.extend({
  waiting: z.enum(['true', 'false']).optional().describe('`true`: only those that applications wait for'),
});
export type AtsJobQuery = z.infer<typeof atsJobQuerySchema>;

export const jobMappingSchema = z
  .strictObject({
    roleId: idSchema
      .nullable()
      .describe('Null: its applications wait from now on; those that came stay where they are'),
  })
  .meta({ id: 'AtsJobMapping' });
export type JobMapping = z.infer<typeof jobMappingSchema>;
