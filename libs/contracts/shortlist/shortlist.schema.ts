/** Shortlists: the ranked applications of a role under its active weights. */
import { z } from 'zod';
import { DECIDED, FLAGGED, SHORTLIST_SORTS } from './shortlist-choices.js';
import { countrySchema } from '../candidates/screening-answers/answers.js';
import { YES_NO_UNKNOWN } from '../candidates/screening-answers/yes-no-unknown.js';
import { COUNTRIES } from '../candidates/screening-answers/countries.js';
import { answersSummarySchema } from '../candidates/screening-answers/current-answers.js';
import { BANDS, FLAG_CODES } from '../candidates/assessment/assessment.js';
import { CATEGORIES } from '../roles/content/role.js';
import { LANES } from '../roles/weights/weights.js';
import { laneThresholdsSchema } from '../roles/weights/weights.schema.js';
import { DECISION_KINDS } from './decisions/decision-kinds.js';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  limitSchema,
  pageOf,
  pointsSchema,
} from '../platform/page.schema.js';
import { outOfDateSchema } from '../candidates/duplicates.schema.js';

const yesOrNo = z.enum(['true', 'false']);

/** Returns the schema of a list of distinct words separated by commas. */
function several(isOne: (word: string) => boolean, what: string, longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => {
      const words = text.split(',');
      return words.every(isOne) && new Set(words).size === words.length;
    }, `Give ${what}, each once, separated by commas`);
}

const answered = several(
  (word) => YES_NO_UNKNOWN.some((known) => known === word),
  'one or more of `yes`, `no` and `unknown`',
  20,
);

/** Validates {@link ShortlistFilters}. */
export const shortlistFiltersSchema = z.strictObject({
  lane: z.enum(LANES).optional(),
  minScore: z.coerce.number().min(0).max(100).optional(),
  maxScore: z.coerce.number().min(0).max(100).optional(),
  decision: z.enum(DECIDED).optional().describe('The current decision; `none`: undecided'),
  opened: yesOrNo.optional().describe('Whether the caller has opened the application'),
  source: z.string().max(100).optional().describe('The source: `upload`, `import`, `api` or `webhook`'),
  receivedFrom: dateSchema.optional().describe('First day, in UTC'),
  receivedTo: dateSchema.optional().describe('Last day, in UTC'),
  skill: z.string().max(100).optional().describe('Taxonomy id of a skill that the profile shows'),
  skillMonths: z.coerce
    .number()
    .int()
    .min(1)
    .max(1200)
    .optional()
    .describe('With `skill`: the minimum number of months of dated work that shows it'),
  certification: z.string().max(100).optional().describe('Taxonomy id of a certification that the profile lists'),
  certificationValid: yesOrNo
    .optional()
    .describe('With `certification`: whether it is valid on the as-of date of the role; one without an expiry date is'),
  band: z
    .enum(BANDS)
    .optional()
    .describe('The experience level: the highest level that is reached, or `below` the lowest'),
  flag: z.enum(FLAGGED).optional().describe('A flag of the application; `none`: no flag'),
  new: yesOrNo
    .optional()
    .describe('Whether the application arrived or changed since the caller last opened the shortlist'),
  country: several(
    (word) => word === 'unknown' || COUNTRIES.has(word),
    'countries as ISO 3166 alpha-2 in capitals, or `unknown`',
    400,
  )
    .optional()
    .describe('Current country: countries, and `unknown` for candidates who have not stated one, separated by commas'),
  authorisedIn: countrySchema.optional().describe('A country in which the candidates state that they may work'),
  authorised: answered
    .optional()
    .describe('With `authorisedIn`: `yes`, `no` or `unknown`, or several separated by commas; `yes` by default'),
  sponsorship: answered
    .optional()
    .describe('Whether the candidates state that they need sponsorship, for example `no,unknown`'),
  relocation: answered
    .optional()
    .describe('Whether the candidates state that they would relocate, for example `yes,unknown`'),
  availableWithin: z.coerce
    .number()
    .int()
    .min(0)
    .max(730)
    .optional()
    .describe('Days from today within which the candidates could start, by notice period or date'),
  available: answered
    .optional()
    .describe('With `availableWithin`: `yes`, `no` or `unknown`, or several separated by commas; `yes` by default'),
  q: z
    .string()
    .max(500)
    .optional()
    .describe(
      'A search in the documents: `kubernetes AND (go OR rust) -php "event sourcing" terraf*`. Words without an operator must all occur',
    ),
});
/** The filters of a shortlist. A filter changes the view only; it never removes an application. */
export type ShortlistFilters = z.infer<typeof shortlistFiltersSchema>;

