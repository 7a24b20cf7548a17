/** Hidden identities: reading a role without names. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

/** Describes {@link HiddenIdentitiesSetting}. */
export const hiddenIdentitiesSettingSchema = z
  .object({
    allUsers: z.boolean().describe('Whether identities are hidden from every reader of the role'),
    me: z.boolean().describe('Whether identities are hidden from the caller by their own choice'),
  })
  .meta({ id: 'HiddenIdentitiesSetting' });
/** The setting of a role that hides identities from all its readers or from the caller alone. */
export type HiddenIdentitiesSetting = z.infer<typeof hiddenIdentitiesSettingSchema>;

/** Validates {@link HiddenIdentitiesChange}. */
export const hiddenIdentitiesChangeSchema = z
  .strictObject({ allUsers: z.boolean().optional(), me: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, { error: 'Give `allUsers` or `me`' })
  .meta({ id: 'HiddenIdentitiesChange' });
/** The request body that changes whether identities are hidden; it holds one field at least. */
export type HiddenIdentitiesChange = z.infer<typeof hiddenIdentitiesChangeSchema>;

/** Describes {@link Revealed}. */
export const revealedSchema = z
  .object({ applicationId: idSchema, candidateId: idSchema, name: z.string().nullable() })
  .meta({ id: 'Revealed' });
/** The response to revealing one candidate whose identity was hidden. */
export type Revealed = z.infer<typeof revealedSchema>;
