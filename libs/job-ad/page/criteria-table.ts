/** Tables of criteria as person specifications have them: columns "Essential" and "Desirable", a row for each topic. */
import { pageHeadingOf } from './headings.js';

const EVIDENCE_COLUMN = /\b(?:assess\w*|evidence[d]?|method|tested|measured|source|how)\b/i;
const LINE = /\n+/;

/**
 * Returns the meaning of each column of a table head: "required" and "preferred" columns, or null where it is no table
 * of criteria.
 */
function columnsOf(head: readonly string[]): (string | null)[] | null {
  const columns = head.map((cell) => {
    const words = cell.trim();
    const section = words === '' || EVIDENCE_COLUMN.test(words) ? null : pageHeadingOf(words)?.section;
    return section === 'required' || section === 'preferred' || section === 'bonus' ? words : null;
  });
  // The first column names the rows; "Criteria" and "Qualifications" stand over it.
  if (head.length > 2) columns[0] = null;
  const kinds = new Set(columns.flatMap((words) => (words === null ? [] : [pageHeadingOf(words)!.section])));
  return kinds.size > 1 ? columns : null;
}

const itemsOf = (cell: string): string[] =>
  cell
    .split(LINE)
    .map((line) => line.replace(/^\s*[-•*]\s+/, '').trim())
    .filter((line) => line !== '');

/**
 * The table as the headed lists that it stands for, so that each criterion has its kind: row by row its topic, then what is essential,
 * then what is desirable. Null for a table of anything else.
 *
 * @param rows cells of each row, the head first; a cell may have several lines
 */
export function listsOfCriteriaTable(rows: readonly (readonly string[])[]): string | null {
  const columns = rows[0] ? columnsOf(rows[0]) : null;
  if (!columns || rows.length < 2) return null;
  const lines: string[] = [];
  for (const row of rows.slice(1)) {
    const topic = columns[0] === null ? (row[0] ?? '').replace(/\s+/g, ' ').trim() : '';
    const known = topic === '' ? null : pageHeadingOf(topic);
    if (known) lines.push('', topic);
    columns.forEach((heading, at) => {
      const items = heading === null ? [] : itemsOf(row[at] ?? '');
      if (items.length === 0) return;
      // Personal qualities stay below their own heading.
      if (known?.section !== 'soft') lines.push('', heading!);
      lines.push(...items.map((item) => `- ${item}`));
    });
  }
  return lines.join('\n').trim();
}

/** Cells that lie this many lines apart belong to no row of one table. */
const LONGEST_ROW = 60;

/** A text in which tables that were pasted with tabs between their cells are written as lists. Lines without tabs stay as they are. */
export function withoutTabbedTables(text: string): string {
  if (!text.includes('\t')) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]!.split('\t');
    const table = head.length > 1 && columnsOf(head) !== null ? tabbedTable(lines, at, head.length) : null;
    const lists = table && listsOfCriteriaTable(table.rows);
    if (!table || !lists) {
      out.push(lines[at]!);
      continue;
    }
    out.push(lists, '');
    at = table.end - 1;
  }
  return out.join('\n');
}

/** The rows of a table that begins at a line: each takes lines until it has its cells, as a cell may be of several lines. */
function tabbedTable(lines: readonly string[], from: number, cells: number): { rows: string[][]; end: number } | null {
  const rows = [lines[from]!.split('\t')];
  let end = from + 1;
  for (let at = end; at < lines.length;) {
    let row = '';
    let tabs = 0;
    let next = at;
    while (next < lines.length && tabs < cells - 1 && next - at < LONGEST_ROW) {
      if (lines[next]!.trim() === '' && tabs === 0) break;
      tabs += lines[next]!.split('\t').length - 1;
      row += `${row === '' ? '' : '\n'}${lines[next]!}`;
      next++;
    }
    if (tabs !== cells - 1) break;
    rows.push(row.split('\t'));
    at = end = next;
  }
  return rows.length > 1 ? { rows, end } : null;
}
