/** Counts of the store by number → by the names that the API gives them. */
import { LANES, type ShortlistCounts } from '#libs/contracts';

export function namedLanes(counts: readonly number[]): ShortlistCounts['lanes'] {
  return countsByName(LANES, counts);
}

/** @param counts by the number of each name, as an index or as a key; one that is missing is 0 */
export function countsByName<Name extends string>(
  names: readonly Name[],
  counts: readonly number[] | Readonly<Record<string, number>>,
): Record<Name, number> {
  const of = counts as Readonly<Record<string, number>>;
  return Object.fromEntries(names.map((name, index) => [name, of[String(index)] ?? 0])) as Record<Name, number>;
}
