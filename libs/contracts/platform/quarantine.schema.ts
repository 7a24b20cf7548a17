/** Jobs that were set aside because they failed too often or killed their process. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from './page.schema.js';

export const quarantinedJobSchema = z
  .object({
    id: idSchema,
    job: z.string(),
    payload: z.record(z.string(), z.unknown()).describe('Ids only'),
    reason: z.string().describe('Stable code'),
    attempt: z.int(),
    deaths: z.int().describe('Processes it took down'),
    lastError: z.string().nullable(),
    at: instantSchema,
  })
  .meta({ id: 'QuarantinedJob' });
export type QuarantinedJob = z.infer<typeof quarantinedJobSchema>;
export const quarantinePageSchema = pageOf(quarantinedJobSchema, 'QuarantinePage');

export const retriedJobSchema = z.object({ id: idSchema }).meta({ id: 'RetriedJob' });
export type RetriedJob = z.infer<typeof retriedJobSchema>;
