/** Notices: the texts, where they are required, and which one each candidate received. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

const LONGEST_TEXT = 20_000;
/** The maximum number of applications for which one call may record a notice. */
const MOST_AT_ONCE = 1_000;

/** Validates a jurisdiction: a short code in capitals such as `EU`, `DE` or `US-NY`, or `default`. */
export const jurisdictionSchema = z
  .string()
  .max(20)
  .regex(
    /^([A-Z][A-Z0-9]*(-[A-Z0-9]+)*|default)$/,
    'Use a short code in capitals, for example `EU`, `DE` or `US-NY`, or `default`',
  )
  .describe('The jurisdiction whose law applies: `EU`, `DE`, `US-NY`, … or `default`');

const languageSchema = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Use an ISO 639-1 code, for example `en` or `de`')
  .describe('ISO 639-1');

const channelSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens, for example `careers-page`')
  .describe('The channel: `careers-page`, `email`, `letter`, …');

/** Validates {@link NewNoticeText}. */
export const newNoticeTextSchema = z
  .strictObject({
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    text: z.string().trim().min(40).max(LONGEST_TEXT),
    active: z
      .boolean()
      .default(true)
      .describe('Whether the text is active from now on, in place of the previous version'),
  })
  .meta({ id: 'NewNoticeText' });
/** The request body that adds a version of a notice text. */
export type NewNoticeText = z.infer<typeof newNoticeTextSchema>;

/** Describes {@link NoticeText}. */
export const noticeTextSchema = z
  .object({
    id: idSchema,
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    number: z.int().describe('1, 2, … for each jurisdiction and language'),
    text: z.string(),
    active: z.boolean(),
    madeBy: idSchema.describe('User or API key'),
    madeAt: instantSchema,
  })
  .meta({ id: 'NoticeText' });
/** A version of a notice text for a jurisdiction and a language. */
export type NoticeText = z.infer<typeof noticeTextSchema>;
/** Describes {@link NoticeTexts}. */
export const noticeTextsSchema = z.object({ items: z.array(noticeTextSchema) }).meta({ id: 'NoticeTexts' });
/** The notice texts of the organization. */
export type NoticeTexts = z.infer<typeof noticeTextsSchema>;

