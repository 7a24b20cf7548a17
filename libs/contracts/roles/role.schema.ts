/** Roles as the API shows them: the criteria of `RoleContent` with the quotes that they were parsed from. */
import { z } from 'zod';
import { criterionInputSchema, roleInputSchema } from './content/role-input.js';
import { CATEGORIES, KINDS, LEVELS } from './content/role.js';
import { LANES } from './weights/weights.js';
import { cursorSchema, dateSchema, idSchema, instantSchema, limitSchema, pageOf } from '../platform/page.schema.js';
import { lineClassChangesSchema } from './line-class-changes.schema.js';
import { weightsSummarySchema } from './weights/weights.schema.js';
import { TRADES } from './trades.js';

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

/** The most criteria of an edited role. */
export const MOST_CRITERIA = 200;

/** Validates a job description as it is sent: the text, its format, and optionally a title and an as-of date. */
export const jobDescriptionInputSchema = z
  .strictObject(
    {
      text: z.string().min(1).max(ROLE_PAGE_LIMIT).describe('The job description'),
      format: z.enum(PAGE_FORMATS).default('text'),
      title: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('Left out: read from the job description, which has to name one where a role is created'),
      asOf: dateSchema.optional().describe('As-of date of all assessments; left out: today'),
    },
    // The message is for the whole object: an unknown field in it gets its own message.
    { error: ({ code }) => (code === 'invalid_type' ? 'expected an object: {"page": {"text": "…"}}' : undefined) },
  )
  .meta({ id: 'JobDescriptionInput' });

/** Validates the questions of a role version that a user has answered, by code, criterion and `from.start`. */
export const answeredQuestionsSchema = z
  .array(
    z.strictObject({
      code: z.string().max(80),
      criterion: z.string().max(200).nullable(),
      start: z.int().nullable(),
    }),
  )
  .max(300);

/** Validates {@link EditedRole}. */
export const editedRoleSchema = z
  .strictObject({
    of: idSchema.describe('The role version to edit: its job description and its notes stay'),
    criteria: z
      .array(criterionInputSchema)
      .min(1)
      .max(MOST_CRITERIA)
      .optional()
      .describe(
        'All criteria in full. Their spans refer to the job description, and their kinds become those of the weights. Left out: the criteria of that version are restored with their weights',
      ),
    answeredQuestions: answeredQuestionsSchema
      .optional()
      .describe('Questions of that version that a user has answered, by code, criterion and `from.start`'),
    lineClasses: lineClassChangesSchema
      .optional()
      .describe('Lines of the job description whose class a user changed. They are stored with the role'),
  })
  .meta({ id: 'EditedRole' });
/**
 * An edit of an existing role version. Its job description stays, and so does everything that the
 * edit leaves out.
 */
export type EditedRole = z.infer<typeof editedRoleSchema>;

const versionNoteSchema = z.string().trim().max(2000).optional().describe('Comment on the version');

/** Validates {@link NewRoleVersion}. */
export const newRoleVersionSchema = z
  .union([
    z.strictObject({ page: jobDescriptionInputSchema, note: versionNoteSchema }),
    z.strictObject({ edited: editedRoleSchema, note: versionNoteSchema }),
    roleInputSchema.extend({ note: versionNoteSchema }).meta({ id: 'NewRoleVersionOfRequirements' }),
  ])
  .meta({ id: 'NewRoleVersion' });
/**
 * The request body that creates a role version: a job description, a list of requirements, or an
 * edit of an existing version.
 */
export type NewRoleVersion = z.infer<typeof newRoleVersionSchema>;

const answeredAtOnceSchema = answeredQuestionsSchema
  .optional()
  .describe('Questions of the preview that a user has answered: the role does not ask them again');

const confidentialSchema = z.boolean().describe('Whether only members see the role; left out: false');

/** Validates {@link NewRole}. */
export const newRoleSchema = z
  .union([
    z.strictObject({
      page: jobDescriptionInputSchema,
      confidential: confidentialSchema.optional(),
      answeredQuestions: answeredAtOnceSchema,
    }),
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
    .describe('`current`: all except closed ones'),
  search: z.string().trim().max(200).optional().describe('Part of the title, in any case'),
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
    sample: z.boolean().describe('Whether the role is demo data with fictitious candidates'),
    createdAt: instantSchema,
    applications: z.int(),
  })
  .meta({ id: 'RoleSummary' });

