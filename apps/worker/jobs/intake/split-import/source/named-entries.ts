import type { SplitCursor } from '#libs/database';

/** The entries of a ZIP that rows of its tables name. They belong to these rows and are no candidates of their own. */
export interface NamedEntries {
  has(entry: number): boolean;
  add(entry: number): void;
  /** As the cursor keeps it. */
  written(): Pick<SplitCursor, 'named'>;
}

export function namedEntries({ named }: Pick<SplitCursor, 'named'>, entries: number): NamedEntries {
  const bits = named === undefined ? Buffer.alloc(Math.ceil(entries / 8)) : Buffer.from(named, 'base64');
  return {
    has: (entry) => (bits[entry >> 3]! & (1 << (entry & 7))) !== 0,
    add: (entry) => void (bits[entry >> 3]! |= 1 << (entry & 7)),
    written: () => (bits.some((byte) => byte !== 0) ? { named: bits.toString('base64') } : {}),
  };
}
