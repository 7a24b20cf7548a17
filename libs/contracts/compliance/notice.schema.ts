/** What candidates are told before they are scored: texts, what is demanded, and what was given. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

const LONGEST_TEXT = 20_000;
/** Applications that one call may record a notice for, by their ids. */
const MOST_AT_ONCE = 1_000;

export const jurisdictionSchema = z
  .string()
  .max(20)
  .regex(
    /^([A-Z][A-Z0-9]*(-[A-Z0-9]+)*|default)$/,
    'Use a short code in capitals, for example `EU`, `DE` or `US-NY`, or `default`',
  )
  .describe('Whose law it is about: `EU`, `DE`, `US-NY`, … or `default`');

const languageSchema = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Use an ISO 639-1 code, for example `en` or `de`')
  .describe('ISO 639-1');

const channelSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens, for example `careers-page`')
  .describe('How it was given: `careers-page`, `email`, `letter`, …');

export const newNoticeTextSchema = z
  .strictObject({
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    text: z.string().trim().min(40).max(LONGEST_TEXT),
    inForce: z.boolean().default(true).describe('Whether it is in force from now on, in place of the version before'),
  })
  .meta({ id: 'NewNoticeText' });
export type NewNoticeText = z.infer<typeof newNoticeTextSchema>;

export const noticeTextSchema = z
  .object({
    id: idSchema,
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    number: z.int().describe('1, 2, … of a jurisdiction and language'),
    text: z.string(),
    inForce: z.boolean(),
    madeBy: idSchema.describe('User or API key'),
    madeAt: instantSchema,
  })
  .meta({ id: 'NoticeText' });
export type NoticeText = z.infer<typeof noticeTextSchema>;
export const noticeTextsSchema = z.object({ items: z.array(noticeTextSchema) }).meta({ id: 'NoticeTexts' });
export type NoticeTexts = z.infer<typeof noticeTextsSchema>;

