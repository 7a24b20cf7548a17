/** The user or the API key behind a change, as responses name them. */
import { z } from 'zod';
import { idSchema } from '../page.schema.js';

/** Describes the user or API key behind a change, with the name as far as it is known. */
export const whoSchema = z.object({ id: idSchema.describe('User or API key'), name: z.string().nullable() });
