/** Pages of lists, and the basic types of fields. Lists are read by keyset: `next` is sent back as `cursor`. */
import { z } from 'zod';

/** The number of items on a page of a list: the default, and the maximum of `limit`. */
export const PAGE_SIZE = { default: 50, max: 200 } as const;

/** Validates the `cursor` of a list: the `next` of the page before, left out for the first page. */
export const cursorSchema = z.string().max(500).describe('`next` of the previous page; left out for the first page');
/** Validates the `limit` of a list: 1 to 200 items, 50 by default. */
export const limitSchema = z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default);

/** Validates {@link PageQuery}. */
export const pageQuerySchema = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema });
/** The query of a list that is read page by page. */
export type PageQuery = z.infer<typeof pageQuerySchema>;

/**
 * Returns the schema of a page of a list.
 * @param item the schema of an item
 * @param id the name of the page in the OpenAPI document
 */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('Null on the last page') }).meta({ id });
}

/** A page of a list. `next` is the cursor of the following page, and null on the last one. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Validates an id: a UUID in any case, converted to lower case because ids are compared as text. */
export const idSchema = z.uuid().toLowerCase();
/**
 * Returns the schema of a list of distinct application ids.
 * @param most the maximum number of ids
 */
export const applicationIdsSchema = (most: number) =>
  z
    .array(idSchema)
    .min(1)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'An application is listed twice' });
/** ISO 8601 has a year 0, and the database does not. */
const YEAR_1 = Date.parse('0001-01-01T00:00:00Z');
const NO_YEAR_0 = 'There is no year 0';
// A text that is no time has no year, and is reported for its format instead.
/** Validates an instant in ISO 8601 with a time zone. Year 0 is refused, because the database has none. */
export const instantSchema = z.iso.datetime({ offset: true }).refine((at) => !(Date.parse(at) < YEAR_1), NO_YEAR_0);
/** Validates a date as `YYYY-MM-DD`. Year 0 is refused, because the database has none. */
export const dateSchema = z.iso.date().refine((day) => !day.startsWith('0000'), NO_YEAR_0);
/** Validates a score: 0 to 100 points with two decimals. */
export const pointsSchema = z.number().min(0).max(100);
