/** Lists are read by keyset: `next` goes back as `cursor`. */
import { z } from 'zod';

export const PAGE_SIZE = { default: 50, max: 200 } as const;

export const cursorSchema = z.string().max(500).describe('`next` of the page before; leave out for the first page');
export const limitSchema = z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default);

export const pageQuerySchema = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema });
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** The page of a list of `item`. */
export function pageOf<Item extends z.ZodType>(item: Item, id: string) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('Null on the last page') }).meta({ id });
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** However it is written: ids are compared as texts. */
export const idSchema = z.uuid().toLowerCase();
/** Some applications, each once. @param most so many at most */
export const applicationIdsSchema = (most: number) =>
  z
    .array(idSchema)
    .min(1)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'An application is named twice' });
/** ISO 8601 has a year 0, and the database has none. */
const YEAR_1 = Date.parse('0001-01-01T00:00:00Z');
const NO_YEAR_0 = 'There is no year 0';
// What is no time at all is in no year, and is told so by its form.
export const instantSchema = z.iso.datetime({ offset: true }).refine((at) => !(Date.parse(at) < YEAR_1), NO_YEAR_0);
export const dateSchema = z.iso.date().refine((day) => !day.startsWith('0000'), NO_YEAR_0);
/** Score with two decimals, 0..100. */
export const pointsSchema = z.number().min(0).max(100);