/** Describes {@link NoticeStarters}. */
export const noticeStartersSchema = z
  .object({
    items: z.array(
      z.object({
        jurisdiction: jurisdictionSchema,
        language: languageSchema,
        about: z.string().describe('Its purpose, and what is left to fill in'),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'NoticeStarters' });
/** The notice texts that come with Candor as a starting point. */
export type NoticeStarters = z.infer<typeof noticeStartersSchema>;

const rightsShape = {
  requireNotice: z
    .enum(['never', 'listed', 'always'])
    .default('never')
    .describe(
      'Where an application is scored only after a notice is recorded: nowhere, in `jurisdictions`, or everywhere',
    ),
  jurisdictions: z.array(jurisdictionSchema).max(50).default([]),
  defaultJurisdiction: jurisdictionSchema
    .nullable()
    .default(null)
    .describe('For applications that come without a jurisdiction'),
  explanationDays: z
    .int()
    .min(1)
    .max(365)
    .nullable()
    .default(30)
    .describe('Days after a decline until its explanation is due; null: no explanation becomes due'),
  linkDays: z.int().min(1).max(365).default(90).describe('Days for which a link to an explanation is valid by default'),
  contact: z
    .string()
    .trim()
    .min(3)
    .max(300)
    .nullable()
    .default(null)
    .describe('An address or a phone number for candidates, shown in explanations'),
};

/** Validates {@link CandidateRights}. */
export const candidateRightsSchema = z
  .strictObject(rightsShape)
  .refine(({ requireNotice, jurisdictions }) => requireNotice !== 'listed' || jurisdictions.length > 0, {
    error: 'Name at least one jurisdiction',
    path: ['jurisdictions'],
  })
  .meta({ id: 'CandidateRights' });
/** The candidate rights policy of the organization: where notice is required, and when explanations are due. */
export type CandidateRights = z.infer<typeof candidateRightsSchema>;

/** Describes {@link CurrentCandidateRights}. */
export const currentCandidateRightsSchema = z
  .object({
    ...rightsShape,
    changedBy: idSchema.nullable(),
    changedAt: instantSchema.nullable().describe('Null: the defaults apply'),
  })
  .meta({ id: 'CurrentCandidateRights' });
/** The candidate rights policy with who changed it last. */
export type CurrentCandidateRights = z.infer<typeof currentCandidateRightsSchema>;

const givenShape = {
  version: idSchema.optional().describe('Id of the notice text'),
  jurisdiction: jurisdictionSchema.optional().describe('In place of `version`: the active text of this jurisdiction'),
  language: languageSchema.optional().describe('Selects among active texts in several languages'),
  at: instantSchema.describe('When the notice was given'),
  channel: channelSchema,
};
const NAMES_A_TEXT = {
  error: 'Name the text by its `version`, or by the `jurisdiction` that it is active in',
  path: ['version'],
};

/** Validates {@link StatedNotice}. */
export const noticeGivenSchema = z
  .strictObject(givenShape)
  .refine(({ version, jurisdiction }) => version !== undefined || jurisdiction !== undefined, NAMES_A_TEXT)
  .meta({ id: 'NoticeGiven' });
/**
 * A request names a notice that was given by the id of its text, or by the jurisdiction that the
 * text is active in.
 */
export type StatedNotice = z.infer<typeof noticeGivenSchema>;

/** Validates {@link ManyNotices}. */
export const manyNoticesSchema = z
  .strictObject({
    applicationIds: z
      .array(idSchema)
      .min(1)
      .max(MOST_AT_ONCE)
      .optional()
      .describe('Left out: all applications of the role that wait for a notice'),
    notice: noticeGivenSchema,
  })
  .meta({ id: 'ManyNotices' });
/** The request body that records a notice for many applications of a role. */
export type ManyNotices = z.infer<typeof manyNoticesSchema>;

/** Describes {@link ManyNoticed}. */
export const manyNoticedSchema = z
  .object({
    recorded: z.int(),
    released: z.int().describe('Number of those that had waited for the notice and are scored now'),
    others: z
      .array(idSchema)
      .describe('The ids for which nothing was recorded, because they belong to another role or were erased'),
  })
  .meta({ id: 'ManyNoticed' });
/** The result of recording a notice for many applications. */
export type ManyNoticed = z.infer<typeof manyNoticedSchema>;

/** Describes {@link NoticePendingItem}. */
export const noticePendingItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    receivedAt: instantSchema,
    jurisdiction: jurisdictionSchema.nullable(),
  })
  .meta({ id: 'NoticePendingItem' });
/** An application that waits for a notice before it is scored. */
export type NoticePendingItem = z.infer<typeof noticePendingItemSchema>;
/** Describes a page of a list of {@link NoticePendingItem}. */
export const noticePendingPageSchema = pageOf(noticePendingItemSchema, 'NoticePendingPage');

/** Describes {@link RolesPendingNotice}. */
export const rolesPendingNoticeSchema = z
  .object({
    items: z.array(
      z.object({
        role: z.object({ id: idSchema, title: z.string() }),
        applications: z.int().describe('Number of applications that wait for a notice'),
        since: instantSchema.describe('When the first of them arrived'),
      }),
    ),
  })
  .meta({ id: 'RolesPendingNotice' });
/** The roles with applications that wait for a notice. */
export type RolesPendingNotice = z.infer<typeof rolesPendingNoticeSchema>;

/** Describes {@link ApplicationNotice}. */
export const applicationNoticeSchema = z
  .object({
    version: idSchema.describe('Id of the notice text'),
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    number: z.int(),
    at: instantSchema,
    channel: channelSchema,
  })
  .meta({ id: 'ApplicationNotice' });
/** The notice that was given for an application. */
export type ApplicationNotice = z.infer<typeof applicationNoticeSchema>;

/** The assessment terms are sent beside the candidate and are no part of the document. */
const assessmentTermsShape = {
  notice: noticeGivenSchema
    .optional()
    .describe('The notice that the candidate received about how applications are assessed'),
  jurisdiction: jurisdictionSchema.optional().describe('The jurisdiction of the application, when no notice states it'),
  mode: z
    .enum(['scored', 'by-people'])
    .default('scored')
    .describe('`by-people`: the candidate requested it, and the application is never scored'),
};
/** Validates {@link StatedAssessmentTerms}. */
export const statedAssessmentTermsSchema = z.strictObject(assessmentTermsShape);
/** The assessment terms in a request, beside the candidate and outside of the document. */
export type StatedAssessmentTerms = z.infer<typeof statedAssessmentTermsSchema>;

/** The assessment terms as query parameters, for endpoints whose body holds files or rows. */
export const assessmentTermsQueryShape = {
  noticeVersion: givenShape.version,
  noticeJurisdiction: givenShape.jurisdiction,
  noticeLanguage: givenShape.language,
  noticeAt: instantSchema.optional().describe('When the notice was given to all of them'),
  noticeChannel: channelSchema.optional(),
  jurisdiction: assessmentTermsShape.jurisdiction,
  mode: assessmentTermsShape.mode,
};
