/** Entries that are rows of a table whose columns have captions, typed with spaces, tabs or bars: "Vessel   Rank   From   To". */
import { periodsIn, periodsOf, type Period } from '../../dates/periods.js';
import type { DatePoint } from '../../dates/date-point.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { isPlace } from '../../lines/places.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { cellsInRow, positionColumns, type Cell, type Column, type ColumnKind } from '../../lines/table-columns.js';
import type { Entry } from './entries.js';

/** The rows of some lines' tables as entries, and the lines that are in no table. */
export interface TableEntries {
  entries: Entry[];
  rest: ResumeLine[];
}

/** In characters: so far left of its caption a cell may begin. */
const TOLERANCE = 2;

/** Reads the tables of positions among some lines; null where there is none. */
export function tableRows(lines: readonly ResumeLine[]): TableEntries | null {
  const entries: Entry[] = [];
  const rest: ResumeLine[] = [];
  let columns: readonly Column[] | null = null;
  let last: Entry | null = null;
  for (const line of lines) {
    const captions = positionColumns(line);
    const entry: Entry | null = captions || !columns ? null : rowEntry(line, columns);
    if (entry) entries.push(entry);
    // What is said right below a row is of it, as a cell that was wrapped.
    else if (last && !captions && !line.blankBefore && periodsOf(line).length === 0)
      last.body.push({ ...line, bullet: true });
    else if (!captions) {
      columns = null;
      rest.push(line);
    }
    if (captions) columns = captions;
    last = columns && (entry ?? last);
  }
  return entries.length > 0 ? { entries, rest } : null;
}

/** A row as an entry; null for a line that is none. */
function rowEntry(line: ResumeLine, columns: readonly Column[]): Entry | null {
  if (line.bullet) return null;
  const cells = cellsByColumn(cellsInRow(line), columns);
  const cellOf = (kind: ColumnKind): Cell | undefined => cells[columns.findIndex((column) => column.kind === kind)];
  const period = periodOf(line, cellOf('dates'), cellOf('start'), cellOf('end'));
  if (!period || (!cellOf('title') && !cellOf('employer'))) return null;
  const header: ResumeLine[] = [];
  const body: ResumeLine[] = [];
  // Where no column names the employer, a ship is where someone worked.
  const ship = columns.some(({ kind }) => kind === 'employer') ? null : 'ship';
  for (const [at, { kind }] of columns.entries()) {
    const cell = cells[at];
    if (!cell) continue;
    const part = { ...partOfLine(line, cell.from, cell.to), bullet: false, blankBefore: false };
    if (kind === 'title' || kind === 'place') header.push({ ...part, caption: kind });
    else if (kind === 'employer' || (kind !== null && kind === ship)) header.push(...employerAndPlace(part));
    else if (kind === 'dates' || kind === 'start' || kind === 'end') header.push({ ...part, caption: 'dates' });
    else body.push({ ...part, bullet: true });
  }
  return { header, body, period, sameEmployer: false, group: false };
}

/** "Softmanufaktura Odra, Wrocław", "Vodacom (through an agency)": a name, and where it is or what is said of it. */
function employerAndPlace(cell: ResumeLine): ResumeLine[] {
  const aside = /\s\(\p{Ll}[^()]*\)$/u.exec(cell.text)?.index;
  const comma = cell.text.lastIndexOf(', ');
  const end = aside ?? (comma > 0 && isWhere(cell.text.slice(comma + 2)) ? comma : cell.text.length);
  const name: ResumeLine = { ...partOfLine(cell, 0, end), caption: 'employer' };
  return end < cell.text.length && aside === undefined
    ? [name, { ...partOfLine(cell, end + 2), caption: 'place' }]
    : [name];
}

/** A place that is known, or one word that names nothing else. */
const isWhere = (text: string): boolean =>
  isPlace(text) || (/^\p{Lu}[\p{L}'-]+$/u.test(text) && titleStrength(text) === 0 && !hasOrganisationWord(text));

/** The cells of a row under the columns that they stand in: one for each where there are as many, by their places otherwise. */
function cellsByColumn(cells: readonly Cell[], columns: readonly Column[]): (Cell | undefined)[] {
  if (cells.length === columns.length) return [...cells];
  const placed: (Cell | undefined)[] = columns.map(() => undefined);
  for (const cell of cells) {
    const at = columns.findLastIndex(({ from }) => from <= cell.from + TOLERANCE);
    if (at >= 0) placed[at] ??= cell;
  }
  return placed;
}

/** The time that a row states in one cell or in two. */
function periodOf(line: ResumeLine, dates?: Cell, start?: Cell, end?: Cell): Period | null {
  if (dates) return readable(periodsIn(dates.text, line.start + dates.from));
  if (!start) return null;
  if (!end) return readable(periodsIn(start.text, line.start + start.from));
  // A date in two digits for its year is one only within a range.
  const joined = `${start.text}${BETWEEN}${end.text}`;
  const period = readable(periodsIn(joined));
  const cut = start.text.length + BETWEEN.length;
  const placed = (at: number): number => line.start + (at < cut ? start.from + at : end.from + at - cut);
  const point = (one: DatePoint | null): DatePoint | null =>
    one && { ...one, start: placed(one.start), end: placed(one.end - 1) + 1 };
  return (
    period && {
      ...period,
      start: placed(period.start),
      end: placed(period.end - 1) + 1,
      from: point(period.from),
      to: point(period.to),
    }
  );
}

const BETWEEN = ' - ';

const readable = ([first]: readonly Period[]): Period | null => (first && !first.unreadable ? first : null);
