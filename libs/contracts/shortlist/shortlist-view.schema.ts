/** Saved views of a shortlist. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';
import { SHORTLIST_SORTS } from './shortlist-choices.js';
import { shortlistFiltersSchema } from './shortlist.schema.js';

/** Validates {@link NewShortlistView}. */
export const newShortlistViewSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    filters: shortlistFiltersSchema.default({}),
    sort: z.enum(SHORTLIST_SORTS).default('rank'),
    shared: z
      .boolean()
      .default(false)
      .describe('Whether every user who sees the role sees the view; otherwise only its owner does'),
  })
  .meta({ id: 'NewShortlistView' });
/** The request body that saves a view of a shortlist. */
export type NewShortlistView = z.infer<typeof newShortlistViewSchema>;

/** Validates {@link ShortlistViewChange}. */
export const shortlistViewChangeSchema = newShortlistViewSchema
  .extend({ revision: z.int32().min(1).describe('The revision that the caller has read') })
  .meta({ id: 'ShortlistViewChange' });
/** The request body that changes a saved view. `revision` detects concurrent changes. */
export type ShortlistViewChange = z.infer<typeof shortlistViewChangeSchema>;

/** Describes {@link ShortlistView}. */
export const shortlistViewSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    filters: shortlistFiltersSchema,
    sort: z.enum(SHORTLIST_SORTS),
    shared: z.boolean(),
    own: z.boolean().describe('Whether the caller owns the view and may change it'),
    isDefault: z.boolean().describe('Whether it is the default view of the caller'),
    outdated: z
      .array(z.string())
      .describe('Filters that were saved and no longer exist; they are left out of `filters`'),
    revision: z.int(),
    changedAt: instantSchema,
  })
  .meta({ id: 'ShortlistView' });
/** A saved view of a shortlist: filters and a sort order. */
export type ShortlistView = z.infer<typeof shortlistViewSchema>;
/** Describes a page of a list of {@link ShortlistView}. */
export const shortlistViewPageSchema = pageOf(shortlistViewSchema, 'ShortlistViewPage');
