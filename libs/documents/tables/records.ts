/** Rows of a CSV table that is read window by window (RFC 4180, and what spreadsheets make of it). */
import { parse } from 'csv-parse';
import { MAX_LINE, storableText, type TableEncoding, type TableSeparator } from '#libs/contracts';

export interface TableRow {
  /** Line that it begins in, from 1; a field in quotes may go over several. */
  line: number;
  /** Without what the database cannot store. Null when no row can be made of it: a quote that never ends. */
  fields: string[] | null;
}

export interface RowsTaken {
  rows: TableRow[];
  /** Bytes of the window that need not be read again. */
  consumed: number;
  /** Number of the line that comes next. */
  line: number;
}

interface Parsed {
  record: string[];
  info: { bytes: number; lines: number };
}

/**
 * The rows that begin a window of at least {@link MAX_LINE} bytes or the end of the source. Rows without anything in them are left out.
 * A quote that is not closed within {@link MAX_LINE} takes its own line with it and not the rest of the table.
 * @param at `line`: number of the first line · `isLast`: nothing follows the window · `limit`: most rows to take
 */
export function takeTableRows(
  window: Uint8Array,
  format: { encoding: TableEncoding; separator: TableSeparator },
  at: { line: number; isLast: boolean; limit: number },
): RowsTaken {
  const { parsed, whole } = parseWindow(window, format, at.isLast);
  const taken = parsed.slice(0, at.limit);
  const rows: TableRow[] = [];
  let line = at.line;
  let consumed = 0;
  for (const { record, info } of taken) {
    const fields = record.map((field) => storableText(decode(field, format.encoding)));
    if (fields.some((field) => field.trim() !== '')) rows.push({ line, fields });
    line = at.line + info.lines;
    consumed = info.bytes;
  }
  if (taken.length === at.limit) return { rows, consumed, line };
  if (whole) return { rows, consumed: window.length, line };
  if (taken.length > 0 && !(at.isLast || window.length - consumed >= MAX_LINE)) return { rows, consumed, line };
  // What is left begins with a row that never ends.
  const end = endOfLine(window, consumed, format.encoding);
  return { rows: [...rows, { line, fields: null }], consumed: end, line: line + 1 };
}

/** Latin-1 shows each byte as one character, so that what is left over at the end of a window may be half a character. */
function parseWindow(
  window: Uint8Array,
  { encoding, separator }: { encoding: TableEncoding; separator: TableSeparator },
  isLast: boolean,
): { parsed: Parsed[]; whole: boolean } {
  const parsed: Parsed[] = [];
  const parser = parse({
    delimiter: separator,
    encoding: encoding.startsWith('utf-16') ? 'utf16le' : 'latin1',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  // A quote that never ends: told by the bytes that no row came of.
  parser.on('error', () => undefined);
  const bytes = Buffer.from(window.buffer, window.byteOffset, window.byteLength);
  const drain = () => {
    for (let next = parser.read() as Parsed | null; next !== null; next = parser.read() as Parsed | null)
      parsed.push(next);
  };
  parser.write(encoding === 'utf-16be' ? Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16() : bytes);
  drain();
  if (isLast) {
    parser.end();
    drain();
  }
  parser.destroy();
  return { parsed, whole: isLast && (parsed.at(-1)?.info.bytes ?? 0) >= bytes.length };
}

function decode(field: string, encoding: TableEncoding): string {
  if (encoding.startsWith('utf-16')) return field;
  return /[\u0080-\u00ff]/.test(field) ? new TextDecoder(encoding).decode(Buffer.from(field, 'latin1')) : field;
}

function endOfLine(window: Uint8Array, from: number, encoding: TableEncoding): number {
  const feed = window.indexOf(0x0a, from);
  if (feed < 0) return window.length;
  return encoding === 'utf-16le' ? feed + 2 : feed + 1;
}
