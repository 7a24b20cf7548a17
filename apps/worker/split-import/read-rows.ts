/** Lines of JSON and rows of a table → candidates, each checked by itself: a bad one never stops the rest. */
import {
  faultsOf,
  newCandidateSchema,
  parseJson,
  rowWithFilesSchema,
  UnusableJson,
  type NewCandidate,
  type RowWithFiles,
  type TableColumn,
  type TableEncoding,
  type TableSeparator,
} from '#libs/contracts';
import { candidateOfRow, linesOf, MAX_LINE, rowsOf } from '#libs/documents';
import { refusedItem, type SplitItem } from './splitting.js';

/**
 * Candidates a job: one transaction of a fifth of a second. More of them and a person's upload waits longer for its turn, fewer and
 * the cost of a job shows.
 */
export const CANDIDATES = 256;

/** A window has room for the longest line and a whole one after it. */
export const WINDOW = MAX_LINE + 64 * 1024;

/** Faults that a message names. */
const FAULTS_NAMED = 5;

/** Files of one row that go with its candidate. */
export const ROW_FILES = 50;

export interface Read {
  line: number;
  externalId: string | null;
  /** Null when it is refused, or says nothing but the names of files. */
  candidate: NewCandidate | RowWithFiles | null;
  refused: SplitItem | null;
  /** Names of files, as they are written. */
  files: readonly string[];
}

export interface RowsRead {
  read: Read[];
  /** As `linesOf` and `rowsOf` say it. */
  consumed: number;
  line: number;
  skipping: boolean;
}

export function readLines(window: Uint8Array, at: Parameters<typeof linesOf>[1]): RowsRead {
  const { lines, ...taken } = linesOf(window, at);
  return { ...taken, read: lines.map(({ line, bytes }) => readLine(line, bytes)) };
}

/** @param isThere whether a file of a name is packed with the table */
export function readRows(
  window: Uint8Array,
  written: { encoding: TableEncoding; separator: TableSeparator },
  columns: readonly TableColumn[],
  at: Parameters<typeof rowsOf>[2],
  isThere: (name: string) => boolean = () => false,
): RowsRead {
  const { rows, ...taken } = rowsOf(window, written, at);
  const read = rows.map(({ line, fields }): Read => {
    if (fields === null)
      return refusedLine(line, 'unclosed-quote', 'A quotation mark is opened in it and never closed');
    const { externalId, candidate, files } = candidateOfRow(fields, columns, isThere);
    return checked(line, externalId, candidate, files);
  });
  return { ...taken, read, skipping: false };
}

function readLine(line: number, bytes: Uint8Array | null): Read {
  if (bytes === null) {
    const refused = refusedItem({ line }, 'too-big', 'line-too-long', `It has more than ${MAX_LINE} bytes`);
    return { line, externalId: null, candidate: null, refused, files: [] };
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    if (!(error instanceof UnusableJson)) throw error;
    return refusedLine(line, 'malformed-json', error.message.replace('line 1, ', ''));
  }
  if (!isEnvelope(value)) {
    const beside = BESIDE.find((key) => typeof value === 'object' && value !== null && key in value);
    return beside === undefined
      ? checked(line, null, value, [])
      : refusedLine(line, 'invalid-candidate', misplaced(beside));
  }
  const { externalId: id, candidate = {}, files = [] } = value;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return refusedLine(line, 'invalid-candidate', 'externalId: Give it as text or a number');
  if (!Array.isArray(files) || !files.every((name): name is string => typeof name === 'string'))
    return refusedLine(line, 'invalid-candidate', 'files: Give the names of files as a list of texts');
  return checked(line, id === undefined ? null : String(id).slice(0, 200), candidate, files);
}

/** What goes beside a candidate, and is no field of one. */
const BESIDE = ['files', 'externalId'] as const;

function misplaced(key: (typeof BESIDE)[number]): string {
  const given = key === 'files' ? '"files": ["cv.pdf"]' : '"externalId": "A-1"';
  return `${key}: It stands beside the candidate, not among their fields: give {"candidate": {"name": "…", …}, ${given}}`;
}

/**
 * A candidate with their id at the sender's and the files they are packed with: `{"externalId": …, "candidate": {…}, "files": […]}`. The
 * files may say it all.
 */
function isEnvelope(value: unknown): value is { externalId?: unknown; candidate?: unknown; files?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).filter((key) => key !== 'externalId');
  return keys.length > 0 && keys.every((key) => key === 'files' || key === 'candidate');
}

/**
 * What names files may leave the rest to them. Where neither address nor number tells people apart, the files do: two rows with the same
 * name, or with the same title and no name, are two people.
 */
function checked(line: number, externalId: string | null, value: unknown, named: readonly string[]): Read {
  const files = [...new Set(named.map((name) => name.trim()).filter(Boolean))];
  const parsed = newCandidateSchema.safeParse(value);
  if (files.length > 0 && typeof value === 'object' && value !== null) {
    if (Object.keys(value).length === 0) return { line, externalId, candidate: null, refused: null, files };
    const isKnown = parsed.success && ('email' in value || 'phone' in value);
    const row = isKnown ? null : rowWithFilesSchema.safeParse({ ...value, files: files.slice(0, ROW_FILES) });
    if (row?.success) return { line, externalId, candidate: row.data, refused: null, files };
  }
  if (parsed.success) return { line, externalId, candidate: parsed.data, refused: null, files };
  return refusedLine(line, 'invalid-candidate', faultsIn(parsed.error.issues), externalId);
}

function faultsIn(issues: Parameters<typeof faultsOf>[0]): string {
  const told = faultsOf(issues).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const faults = [...new Set(told)];
  const more = faults.length > FAULTS_NAMED ? ` (and ${faults.length - FAULTS_NAMED} more)` : '';
  return `${faults.slice(0, FAULTS_NAMED).join('; ')}${more}`;
}

function refusedLine(line: number, code: string, message: string, externalId: string | null = null): Read {
  const refused = refusedItem({ line, externalId }, 'malformed', code, message);
  return { line, externalId, candidate: null, refused, files: [] };
}
