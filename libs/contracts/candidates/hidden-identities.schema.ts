/** Reading a role without seeing who the people are. */
import { z } from 'zod';
import { idSchema } from '../platform/page.schema.js';

export const blindSettingSchema = z
  .object({
    everybody: z.boolean().describe('All who read the role read it so'),
    mine: z.boolean().describe('The caller does, by their own wish'),
  })
  .meta({ id: 'BlindSetting' });
export type BlindSetting = z.infer<typeof blindSettingSchema>;

export const blindChangeSchema = z
  .strictObject({ everybody: z.boolean().optional(), mine: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, { error: 'Give `everybody` or `mine`' })
  .meta({ id: 'BlindChange' });
export type BlindChange = z.infer<typeof blindChangeSchema>;

export const revealedSchema = z
  .object({ applicationId: idSchema, candidateId: idSchema, name: z.string().nullable() })
  .meta({ id: 'Revealed' });
export type Revealed = z.infer<typeof revealedSchema>;
