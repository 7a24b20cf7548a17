/** Drafts of new roles and of requirements. Each belongs to the user who types it and is kept until it is saved or discarded. */
import { z } from 'zod';
import { idSchema, instantSchema } from '../platform/page.schema.js';
import { CATEGORIES, KINDS } from './content/role.js';
import { lineClassChangesSchema } from './line-class-changes.schema.js';
import { answeredQuestionsSchema, quoteSchema, ROLE_PAGE_LIMIT } from './role.schema.js';

/** The number of drafts of new roles that a user may have. */
export const NEW_ROLE_DRAFTS_LIMIT = 20;
/** The number of days after its last change when a draft is deleted. */
export const ROLE_DRAFT_DAYS = 90;
/** The number of criteria of a draft. A role may have fewer: the user decides which ones go. */
const DRAFT_CRITERIA_LIMIT = 400;

const seenRevisionSchema = z
  .int32()
  .min(1)
  .describe('Revision of the draft that the caller has read; another one is a conflict');

const newRevisionSchema = seenRevisionSchema
  .nullable()
  .describe('Revision that the caller has read; null creates the draft. Another one is a conflict');

/** Describes {@link RoleDraftReceipt}. */
export const roleDraftReceiptSchema = z
  .object({
    revision: z.int().describe('Counts the changes; send it with the next change'),
    changedAt: instantSchema,
  })
  .meta({ id: 'RoleDraftReceipt' });
/** The response to a stored draft: the revision that the next change names. */
export type RoleDraftReceipt = z.infer<typeof roleDraftReceiptSchema>;

/** Validates {@link SeenRoleDraft}. */
export const seenRoleDraftSchema = z.strictObject({
  revision: z.coerce
    .number()
    .pipe(seenRevisionSchema)
    .optional()
    .describe('Revision that the caller has read; left out: any'),
});
/** The query that deletes a draft. */
export type SeenRoleDraft = z.infer<typeof seenRoleDraftSchema>;

/** Describes {@link NewRoleDraftItem}. */
export const newRoleDraftItemSchema = z
  .object({
    id: idSchema,
    title: z.string().describe('May be empty'),
    excerpt: z.string().describe('Beginning of the job description'),
    confidential: z.boolean(),
    revision: z.int(),
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'NewRoleDraftItem' });
/** A draft of a new role in the list of its author. */
export type NewRoleDraftItem = z.infer<typeof newRoleDraftItemSchema>;
/** Describes {@link NewRoleDrafts}. */
export const newRoleDraftsSchema = z.object({ items: z.array(newRoleDraftItemSchema) }).meta({ id: 'NewRoleDrafts' });
/** The drafts of new roles of a user, the last changed first. */
export type NewRoleDrafts = z.infer<typeof newRoleDraftsSchema>;

/** Describes {@link NewRoleDraft}. */
export const newRoleDraftSchema = newRoleDraftItemSchema
  .omit({ excerpt: true })
  .extend({ text: z.string().describe('The job description') })
  .meta({ id: 'NewRoleDraft' });
/** A draft of a role that does not exist yet. Only its author sees it. */
export type NewRoleDraft = z.infer<typeof newRoleDraftSchema>;

/** Validates {@link NewRoleDraftChange}. */
export const newRoleDraftChangeSchema = z
  .strictObject({
    title: z.string().max(200),
    text: z.string().max(ROLE_PAGE_LIMIT).describe('The job description'),
    confidential: z.boolean(),
    revision: newRevisionSchema,
  })
  .meta({ id: 'NewRoleDraftChange' });
/** The request body that stores a draft of a new role. */
export type NewRoleDraftChange = z.infer<typeof newRoleDraftChangeSchema>;

/** Looser than the criteria of a version: a name may be half typed. */
const draftCriterionSchema = z
  .looseObject({
    id: z.string().max(200),
    category: z.enum(CATEGORIES),
    label: z.string().max(2000),
    kind: z.enum(KINDS),
    importance: z.int(),
    from: quoteSchema.nullable().describe('The quote from the job description'),
    expression: z.looseObject({ test: z.string(), label: z.string() }).describe('The expression as a tree'),
  })
  .meta({ id: 'DraftCriterion' });

const criteriaDraftShape = {
  baseId: idSchema.describe('The role version that the draft began from'),
  criteria: z.array(draftCriterionSchema).max(DRAFT_CRITERIA_LIMIT),
  answeredQuestions: answeredQuestionsSchema.describe('Questions of that version that the user has answered'),
  lineClasses: lineClassChangesSchema
    .optional()
    .describe('Lines of the job description whose class the user has changed'),
};

/** The parts of a draft of criteria: the version that it began from, the criteria, and the answered questions. */
export type CriteriaDraftContent = z.infer<z.ZodObject<typeof criteriaDraftShape>>;

/** Validates {@link CriteriaDraftChange}. */
export const criteriaDraftChangeSchema = z
  .strictObject({ ...criteriaDraftShape, revision: newRevisionSchema })
  .meta({ id: 'CriteriaDraftChange' });
/** The request body that stores a draft of the criteria of a role. */
export type CriteriaDraftChange = z.infer<typeof criteriaDraftChangeSchema>;

/** Describes {@link CriteriaDrafts}. */
export const criteriaDraftsSchema = z
  .object({
    own: z
      .object({
        ...criteriaDraftShape,
        revision: z.int().describe('Counts the changes; send it with the next change'),
        createdAt: instantSchema,
        changedAt: instantSchema,
      })
      .nullable()
      .describe('The draft of the caller'),
    others: z
      .array(
        z.object({
          author: z.object({ id: idSchema, name: z.string() }),
          createdAt: instantSchema,
          changedAt: instantSchema,
        }),
      )
      .describe('Other users with a draft, the last changed first; never its content'),
  })
  .meta({ id: 'CriteriaDrafts' });
/** The caller's draft of the criteria of a role, and which other users have one. */
export type CriteriaDrafts = z.infer<typeof criteriaDraftsSchema>;
