/** Keyset cursors: opaque to clients, checked when they come back. */
import { InvalidQuery } from './problem.js';

/** Makes a cursor from the key of a page's last row; `bound` names what the list is of, so that a cursor fits no other list. */
export function makeCursor(bound: string, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([bound, ...key])).toString('base64url');
}

/** Reads a cursor; null for the first page. Throws `InvalidQuery` for one that was made for another list, or by hand. */
export function readCursor(
  bound: string,
  cursor: string | undefined,
  shape: readonly ('string' | 'number')[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  const [made, ...key] = arrayIn(cursor);
  const fits =
    made === bound && key.length === shape.length && key.every((part, index) => typeof part === shape[index]);
  if (!fits) {
    throw new InvalidQuery([
      { path: 'cursor', message: 'It belongs to another list, or to another state of it; begin without one' },
    ]);
  }
  return key as (string | number)[];
}

/** Reads the cursor of a list that is ordered by id. */
export function readIdCursor(bound: string, cursor: string | undefined): string | null {
  const key = readCursor(bound, cursor, ['string']);
  if (key === null) return null;
  const [id] = key as [string];
  if (!/^[0-9a-f-]{36}$/.test(id))
    throw new InvalidQuery([{ path: 'cursor', message: 'It is not a cursor of this list' }]);
  return id;
}

/** A page of rows that were read with a limit one above the page's, so that it shows whether another page follows. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  bound: string,
  keyOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row) => Item,
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