/** Validates {@link ShortlistQuery}. */
export const shortlistQuerySchema = shortlistFiltersSchema.extend({
  sort: z
    .enum(SHORTLIST_SORTS)
    .optional()
    .describe(
      '`rank` by default: by lane, then score. The others: highest score or coverage first, latest arrival or activity first, names from A to Z',
    ),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The query of a shortlist: filters, sort order and page. */
export type ShortlistQuery = z.infer<typeof shortlistQuerySchema>;

/** The formats of a shortlist export. */
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
/** Validates {@link ShortlistExport}. */
export const shortlistExportSchema = shortlistFiltersSchema
  .extend({ format: z.enum(EXPORT_FORMATS).default('csv') })
  .meta({ id: 'ShortlistExport' });
/** The request body that exports a shortlist. */
export type ShortlistExport = z.infer<typeof shortlistExportSchema>;

/** Validates {@link ShortlistReport}. */
export const shortlistReportSchema = shortlistFiltersSchema
  .extend({ people: z.int().min(1).max(50).default(25).describe('Number of candidates, from the top of the list') })
  .meta({ id: 'ShortlistReport' });
/** The request body that creates a PDF report of the top of a shortlist. */
export type ShortlistReport = z.infer<typeof shortlistReportSchema>;

/** Describes a reason for a score in words: a strength, a gap or something to verify. */
export const reasonSchema = z
  .object({ tone: z.enum(['for', 'against', 'open']), criterion: z.string(), text: z.string() })
  .meta({ id: 'Reason' });

/** Describes {@link FoundWords}. */
export const foundSchema = z
  .object({
    documentId: idSchema,
    start: z.int().min(0).describe('UTF-16 offset into the document text'),
    end: z.int().min(0),
    quote: z.string().describe('The matching text'),
    context: z.string().describe('The line around the match, shortened when it is long'),
  })
  .meta({ id: 'FoundWords' });
/** A search hit in a document: the quote and the line around it. */
export type FoundWords = z.infer<typeof foundSchema>;

/** Describes {@link ShortlistItem}. */
export const shortlistItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    fileName: z.string().nullable().describe('When no name was read: the name of the newest file'),
    lane: z.enum(LANES),
    score: pointsSchema.nullable().describe('Two decimals; null when no document could be read'),
    low: pointsSchema.nullable(),
    high: pointsSchema.nullable(),
    coverage: z.int().describe('Percentage of the weights for which the outcome is known'),
    summary: z
      .string()
      .nullable()
      .describe(
        'One line: latest position, relevant experience, and what sets the candidate apart from those who rank beside them; null without a score',
      ),
    reasons: z.array(reasonSchema),
    categories: z
      .array(z.object({ category: z.enum(CATEGORIES), value: z.int().min(0).max(100) }))
      .describe('How far the criteria of each category are met, in percent; empty when there is no score'),
    decision: z.enum(DECISION_KINDS).nullable().describe('The current decision'),
    receivedAt: instantSchema,
    band: z.enum(BANDS).describe('The experience level'),
    flags: z.array(z.enum(FLAG_CODES)).describe('Warnings to check before trusting the score'),
    new: z.boolean().describe('Whether it arrived or changed since the caller last opened the shortlist'),
    answers: answersSummarySchema,
    found: z
      .array(foundSchema)
      .optional()
      .describe('With `q`: up to three places where words of the search occur; left out without `q`'),
    outOfDate: outOfDateSchema
      .nullable()
      .describe('Why the score does not cover all documents yet; it is recomputed automatically'),
  })
  .meta({ id: 'ShortlistItem' });
/** An application in a shortlist. */
export type ShortlistItem = z.infer<typeof shortlistItemSchema>;

