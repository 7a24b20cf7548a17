/** Keyset cursors: opaque to clients, checked when they come back. */
import { idSchema } from '#libs/contracts';
import { InvalidQuery } from '../problems/problem.js';

/** Makes a cursor from the key of a page's last row; `bound` names what the list is of, so that a cursor fits no other list. */
export function makeCursor(bound: string, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([bound, ...key])).toString('base64url');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The allowed values in the key of a cursor. Any other would be an error of the database. */
const FITS = {
  id: (part: unknown) => idSchema.safeParse(part).success,
  /** In UTC, to the microsecond. */
  instant: (part: unknown) =>
    typeof part === 'string' && INSTANT.test(part) && !Number.isNaN(Date.parse(part.slice(0, 23) + 'Z')),
  /** Within the database's `integer`. */
  integer: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
} as const;

/** Reads a cursor; null for the first page. Throws `InvalidQuery` for one that was made for another list, or by hand. */
export function readCursor(
  bound: string,
  cursor: string | undefined,
  shape: readonly (keyof typeof FITS)[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  const [made, ...key] = arrayIn(cursor);
  const fits = made === bound && key.length === shape.length && shape.every((kind, index) => FITS[kind](key[index]));
  if (!fits) throw cursorIsStale();
  return key as (string | number)[];
}

/** The row behind a cursor is gone, or never existed. */
export function cursorIsStale(): InvalidQuery {
  return new InvalidQuery([
    {
      path: 'cursor',
      message: 'The cursor belongs to another list, or to another state of it. Start again without a cursor.',
    },
  ]);
}

/** Reads the cursor of a list that is ordered by id. */
export function readIdCursor(bound: string, cursor: string | undefined): string | null {
  return (readCursor(bound, cursor, ['id'])?.[0] as string | undefined) ?? null;
}

/** A page of rows that were read with a limit one above the page's, so that it shows whether another page follows. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  bound: string,
  keyOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row, index: number) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: rows.length > limit && last !== undefined ? makeCursor(bound, keyOf(last)) : null,
  };
}

function arrayIn(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
