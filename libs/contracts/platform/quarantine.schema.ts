/** Jobs that were set aside because they failed too often or killed their process. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from './page.schema.js';

/** Describes {@link QuarantinedJob}. */
export const quarantinedJobSchema = z
  .object({
    id: idSchema,
    job: z.string(),
    payload: z.record(z.string(), z.unknown()).describe('Ids only'),
    reason: z.string().describe('Stable code of the reason'),
    attempt: z.int(),
    deaths: z.int().describe('Number of processes that the job killed'),
    lastError: z.string().nullable(),
    at: instantSchema,
  })
  .meta({ id: 'QuarantinedJob' });
/** A job that was set aside because it failed too often or killed its process. */
export type QuarantinedJob = z.infer<typeof quarantinedJobSchema>;
/** Describes a page of a list of {@link QuarantinedJob}. */
export const quarantinePageSchema = pageOf(quarantinedJobSchema, 'QuarantinePage');

/** Describes {@link RetriedJob}. */
export const retriedJobSchema = z.object({ id: idSchema }).meta({ id: 'RetriedJob' });
/** The response to retrying a quarantined job. */
export type RetriedJob = z.infer<typeof retriedJobSchema>;
