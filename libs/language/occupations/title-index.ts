/**
 * The layout of the shipped index of job titles: which occupations go by the stems of a title, in every language that it was made from. A
 * title is kept as a number of 32 bits alone. So the index is searched as it is unpacked, and a process has no hundred thousand texts.
 */

/** One of the index's occupations. */
export interface IndexedOccupation {
  /** Of ESCO, eight digits of its identifier: `esco-6c3fd65e`. */
  id: string;
  /** Codes of O*NET: those that it is, and those that it was linked to as wider, narrower or near. */
  exact: readonly string[];
  near: readonly string[];
}

const COUNT_BYTES = 4;
const BYTES_OF_ENTRY = 6;

/** Distinct stems in any order, each once. */
export const titleKey = (stems: readonly string[]): string => [...new Set(stems)].sort().join(' ');

/** 32-bit FNV-1a over code units, mixed once more so that short words differ in all bits. */
export function titleNumber(key: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  return (number ^ (number >>> 13)) >>> 0;
}

/**
 * Packs an index: how many entries there are, then the byte of all their numbers that is highest, the next and so on, then both bytes of
 * their occupations. Sorted by number, so that the high bytes pack to almost nothing.
 * @param titles places of the occupations that go by a title, by its key
 */
export function packTitleIndex(titles: ReadonlyMap<string, readonly number[]>): Buffer {
  const entries = [...titles]
    .flatMap(([key, places]) => places.map((place) => [titleNumber(key), place] as const))
    .sort(([a, x], [b, y]) => a - b || x - y);
  const bytes = Buffer.alloc(COUNT_BYTES + entries.length * BYTES_OF_ENTRY);
  bytes.writeUInt32BE(entries.length);
  for (const [at, [number, place]] of entries.entries()) {
    const column = (index: number): number => COUNT_BYTES + index * entries.length + at;
    for (const index of [0, 1, 2, 3]) bytes[column(index)] = (number >>> (24 - 8 * index)) & 0xff;
    bytes[column(4)] = place >>> 8;
    bytes[column(5)] = place & 0xff;
  }
  return bytes;
}

/** Looks up the places of the occupations that go by a title, given as its stems. */
export function titleIndexLookup(bytes: Buffer): (stems: readonly string[]) => number[] {
  const count = bytes.readUInt32BE();
  const byteOf = (column: number, at: number): number => bytes[COUNT_BYTES + column * count + at]!;
  const numberAt = (at: number): number =>
    byteOf(0, at) * 0x1000000 + ((byteOf(1, at) << 16) | (byteOf(2, at) << 8) | byteOf(3, at));
  return (stems) => {
    const sought = titleNumber(titleKey(stems));
    let from = 0;
    let to = count;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (numberAt(middle) < sought) from = middle + 1;
      else to = middle;
    }
    const places: number[] = [];
    for (let at = from; at < count && numberAt(at) === sought; at++) places.push((byteOf(4, at) << 8) | byteOf(5, at));
    return places;
  };
}

/** The lines of the occupations: their id, then both kinds of codes, separated by tabs. */
export const packIndexed = (occupations: readonly IndexedOccupation[]): string =>
  occupations.map(({ id, exact, near }) => [id, exact.join(','), near.join(',')].join('\t')).join('\n');

export const readIndexed = (packed: string): IndexedOccupation[] =>
  packed.split('\n').map((line) => {
    const [id = '', exact = '', near = ''] = line.split('\t');
    const codes = (cell: string): string[] => cell.split(',').filter(Boolean);
    return { id, exact: codes(exact), near: codes(near) };
  });
