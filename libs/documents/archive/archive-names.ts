/** Names by which rows of a table mean files that are packed with it. A name is looked up among those of the entries and leads nowhere else. */
import { shownName, type ArchiveEntry } from './archive.js';

/** Number of an entry, or why there is none. */
export type NamedEntry = number | 'missing' | 'ambiguous';

/**
 * Looks names up among the entries of an archive: by their whole path, from the table's folder or from the archive's (where two differ in
 * capitals only, these decide), then by the last part of it when one file alone is called so. Otherwise capitals, the direction of
 * slashes, and drives do not matter.
 * @param isFile which entries may be meant
 * @returns what finds the entry that a table at `table` means by `name`
 */
export function entriesByName(
  entries: readonly ArchiveEntry[],
  isFile: (entry: ArchiveEntry) => boolean,
): (name: string, table: string) => NamedEntry {
  const byPath = new Map<string, number[]>();
  const byLast = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    if (!isFile(entry)) continue;
    add(byPath, keyOf(entry.name), index);
    add(byLast, keyOf(lastOf(entry.name)), index);
  }
  return (given, table) => {
    const name = shownName(given);
    for (const path of [table.slice(0, table.lastIndexOf('/') + 1) + name, name]) {
      const found = byPath.get(keyOf(path)) ?? [];
      const [only] = found.length > 1 ? found.filter((index) => entries[index]!.name === path) : found;
      if (only !== undefined) return only;
      if (found.length > 0) return 'ambiguous';
    }
    const [only, ...others] = byLast.get(keyOf(lastOf(name))) ?? [];
    if (only === undefined) return 'missing';
    return others.length === 0 ? only : 'ambiguous';
  };
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Some systems write accents as marks of their own. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

function add(map: Map<string, number[]>, key: string, index: number): void {
  const others = map.get(key);
  if (others) others.push(index);
  else map.set(key, [index]);
}
