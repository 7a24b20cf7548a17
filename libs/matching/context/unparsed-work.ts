/** What the unparsed parts of a profile could be at best: work that counts in full. */
import type { Span, UnparsedPart } from '#libs/contracts';
import type { MonthRange } from '../arithmetic/months.js';

/** The unparsed parts, and the month to which what goes on is counted. */
export interface UnparsedWork {
  asOf: number;
  unparsed: readonly UnparsedPart[];
}

/** Returns whether a text stands in an unparsed part. */
export function isUnparsed({ document, start, end }: Span, { unparsed }: Pick<UnparsedWork, 'unparsed'>): boolean {
  return unparsed.some(({ reach }) => reach.document === document && reach.start < end && reach.end > start);
}

/** The months of the unparsed parts whose dates can be read; null where those of one cannot. */
export function unparsedMonths({ asOf, unparsed }: UnparsedWork): MonthRange[] | null {
  const ranges = unparsed.map(({ entry }): MonthRange | null => {
    if (entry === null || entry.start === null) return null;
    const to = entry.current ? asOf : Math.min(asOf, (entry.end ?? entry.start).month);
    return { from: Math.min(entry.start.month, to), to };
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}
