/** What a job description would become as a role. */
import { z } from 'zod';
import { LEVELS } from './content/role.js';
import { jobDescriptionInputSchema, roleCriterionSchema, roleNoteSchema, roleQuestionSchema } from './role.schema.js';

/** Validates {@link RolePreviewInput}. */
export const rolePreviewInputSchema = z
  .strictObject({ page: jobDescriptionInputSchema })
  .meta({ id: 'RolePreviewInput' });
/** A job description to preview. */
export type RolePreviewInput = z.infer<typeof rolePreviewInputSchema>;

/** Describes {@link RolePreview}. */
export const rolePreviewSchema = z
  .object({
    title: z.string(),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('The text that offsets refer to'),
    criteria: z.array(roleCriterionSchema).describe('Empty when nothing can be scored: the questions say why'),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
  })
  .meta({ id: 'RolePreview' });
/** A job description as it would be read for a role, without a role. */
export type RolePreview = z.infer<typeof rolePreviewSchema>;