/** Describes {@link RoleListItem}. */
export const roleListItemSchema = roleSummarySchema
  .extend({
    lanes: z.record(z.enum(LANES), z.int()).describe('Number of applications in each lane under the active weights'),
    runningImports: z.int().describe('Number of imports that are not finished'),
    latestAt: instantSchema.nullable().describe('When the latest application arrived'),
    asOf: dateSchema.nullable().describe('As-of date of all assessments'),
  })
  .meta({ id: 'RoleListItem' });
/** A role in a list, with the number of applications in each lane. */
export type RoleListItem = z.infer<typeof roleListItemSchema>;
/** Describes a page of the list of roles. */
export const rolePageSchema = pageOf(roleListItemSchema, 'RolePage');

/** Describes a role template that comes with Candor. A new role is created from its job description. */
export const shippedRoleSchema = z
  .object({
    id: z.string().describe('Stable across releases'),
    title: z.string(),
    trade: z.enum(TRADES).describe('The group that a list of templates shows it in'),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('Plain text; send it, edited or not, as `page.text` of a new role'),
  })
  .meta({ id: 'ShippedRole' });
/** Describes {@link ShippedRoles}. */
export const shippedRolesSchema = z.object({ items: z.array(shippedRoleSchema) }).meta({ id: 'ShippedRoles' });
/** The role templates that come with Candor. */
export type ShippedRoles = z.infer<typeof shippedRolesSchema>;

/** Describes {@link Quote}. */
export const quoteSchema = z
  .object({ start: z.int(), end: z.int(), text: z.string() })
  .describe('UTF-16 offsets into the text, and the text between them')
  .meta({ id: 'Quote' });
/** A quote from a job description: the text between two UTF-16 offsets. */
export type Quote = z.infer<typeof quoteSchema>;

/** Describes a criterion of a role version with the quote that it was parsed from. */
export const roleCriterionSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    label: z.string(),
    kind: z.enum(KINDS).describe('The kind that the reader proposed; the active weights decide'),
    importance: z.int(),
    from: quoteSchema.nullable().describe('The quote from the job description'),
    expression: z.looseObject({ test: z.string(), label: z.string() }).describe('The expression as a tree'),
  })
  .meta({ id: 'RoleCriterion' });

/** Describes a part of a job description that describes a role of its own. */
export const rolePartSchema = z
  .object({ title: z.string(), start: z.int(), end: z.int() })
  .describe('UTF-16 offsets into the job description; send the text between them as `page.text` of a role')
  .meta({ id: 'RolePart' });

/** Describes an open question about a job description, in words. */
export const roleQuestionSchema = z
  .object({
    code: z.string(),
    criterion: z.string().nullable(),
    text: z.string().describe('The question in words'),
    from: quoteSchema.nullable(),
    criteria: z
      .array(z.string())
      .optional()
      .describe('Ids of the criteria that are offered as answers, as in `confirm-musts`'),
    parts: z.array(rolePartSchema).optional().describe('The roles on the page, in `several-roles`'),
  })
  .meta({ id: 'RoleQuestion' });

/** Describes a statement of the job description that is shown and never scored. */
export const roleNoteSchema = z
  .object({ kind: z.enum(['soft-skill', 'filter']), label: z.string(), from: quoteSchema.nullable() })
  .describe('A statement of the job description that is never scored')
  .meta({ id: 'RoleNote' });

/** Describes {@link Role}. */
export const roleSchema = roleSummarySchema
  .extend({
    version: z.object({ id: idSchema, number: z.int(), asOf: dateSchema, createdAt: instantSchema }),
    level: z.enum(LEVELS).nullable(),
    page: z.string().describe('The text that offsets refer to'),
    criteria: z.array(roleCriterionSchema),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
    weights: weightsSummarySchema.describe('The active version of the weights'),
    /** Set while a newer version of the role is being assessed. */
    pendingVersion: z.object({ id: idSchema, number: z.int() }).nullable(),
  })
  .meta({ id: 'Role' });
/** A role with its current version and its active weights. */
export type Role = z.infer<typeof roleSchema>;
