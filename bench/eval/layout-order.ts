/** How much of what a person sees on a page a text has, and whether in an order that a person reads it in. */
export interface LayoutReading {
  /** Marks that are expected, and those that stand as lines or parts of lines in their order. */
  expected: number;
  found: number;
  /** No column of the page is cut into another. */
  columnsApart: boolean;
}

/**
 * Looks for marks in a text. A mark counts where it begins a line, a cell or a sentence, behind the mark before it.
 *
 * @param columns marks of each column in reading order; the columns themselves may come in any order
 */
export function layoutReading(text: string, columns: readonly (readonly string[])[]): LayoutReading {
  const lines = text.split(/\n|\t/).map(plain);
  const places = columns.map((marks) => placesOf(lines, marks.map(plain)));
  const ranges = places
    .map((found) => found.filter((one): one is number => one !== null))
    .filter((found) => found.length > 0)
    .map((found) => [Math.min(...found), Math.max(...found)] as const)
    .sort(([a], [b]) => a - b);
  return {
    expected: columns.flat().length,
    found: places.flat().filter((one) => one !== null).length,
    columnsApart: ranges.every(([start], index) => index === 0 || start > (ranges[index - 1]?.[1] ?? -1)),
  };
}

/** Complete and in order: every mark found, columns one after the other. */
export function isWhole({ expected, found, columnsApart }: LayoutReading): boolean {
  return found === expected && columnsApart;
}

/**
 * The lines of as many marks as possible in their order: one that is missing, or stands out of order, costs itself alone. (Longest
 * increasing choice of places, by dynamic programming over marks.)
 */
function placesOf(lines: readonly string[], marks: readonly string[]): (number | null)[] {
  const candidates = marks.map((mark) =>
    lines.flatMap((line, at) => (line.startsWith(mark) || line.includes(` ${mark}`) ? [at] : [])),
  );
  interface Chain {
    length: number;
    at: number;
    mark: number;
    before: Chain | null;
  }
  const chains: Chain[] = [];
  for (const [mark, places] of candidates.entries()) {
    const begun = [...chains];
    for (const at of places) {
      let before: Chain | null = null;
      for (const chain of begun)
        if (chain.at <= at && (before === null || chain.length > before.length)) before = chain;
      chains.push({ length: (before?.length ?? 0) + 1, at, mark, before });
    }
  }
  const found: (number | null)[] = marks.map(() => null);
  let chain: Chain | null = chains.reduce<Chain | null>(
    (best, one) => (best && best.length >= one.length ? best : one),
    null,
  );
  for (; chain; chain = chain.before) found[chain.mark] = chain.at;
  return found;
}

/** Letters and digits in words, with ligatures spelled out. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFD]+/gu, ' ')
    .trim();
}
