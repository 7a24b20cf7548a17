/** Roles as the API shows them. What a role asks for is `RoleContent`; here are its criteria with the text they came from. */
import { z } from 'zod';
import { criterionInputSchema, roleInputSchema } from './content/role-input.js';
import { CATEGORIES, KINDS, LEVELS } from './content/role.js';
import { LANES } from './weights/weights.js';
import { cursorSchema, dateSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';
import { weightsSummarySchema } from './weights/weights.schema.js';

/** The states of a role. */
export const ROLE_STATES = ['draft', 'open', 'closed'] as const;
/** Validates one value of {@link ROLE_STATES}. */
export const roleStateSchema = z.enum(ROLE_STATES).meta({ id: 'RoleState' });
/** One value of {@link ROLE_STATES}. */
export type RoleState = (typeof ROLE_STATES)[number];

/** The formats of a job description. */
export const PAGE_FORMATS = ['text', 'markdown', 'html'] as const;
/** One value of {@link PAGE_FORMATS}. */
export type PageFormat = (typeof PAGE_FORMATS)[number];
/** The maximum length of a job description, in characters. */
export const ROLE_PAGE_LIMIT = 200_000;

/** Validates a job description as it is sent: the text, its format, and optionally a title and an as-of date. */
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

/** Validates {@link EditedRole}. */
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
/**
 * An edit of an existing role version. Its job description stays, and so does everything that the
 * edit leaves out.
 */
export type EditedRole = z.infer<typeof editedRoleSchema>;

const versionNoteSchema = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .describe('Why there is this version, for those who look at it later');

/** Validates {@link NewRoleVersion}. */
export const newRoleVersionSchema = z
  .union([
    z.strictObject({ page: rolePageInputSchema, note: versionNoteSchema }),
    z.strictObject({ edited: editedRoleSchema, note: versionNoteSchema }),
    roleInputSchema.extend({ note: versionNoteSchema }).meta({ id: 'NewRoleVersionOfRequirements' }),
  ])
  .meta({ id: 'NewRoleVersion' });
/**
 * The request body that creates a role version: a job description, a list of requirements, or an
 * edit of an existing version.
 */
export type NewRoleVersion = z.infer<typeof newRoleVersionSchema>;

const confidentialSchema = z.boolean().describe('Only those who belong to it see it; left out: no');

/** Validates {@link NewRole}. */
export const newRoleSchema = z
  .union([
    z.strictObject({ page: rolePageInputSchema, confidential: confidentialSchema.optional() }),
    roleInputSchema.extend({ confidential: confidentialSchema.optional() }).meta({ id: 'NewRoleOfRequirements' }),
  ])
  .meta({ id: 'NewRole' });
/** The request body that creates a role, from a job description or a list of requirements. */
export type NewRole = z.infer<typeof newRoleSchema>;

/** Validates {@link RoleQuery}. */
export const roleQuerySchema = z.strictObject({
  state: z
    .enum([...ROLE_STATES, 'current'])
    .optional()
    .describe('current: all but the closed ones'),
  search: z.string().trim().max(200).optional().describe('Part of the title, whatever its case'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The query of the list of roles. */
export type RoleQuery = z.infer<typeof roleQuerySchema>;

/** Validates {@link RoleChange}. */
export const roleChangeSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    state: roleStateSchema.optional(),
    confidential: confidentialSchema.optional(),
  })
  .meta({ id: 'RoleChange' });
/** The request body that changes the title, state or confidentiality of a role. */
export type RoleChange = z.infer<typeof roleChangeSchema>;

/** Describes the fields of a role that every response about it has. */
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

/** Describes {@link RoleListItem}. */
export const roleListItemSchema = roleSummarySchema
  .extend({
    lanes: z.record(z.enum(LANES), z.int()).describe('How many are ranked in each lane under the weights in force'),
    runningImports: z.int().describe('Imports that are not at an end'),
    latestAt: instantSchema.nullable().describe('When the latest application came'),
    asOf: dateSchema.nullable().describe('Day that all assessments count from'),
  })
  .meta({ id: 'RoleListItem' });
/** A role in a list, with the number of applications in each lane. */
export type RoleListItem = z.infer<typeof roleListItemSchema>;
/** Describes a page of the list of roles. */
export const rolePageSchema = pageOf(roleListItemSchema, 'RolePage');

/** Describes a role template that comes with Candor. A new role is created from its job description. */
export const shippedRoleSchema = z
  .object({
    id: z.string().describe('Stays the same across releases'),
    title: z.string(),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('Plain text; send it, changed or not, as `page.text` of a new role'),
  })
  .meta({ id: 'ShippedRole' });
/** Describes {@link ShippedRoles}. */
export const shippedRolesSchema = z.object({ items: z.array(shippedRoleSchema) }).meta({ id: 'ShippedRoles' });
/** The role templates that come with Candor. */
export type ShippedRoles = z.infer<typeof shippedRolesSchema>;

/** Describes {@link Quote}. */
export const quoteSchema = z
  .object({ start: z.int(), end: z.int(), text: z.string() })
  .describe('UTF-16 offsets into the text, and the text there')
  .meta({ id: 'Quote' });
/** A quote from a job description: the text between two UTF-16 offsets. */
export type Quote = z.infer<typeof quoteSchema>;

/** Describes a criterion of a role version with the quote that it was parsed from. */
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

/** Describes an open question about a job description, in words. */
export const roleQuestionSchema = z
  .object({
    code: z.string(),
    criterion: z.string().nullable(),
    text: z.string().describe('The question in words'),
    from: quoteSchema.nullable(),
  })
  .meta({ id: 'RoleQuestion' });

/** Describes a statement of the job description that is shown and never scored. */
export const roleNoteSchema = z
  .object({ kind: z.enum(['soft-skill', 'filter']), label: z.string(), from: quoteSchema.nullable() })
  .describe('Said on the page, and never scored')
  .meta({ id: 'RoleNote' });

/** Describes {@link Role}. */
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
/** A role with its current version and its active weights. */
export type Role = z.infer<typeof roleSchema>;
