/** Job descriptions that are uploaded as files. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

/** Describes {@link JobDescriptionReading}. */
export const jobDescriptionReadingSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    state: z.enum(['waiting', 'read', 'unreadable']).describe('`waiting`: request again in a moment'),
    text: z
      .string()
      .nullable()
      .describe('The text once it is parsed; send it, edited or not, as `page.text` of a role'),
    message: z.string().nullable().describe('Why the file could not be parsed, or that it is a scan, and what to do'),
  })
  .meta({ id: 'JobDescriptionReading' });
/** The state of parsing an uploaded job description. */
export type JobDescriptionReading = z.infer<typeof jobDescriptionReadingSchema>;
