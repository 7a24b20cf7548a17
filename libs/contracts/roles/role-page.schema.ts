/** Role pages that come as files. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

/** Describes {@link RolePageReading}. */
export const rolePageReadingSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    state: z.enum(['waiting', 'read', 'unreadable']).describe('waiting: ask again in a moment'),
    text: z.string().nullable().describe('Once it is read: send it, changed or not, as `page.text` of a role'),
    message: z.string().nullable().describe('Why it could not be read, and what to do'),
  })
  .meta({ id: 'RolePageReading' });
/** The state of parsing an uploaded job description. */
export type RolePageReading = z.infer<typeof rolePageReadingSchema>;
