/** Versions of a role: what is made of them by hand, how they are listed, and what single requirements are read as. */
import { z } from 'zod';
import { LEVELS } from './content/role.js';
import { dateSchema, idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { roleCriterionSchema, roleQuestionSchema, roleNoteSchema } from './role.schema.js';

/** Describes {@link RoleVersionSummary}. */
export const roleVersionSummarySchema = z
  .object({
    id: idSchema,
    number: z.int(),
    standing: z
      .enum(['in-force', 'preparing', 'earlier', 'not-taken'])
      .describe('preparing: everybody is being assessed under it; not-taken: called off, or overtaken by another one'),
    asOf: dateSchema,
    criteria: z.int().describe('How many'),
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
    page: z.string().describe('The text that offsets count in'),
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
      text: z.string().trim().min(1).max(1000).describe('As it would stand on a page: "3+ years of Python"'),
      as: z.enum(['requirement', 'duty']).default('requirement').describe('duty: what the person will do'),
    }),
    z.strictObject({ skill: z.string().trim().min(1).max(80).describe('Id of a skill, shipped or own') }),
  ])
  .meta({ id: 'RequirementReadingInput' });
/** A requirement to parse: a sentence, or the id of a skill. */
export type RequirementReadingInput = z.infer<typeof requirementReadingInputSchema>;

/** Describes {@link RequirementReading}. */
export const requirementReadingSchema = z
  .object({
    criteria: z
      .array(roleCriterionSchema)
      .describe('Empty where nothing of it can be scored: the questions and notes say why'),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
  })
  .meta({ id: 'RequirementReading' });
/** The criteria that a requirement was parsed to. The list is empty when nothing in it can be scored. */
export type RequirementReading = z.infer<typeof requirementReadingSchema>;
