/** Cursors of a shortlist. One fits only the ranking, the order and the filters that it was made under. */
import { createHash } from 'node:crypto';
import type { ShortlistQuery, ShortlistSort } from '#libs/contracts';
import type { RankingPlace, SortedPlace } from '#libs/database';
import { readCursor } from '../../platform/http/responses/cursor.js';

/** Returns the identity of a list. Filters may name people, so the cursor carries their digest. */
export function boundOf(
  roleId: string,
  weightsId: string,
  { cursor: _cursor, limit: _limit, ...asked }: ShortlistQuery,
): string {
  const digest = createHash('sha256').update(JSON.stringify(Object.entries(asked).sort()));
  return ['shortlist', roleId, weightsId, digest.digest('base64url').slice(0, 22)].join(' ');
}

export function placeAfter(bound: string, cursor: string | undefined): RankingPlace | null {
  const key = readCursor(bound, cursor, ['integer', 'integer', 'id']);
  if (key === null) return null;
  const [lane, score, applicationId] = key as [number, number, string];
  return { lane, score, applicationId };
}

type OtherSort = Exclude<ShortlistSort, 'rank'>;

/** The key of each order. A name is not part of the cursor; its row states it. */
const KEYS: Record<OtherSort, 'integer' | 'instant' | null> = {
  score: 'integer',
  coverage: 'integer',
  received: 'instant',
  'last-activity': 'instant',
  name: null,
};

export function sortedPlaceAfter(bound: string, sort: OtherSort, cursor: string | undefined): SortedPlace | null {
  const kind = KEYS[sort];
  const key = readCursor(bound, cursor, kind === null ? ['id'] : [kind, 'id']);
  if (key === null) return null;
  return { key: kind === null ? null : key[0]!, applicationId: key.at(-1) as string };
}

/** The key of a cursor behind a row. */
export function cursorKeyOf({ key, applicationId }: SortedPlace): (string | number)[] {
  return key === null ? [applicationId] : [key, applicationId];
}