export const noticeStartersSchema = z
  .object({
    items: z.array(
      z.object({
        jurisdiction: jurisdictionSchema,
        language: languageSchema,
        about: z.string().describe('What it is meant for, and what it leaves to you'),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'NoticeStarters' });
export type NoticeStarters = z.infer<typeof noticeStartersSchema>;

const rightsShape = {
  requireNotice: z
    .enum(['never', 'listed', 'always'])
    .default('never')
    .describe(
      'Where an application is not scored before notice was recorded: nowhere, in `jurisdictions`, or everywhere',
    ),
  jurisdictions: z.array(jurisdictionSchema).max(50).default([]),
  defaultJurisdiction: jurisdictionSchema.nullable().default(null).describe('Of applications that come without one'),
  explanationDays: z
    .int()
    .min(1)
    .max(365)
    .nullable()
    .default(30)
    .describe('Days after a decline by which its explanation is due; null: declines start no date'),
  linkDays: z
    .int()
    .min(1)
    .max(365)
    .default(90)
    .describe('How long a link to an explanation works, unless said otherwise'),
  contact: z
    .string()
    .trim()
    .min(3)
    .max(300)
    .nullable()
    .default(null)
    .describe('Where candidates reach somebody: an address or a number, shown in explanations'),
};

export const candidateRightsSchema = z
  .strictObject(rightsShape)
  .refine(({ requireNotice, jurisdictions }) => requireNotice !== 'listed' || jurisdictions.length > 0, {
    error: 'Name at least one jurisdiction',
    path: ['jurisdictions'],
  })
  .meta({ id: 'CandidateRights' });
export type CandidateRights = z.infer<typeof candidateRightsSchema>;

export const currentCandidateRightsSchema = z
  .object({
    ...rightsShape,
    changedBy: idSchema.nullable(),
    changedAt: instantSchema.nullable().describe('Null: nobody has set anything'),
  })
  .meta({ id: 'CurrentCandidateRights' });
export type CurrentCandidateRights = z.infer<typeof currentCandidateRightsSchema>;

const givenShape = {
  version: idSchema.optional().describe('Id of the text that was given'),
  jurisdiction: jurisdictionSchema.optional().describe('In place of `version`: the text in force there'),
  language: languageSchema.optional().describe('Where texts in several languages are in force there'),
  at: instantSchema.describe('When it was given'),
  channel: channelSchema,
};
const NAMES_A_TEXT = {
  error: 'Name the text: its `version`, or the `jurisdiction` that it is in force in',
  path: ['version'],
};

export const noticeGivenSchema = z
  .strictObject(givenShape)
  .refine(({ version, jurisdiction }) => version !== undefined || jurisdiction !== undefined, NAMES_A_TEXT)
  .meta({ id: 'NoticeGiven' });
export type StatedNotice = z.infer<typeof noticeGivenSchema>;

export const manyNoticesSchema = z
  .strictObject({
    applicationIds: z
      .array(idSchema)
      .min(1)
      .max(MOST_AT_ONCE)
      .optional()
      .describe('Left out: all of the role that wait for a notice'),
    notice: noticeGivenSchema,
  })
  .meta({ id: 'ManyNotices' });
export type ManyNotices = z.infer<typeof manyNoticesSchema>;

export const manyNoticedSchema = z
  .object({
    recorded: z.int(),
    released: z.int().describe('Of those, which had waited for it and are scored now'),
    others: z.array(idSchema).describe('Of the given, those that it was not recorded for: not of this role, or erased'),
  })
  .meta({ id: 'ManyNoticed' });
export type ManyNoticed = z.infer<typeof manyNoticedSchema>;

export const noticeOwedItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    receivedAt: instantSchema,
    jurisdiction: jurisdictionSchema.nullable(),
  })
  .meta({ id: 'NoticeOwedItem' });
export type NoticeOwedItem = z.infer<typeof noticeOwedItemSchema>;
export const noticeOwedPageSchema = pageOf(noticeOwedItemSchema, 'NoticeOwedPage');

export const rolesOwingNoticeSchema = z
  .object({
    items: z.array(
      z.object({
        role: z.object({ id: idSchema, title: z.string() }),
        applications: z.int().describe('How many wait for a notice'),
        since: instantSchema.describe('When the first of them came'),
      }),
    ),
  })
  .meta({ id: 'RolesOwingNotice' });
export type RolesOwingNotice = z.infer<typeof rolesOwingNoticeSchema>;

export const applicationNoticeSchema = z
  .object({
    version: idSchema.describe('Id of the text'),
    jurisdiction: jurisdictionSchema,
    language: languageSchema,
    number: z.int(),
    at: instantSchema,
    channel: channelSchema,
  })
  .meta({ id: 'ApplicationNotice' });
export type ApplicationNotice = z.infer<typeof applicationNoticeSchema>;

/** Beside what is said of the person: it is no part of their document. */
const footingShape = {
  notice: noticeGivenSchema.optional().describe('That the candidate was told how applications are assessed'),
  jurisdiction: jurisdictionSchema.optional().describe('Whose law the application is about, where no notice says it'),
  mode: z
    .enum(['scored', 'by-people'])
    .default('scored')
    .describe('`by-people`: the candidate asked for it, and the application is never scored'),
};
export const statedFootingSchema = z.strictObject(footingShape);
export type StatedFooting = z.infer<typeof statedFootingSchema>;

/** What comes in by a query, where the body is files or rows. */
export const footingQueryShape = {
  noticeVersion: givenShape.version,
  noticeJurisdiction: givenShape.jurisdiction,
  noticeLanguage: givenShape.language,
  noticeAt: instantSchema.optional().describe('When notice was given to all of them'),
  noticeChannel: channelSchema.optional(),
  jurisdiction: footingShape.jurisdiction,
  mode: footingShape.mode,
};
