/** The shortlist: ranked applications of a role under its active weights. */
import { z } from 'zod';
import { LANES } from '../weights.js';
import { DECISION_KINDS } from './decision.schema.js';
import { cursorSchema, dateSchema, idSchema, instantSchema, limitSchema, pageOf, pointsSchema } from './page.schema.js';
import { outOfDateSchema } from './people.schema.js';

export const shortlistQuerySchema = z.strictObject({
  lane: z.enum(LANES).optional(),
  minScore: z.coerce.number().min(0).max(100).optional(),
  skill: z.string().max(100).optional().describe('Taxonomy id of a skill that the profile shows'),
  certification: z.string().max(100).optional().describe('Taxonomy id of a certification that the profile lists'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type ShortlistQuery = z.infer<typeof shortlistQuerySchema>;

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export const shortlistExportSchema = shortlistQuerySchema
  .omit({ cursor: true, limit: true })
  .extend({ format: z.enum(EXPORT_FORMATS).default('csv') })
  .meta({ id: 'ShortlistExport' });
export type ShortlistExport = z.infer<typeof shortlistExportSchema>;

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
    waiting: z
      .int()
      .nullable()
      .describe('Applications that are not ranked yet and not held; on the first page, null on later ones'),
    items: z.array(shortlistItemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Shortlist' });
export type Shortlist = z.infer<typeof shortlistSchema>;

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