/** Describes {@link Shortlist}. */
export const shortlistSchema = z
  .object({
    roleId: idSchema,
    roleVersion: z.object({ id: idSchema, number: z.int(), asOf: dateSchema }),
    weights: z.object({ id: idSchema, number: z.int(), name: z.string(), thresholds: laneThresholdsSchema }),
    lanes: z
      .record(z.enum(LANES), z.int())
      .nullable()
      .describe('Number of applications in each lane, regardless of filters; on the first page, null on later ones'),
    byPeople: z
      .int()
      .nullable()
      .describe('Number of applications that people assess without a score; on the first page, null on later ones'),
    unread: z
      .int()
      .nullable()
      .describe(
        'Number of applications in the lanes without a score, because no document could be read or all look like other documents than a résumé; they have no rank. On the first page, null on later ones',
      ),
    notResumes: z
      .int()
      .nullable()
      .describe(
        'Number of those whose documents look like other documents than a résumé, until a user confirms them with a correction (`fact: resume`); on the first page, null on later ones',
      ),
    suppressed: z
      .int()
      .nullable()
      .describe(
        'Number of applications of suppressed candidates, which wait for an administrator; on the first page, null on later ones',
      ),
    noticePending: z
      .int()
      .nullable()
      .describe('Number of applications that wait for a notice to be recorded; on the first page, null on later ones'),
    waiting: z
      .int()
      .nullable()
      .describe('Number of other applications that are not ranked yet; on the first page, null on later ones'),
    searchPending: z
      .int()
      .nullable()
      .describe(
        'With `q`: number of applications with a document that cannot be searched yet, seconds after it was parsed; on the first page, null otherwise',
      ),
    unanswered: z
      .int()
      .nullable()
      .describe(
        'With an answer filter that excludes `unknown`: number of applications that are left out only because they state nothing; on the first page, null otherwise',
      ),
    items: z.array(shortlistItemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Shortlist' });
/** A page of a shortlist, with the counts of what it does not list. */
export type Shortlist = z.infer<typeof shortlistSchema>;

const count = z.int().min(0);

/** Describes {@link ShortlistCounts}. */
export const shortlistCountsSchema = z
  .object({
    matching: count.describe('Number of applications that pass all filters'),
    lanes: z.record(z.enum(LANES), count),
    decisions: z.record(z.enum(DECIDED), count),
    opened: z.object({ true: count, false: count }).describe('By the caller'),
    sources: z.record(z.string(), count),
    bands: z.record(z.enum(BANDS), count),
    flags: z.record(z.enum(FLAGGED), count).describe('An application counts once for each of its flags'),
    new: z.object({ true: count, false: count }).describe('To the caller'),
    countries: z.record(z.string(), count).describe('By current country, and `unknown`'),
    sponsorship: z.record(z.enum(YES_NO_UNKNOWN), count),
    relocation: z.record(z.enum(YES_NO_UNKNOWN), count),
    authorised: z.record(z.enum(YES_NO_UNKNOWN), count).nullable().describe('In `authorisedIn`; null without'),
    available: z.record(z.enum(YES_NO_UNKNOWN), count).nullable().describe('With `availableWithin`; null without'),
    searchPending: count
      .nullable()
      .describe('With `q`: number of applications with a document that cannot be searched yet; null without'),
  })
  .meta({ id: 'ShortlistCounts' })
  .describe('Number of applications that each choice of a filter would show, with all other filters applied');
/**
 * The number of applications that each filter choice would show. All other filters apply, and the
 * filter itself does not.
 */
export type ShortlistCounts = z.infer<typeof shortlistCountsSchema>;

/** Describes {@link ShortlistSeen}. */
export const shortlistSeenSchema = z.object({ seenAt: instantSchema }).meta({ id: 'ShortlistSeen' });
/** The response to marking a shortlist as seen. */
export type ShortlistSeen = z.infer<typeof shortlistSeenSchema>;

/** Describes {@link NearMisses}. */
export const nearMissesSchema = z
  .object({
    bar: pointsSchema.describe('The score from which a candidate is a strong match'),
    items: z.array(
      shortlistItemSchema.extend({
        lacks: z.object({ criterion: z.string(), label: z.string() }).describe('The one must-have that is missed'),
      }),
    ),
  })
  .meta({ id: 'NearMisses' });
/** The applications, at most five, that miss exactly one must-have although their score reaches `bar`. */
export type NearMisses = z.infer<typeof nearMissesSchema>;

/** Describes {@link ByPeopleItem}. */
export const byPeopleItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    decision: z.enum(DECISION_KINDS).nullable(),
    receivedAt: instantSchema,
  })
  .meta({ id: 'ByPeopleItem' });
/** An application that people assess without a score. */
export type ByPeopleItem = z.infer<typeof byPeopleItemSchema>;
/** Describes a page of a list of {@link ByPeopleItem}. */
export const byPeoplePageSchema = pageOf(byPeopleItemSchema, 'ByPeoplePage');
