/** Roles as the API shows them. What a role asks for is `RoleContent`; here are its criteria with the text they came from. */
import { z } from 'zod';
import { criterionInputSchema, roleInputSchema } from './content/role-input.js';
import { CATEGORIES, KINDS, LEVELS } from './content/role.js';
import { LANES } from './weights/weights.js';
import { cursorSchema, dateSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';
import { weightsSummarySchema } from './weights/weights.schema.js';

export const ROLE_STATES = ['draft', 'open', 'closed'] as const;
export const roleStateSchema = z.enum(ROLE_STATES).meta({ id: 'RoleState' });
export type RoleState = (typeof ROLE_STATES)[number];

export const PAGE_FORMATS = ['text', 'markdown', 'html'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];
/** Longest role page accepted, in characters. */
export const ROLE_PAGE_LIMIT = 200_000;

export const rolePageInputSchema = z
  .strictObject(
    {
      text: z.string().min(1).max(ROLE_PAGE_LIMIT).describe('The role page'),
      format: z.enum(PAGE_FORMATS).default('text'),
      title: z.string().trim().min(1).max(200).optional().describe('Left out: read from the page'),
      asOf: dateSchema.optional().describe('Day that all assessments count from; left out: today'),
    },
    // Of the whole: an unknown field in it is told as such.
    { error: ({ code }) => (code === 'invalid_type' ? 'expected an object: {"page": {"text": "…"}}' : undefined) },
  )
  .meta({ id: 'RolePageInput' });

/** What people made of a version: its page stays, and so does what they left as it was. */
export const editedRoleSchema = z
  .strictObject({
    of: idSchema.describe('The version of the role that was edited: its page and its notes stay'),
    criteria: z
      .array(criterionInputSchema)
      .min(1)
      .max(200)
      .optional()
      .describe(
        'All of them, whole; their spans count in its page, and their kinds become those of the weights. Left out: those that it has, with the weights that they had: it is put back',
      ),
    settled: z
      .array(
        z.strictObject({
          code: z.string().max(80),
          criterion: z.string().max(200).nullable(),
          start: z.int().nullable(),
        }),
      )
      .max(300)
      .optional()
      .describe('Questions of that version that somebody has answered, by code, criterion and `from.start`'),
  })
  .meta({ id: 'EditedRole' });
export type EditedRole = z.infer<typeof editedRoleSchema>;

const versionNoteSchema = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .describe('Why there is this version, for those who look at it later');

/** What a role asks for, as a page, as a list of requirements, or as a version that was edited. */
export const newRoleVersionSchema = z
  .union([
    z.strictObject({ page: rolePageInputSchema, note: versionNoteSchema }),
    z.strictObject({ edited: editedRoleSchema, note: versionNoteSchema }),
    roleInputSchema.extend({ note: versionNoteSchema }).meta({ id: 'NewRoleVersionOfRequirements' }),
  ])
  .meta({ id: 'NewRoleVersion' });
export type NewRoleVersion = z.infer<typeof newRoleVersionSchema>;

const confidentialSchema = z.boolean().describe('Only those who belong to it see it; left out: no');

export const newRoleSchema = z
  .union([
    z.strictObject({ page: rolePageInputSchema, confidential: confidentialSchema.optional() }),
    roleInputSchema.extend({ confidential: confidentialSchema.optional() }).meta({ id: 'NewRoleOfRequirements' }),
  ])
  .meta({ id: 'NewRole' });
export type NewRole = z.infer<typeof newRoleSchema>;

export const roleQuerySchema = z.strictObject({
  state: z
    .enum([...ROLE_STATES, 'current'])
    .optional()
    .describe('current: all but the closed ones'),
  search: z.string().trim().max(200).optional().describe('Part of the title, whatever its case'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type RoleQuery = z.infer<typeof roleQuerySchema>;

export const roleChangeSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    state: roleStateSchema.optional(),
    confidential: confidentialSchema.optional(),
  })
  .meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof roleChangeSchema>;

export const roleSummarySchema = z
  .object({
    id: idSchema,
    title: z.string(),
    state: roleStateSchema,
    confidential: z.boolean(),
    sample: z.boolean().describe('Comes with Candor to be tried, with people who were made up'),
    createdAt: instantSchema,
    applications: z.int(),
  })
  .meta({ id: 'RoleSummary' });

export const roleListItemSchema = roleSummarySchema
  .extend({
    lanes: z.record(z.enum(LANES), z.int()).describe('How many are ranked in each lane under the weights in force'),
    runningImports: z.int().describe('Imports that are not at an end'),
    latestAt: instantSchema.nullable().describe('When the latest application came'),
    asOf: dateSchema.nullable().describe('Day that all assessments count from'),
  })
  .meta({ id: 'RoleListItem' });
export type RoleListItem = z.infer<typeof roleListItemSchema>;
export const rolePageSchema = pageOf(roleListItemSchema, 'RolePage');

/** A role that comes with Candor, as a template: its page is what a new role is made from. */
export const shippedRoleSchema = z
  .object({
    id: z.string().describe('Stays the same across releases'),
    title: z.string(),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('Plain text; send it, changed or not, as `page.text` of a new role'),
  })
  .meta({ id: 'ShippedRole' });
export const shippedRolesSchema = z.object({ items: z.array(shippedRoleSchema) }).meta({ id: 'ShippedRoles' });
export type ShippedRoles = z.infer<typeof shippedRolesSchema>;

export const quoteSchema = z
  .object({ start: z.int(), end: z.int(), text: z.string() })
  .describe('UTF-16 offsets into the text, and the text there')
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quoteSchema>;

export const roleCriterionSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    label: z.string(),
    kind: z.enum(KINDS).describe('Proposed by the reader; the active weights decide'),
    importance: z.int(),
    from: quoteSchema.nullable().describe('Where the role page says so'),
    expression: z.looseObject({ test: z.string(), label: z.string() }).describe('What it asks for, as a tree'),
  })
  .meta({ id: 'RoleCriterion' });

export const roleQuestionSchema = z
  .object({
    code: z.string(),
    criterion: z.string().nullable(),
    text: z.string().describe('The question in words'),
    from: quoteSchema.nullable(),
  })
  .meta({ id: 'RoleQuestion' });

export const roleNoteSchema = z
  .object({ kind: z.enum(['soft-skill', 'filter']), label: z.string(), from: quoteSchema.nullable() })
  .describe('Said on the page, and never scored')
  .meta({ id: 'RoleNote' });

export const roleSchema = roleSummarySchema
  .extend({
    version: z.object({ id: idSchema, number: z.int(), asOf: dateSchema, createdAt: instantSchema }),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('The text that offsets count in'),
    criteria: z.array(roleCriterionSchema),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
    weights: weightsSummarySchema.describe('The active version'),
    /** Set while a newer version of the role is being assessed. */
    pendingVersion: z.object({ id: idSchema, number: z.int() }).nullable(),
  })
  .meta({ id: 'Role' });
export type Role = z.infer<typeof roleSchema>;
