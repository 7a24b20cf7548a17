/** The shortlist: ranked applications of a role under its active weights. */
import { z } from 'zod';
import { LANES } from '../weights.js';
import { DECISION_KINDS } from './decision.schema.js';
import { cursorSchema, dateSchema, idSchema, instantSchema, limitSchema, pageOf, pointsSchema } from './page.schema.js';
import { outOfDateSchema } from './people.schema.js';

const yesOrNo = z.enum(['true', 'false']);

/** What a decision of an application may be asked for by. */
export const DECIDED = [...DECISION_KINDS, 'none'] as const;
export type Decided = (typeof DECIDED)[number];

/** What narrows a shortlist. Nobody is hidden by it for good: it is a view. */
export const shortlistFiltersSchema = z.strictObject({
  lane: z.enum(LANES).optional(),
  minScore: z.coerce.number().min(0).max(100).optional(),
  maxScore: z.coerce.number().min(0).max(100).optional(),
  decision: z.enum(DECIDED).optional().describe('The one that stands; `none`: nobody has decided yet'),
  opened: yesOrNo.optional().describe('Whether the caller has opened the application'),
  source: z.string().max(100).optional().describe('What brought it: `upload`, `import`, `api` or `webhook`'),
  receivedFrom: dateSchema.optional().describe('First day, UTC'),
  receivedTo: dateSchema.optional().describe('Last day, UTC'),
  skill: z.string().max(100).optional().describe('Taxonomy id of a skill that the profile shows'),
  skillMonths: z.coerce
    .number()
    .int()
    .min(1)
    .max(1200)
    .optional()
    .describe('With `skill`: at least so many months of dated work show it'),
  certification: z.string().max(100).optional().describe('Taxonomy id of a certification that the profile lists'),
  certificationValid: yesOrNo
    .optional()
    .describe('With `certification`: whether it holds on the as-of date of the role; one without an end holds'),
});
export type ShortlistFilters = z.infer<typeof shortlistFiltersSchema>;

export const shortlistQuerySchema = shortlistFiltersSchema.extend({
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type ShortlistQuery = z.infer<typeof shortlistQuerySchema>;

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export const shortlistExportSchema = shortlistFiltersSchema
  .extend({ format: z.enum(EXPORT_FORMATS).default('csv') })
  .meta({ id: 'ShortlistExport' });
export type ShortlistExport = z.infer<typeof shortlistExportSchema>;

export const shortlistReportSchema = shortlistFiltersSchema
  .extend({ people: z.int().min(1).max(50).default(25).describe('How many of the list, from its top') })
  .meta({ id: 'ShortlistReport' });
export type ShortlistReport = z.infer<typeof shortlistReportSchema>;

export const reasonSchema = z
  .object({ tone: z.enum(['for', 'against', 'open']), criterion: z.string(), text: z.string() })
  .meta({ id: 'Reason' });

export const shortlistItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    fileName: z.string().nullable().describe('Where no name was read: what the newest file is called'),
    lane: z.enum(LANES),
    score: pointsSchema.nullable().describe('Two decimals; null when no document could be read'),
    low: pointsSchema.nullable(),
    high: pointsSchema.nullable(),
    coverage: z.int().describe('Share of the weight that is known, per cent'),
    reasons: z.array(reasonSchema),
    decision: z.enum(DECISION_KINDS).nullable().describe('The latest'),
    receivedAt: instantSchema,
    outOfDate: outOfDateSchema
      .nullable()
      .describe('The score does not rest on all documents yet; it is made again by itself'),
  })
  .meta({ id: 'ShortlistItem' });
export type ShortlistItem = z.infer<typeof shortlistItemSchema>;

export const shortlistSchema = z
  .object({
    roleId: idSchema,
    roleVersion: z.object({ id: idSchema, number: z.int(), asOf: dateSchema }),
    weights: z.object({ id: idSchema, number: z.int(), name: z.string() }),
    lanes: z
      .record(z.enum(LANES), z.int())
      .nullable()
      .describe('How many in each lane, filters left aside; on the first page, null on later ones'),
    byPeople: z
      .int()
      .nullable()
      .describe('Applications that people assess without a score; on the first page, null on later ones'),
    unread: z
      .int()
      .nullable()
      .describe(
        'Of those in the lanes, who has no score because no document could be read; on the first page, null on later ones',
      ),
    held: z
      .int()
      .nullable()
      .describe(
        'Applications of people who look like somebody who was erased, until an administrator has said what becomes of them; on the first page, null on later ones',
      ),
    noticeOwed: z
      .int()
      .nullable()
      .describe(
        'Applications that are not scored before somebody has recorded that notice was given; on the first page, null on later ones',
      ),
    waiting: z
      .int()
      .nullable()
      .describe(
        'Applications that are not ranked yet, not held and owe no notice; on the first page, null on later ones',
      ),
    items: z.array(shortlistItemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Shortlist' });
export type Shortlist = z.infer<typeof shortlistSchema>;

const count = z.int().min(0);

export const shortlistCountsSchema = z
  .object({
    matching: count.describe('Applications that pass all filters'),
    lanes: z.record(z.enum(LANES), count),
    decisions: z.record(z.enum(DECIDED), count),
    opened: z.object({ true: count, false: count }).describe('By the caller'),
    sources: z.record(z.string(), count),
  })
  .meta({ id: 'ShortlistCounts' })
  .describe('How many each choice of a filter would show: the other filters hold, its own is left aside');
export type ShortlistCounts = z.infer<typeof shortlistCountsSchema>;

export const nearMissesSchema = z
  .object({
    bar: pointsSchema
      .nullable()
      .describe('Score of the tenth who meets every must-have, or of the last of fewer; null when nobody does'),
    items: z.array(
      shortlistItemSchema.extend({
        lacks: z.object({ criterion: z.string(), label: z.string() }).describe('The one must-have that fails'),
      }),
    ),
  })
  .meta({ id: 'NearMisses' });
export type NearMisses = z.infer<typeof nearMissesSchema>;

export const byPeopleItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    decision: z.enum(DECISION_KINDS).nullable(),
    receivedAt: instantSchema,
  })
  .meta({ id: 'ByPeopleItem' });
export type ByPeopleItem = z.infer<typeof byPeopleItemSchema>;
export const byPeoplePageSchema = pageOf(byPeopleItemSchema, 'ByPeoplePage');
