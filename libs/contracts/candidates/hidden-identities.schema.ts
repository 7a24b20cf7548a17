/** Hidden identities: reading a role without names. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

/** Describes {@link BlindSetting}. */
export const blindSettingSchema = z
  .object({
    everybody: z.boolean().describe('Whether identities are hidden from every reader of the role'),
    mine: z.boolean().describe('Whether identities are hidden from the caller by their own choice'),
  })
  .meta({ id: 'BlindSetting' });
/** The setting of a role that hides identities from all its readers or from the caller alone. */
export type BlindSetting = z.infer<typeof blindSettingSchema>;

/** Validates {@link BlindChange}. */
export const blindChangeSchema = z
  .strictObject({ everybody: z.boolean().optional(), mine: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, { error: 'Give `everybody` or `mine`' })
  .meta({ id: 'BlindChange' });
/** The request body that changes whether identities are hidden; it holds one field at least. */
export type BlindChange = z.infer<typeof blindChangeSchema>;

/** Describes {@link Revealed}. */
export const revealedSchema = z
  .object({ applicationId: idSchema, candidateId: idSchema, name: z.string().nullable() })
  .meta({ id: 'Revealed' });
/** The response to revealing one candidate whose identity was hidden. */
export type Revealed = z.infer<typeof revealedSchema>;
