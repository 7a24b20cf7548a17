/** A page cut into rows: one for each line or sentence that has a class, and one for each other line. Pure. */
interface PageRow<Line> {
  start: number;
  end: number;
  /** The class of the row; null where the page says nothing to the reader. */
  line: Line | null;
  /** A blank line stands before it. */
  isApart: boolean;
}

/**
 * The rows of a page, in order. Together they hold everything but line breaks. Marks of a list belong to the line
 * behind them, and what follows a sentence in its line belongs to the sentence.
 *
 * @param lines in page order; of two that overlap the second begins behind the first
 */
export function pageRowsOf<Line extends { start: number; end: number }>(
  page: string,
  lines: readonly Line[],
): PageRow<Line>[] {
  const rows: PageRow<Line>[] = [];
  let at = 0;
  let isApart = false;
  const add = (start: number, end: number, line: Line | null): void => {
    rows.push({ start, end, line, isApart: isApart && rows.length > 0 });
    isApart = false;
  };
  /** What stands between two lines: the rest of one, whole lines, and the beginning of the other, whose place is returned. */
  const pass = (until: number): number => {
    const parts = page.slice(at, until).split('\n');
    const last = rows.at(-1);
    parts.slice(0, -1).forEach((part, index) => {
      const end = at + part.length;
      if (index === 0 && last?.line) last.end = end;
      else if (part.trim() !== '') add(at, end, null);
      else isApart = true;
      at = end + 1;
    });
    if (parts.length > 1 || !last?.line) return at;
    last.end = until;
    return until;
  };
  for (const line of lines) {
    const from = Math.max(line.start, at);
    if (from >= line.end || line.end > page.length) continue;
    add(pass(from), line.end, line);
    at = line.end;
  }
  const rest = pass(page.length);
  if (page.slice(rest).trim() !== '') add(rest, page.length, null);
  return rows;
}
