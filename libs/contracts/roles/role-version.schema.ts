/** Versions of a role: editing them, listing them, and parsing single requirements. */
import { z } from 'zod';
import { LEVELS } from './content/role.js';
import { dateSchema, idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { roleCriterionSchema, roleQuestionSchema, roleNoteSchema } from './role.schema.js';

/** Describes {@link RoleVersionSummary}. */
export const roleVersionSummarySchema = z
  .object({
    id: idSchema,
    number: z.int(),
    status: z
      .enum(['active', 'preparing', 'earlier', 'not-taken'])
      .describe(
        '`preparing`: applications are being assessed under it; `not-taken`: cancelled, or replaced by another version',
      ),
    asOf: dateSchema,
    criteria: z.int().describe('Number of criteria'),
    note: z.string().nullable(),
    author: z.object({ id: idSchema, name: z.string() }).nullable().describe('Null for an API key or a command'),
    createdAt: instantSchema,
  })
  .meta({ id: 'RoleVersionSummary' });
/** A version of a role in a list. */
export type RoleVersionSummary = z.infer<typeof roleVersionSummarySchema>;
/** Describes a page of a list of {@link RoleVersionSummary}. */
export const roleVersionsSchema = pageOf(roleVersionSummarySchema, 'RoleVersions');

/** Describes {@link RoleVersion}. */
export const roleVersionSchema = roleVersionSummarySchema
  .omit({ criteria: true })
  .extend({
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('The text that offsets refer to'),
    criteria: z.array(roleCriterionSchema),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
  })
  .meta({ id: 'RoleVersion' });
/** A version of a role with its criteria, questions and notes. */
export type RoleVersion = z.infer<typeof roleVersionSchema>;

/** Validates {@link RequirementReadingInput}. */
export const requirementReadingInputSchema = z
  .union([
    z.strictObject({
      text: z.string().trim().min(1).max(1000).describe('A sentence as in a job description: "3+ years of Python"'),
      as: z.enum(['requirement', 'duty']).default('requirement').describe('`duty`: a responsibility of the role'),
    }),
    z.strictObject({ skill: z.string().trim().min(1).max(80).describe('Id of a skill, built-in or custom') }),
  ])
  .meta({ id: 'RequirementReadingInput' });
/** A requirement to parse: a sentence, or the id of a skill. */
export type RequirementReadingInput = z.infer<typeof requirementReadingInputSchema>;

/** Describes {@link RequirementReading}. */
export const requirementReadingSchema = z
  .object({
    criteria: z
      .array(roleCriterionSchema)
      .describe('Empty when nothing can be scored: the questions and notes say why'),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
  })
  .meta({ id: 'RequirementReading' });
/** The criteria that a requirement was parsed to. The list is empty when nothing in it can be scored. */
export type RequirementReading = z.infer<typeof requirementReadingSchema>;
