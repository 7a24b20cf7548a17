/** Reads lines of JSON and rows of a table as candidates, each checked by itself: a bad one never stops the rest. */
import {
  fieldErrorsOf,
  takeSourceLines,
  MAX_LINE,
  newCandidateSchema,
  parseJson,
  rowWithFilesSchema,
  statedAnswersSchema,
  InvalidJsonError,
  type NewCandidate,
  type RowWithFiles,
  type StatedAnswers,
  type TableColumn,
  type TableEncoding,
  type TableSeparator,
} from '#libs/contracts';
import { candidateOfRow, takeTableRows, type RowAnswers } from '#libs/documents';
import { refusedItem, type SplitItem } from '../source/import-source.js';

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
  /** Null: nothing was answered. */
  answers: StatedAnswers | null;
  /** The dropped part of the answers, where the candidate is still accepted. */
  leftOut: string | null;
}

export interface RowsRead {
  read: Read[];
  /** As `linesOf` and `rowsOf` say it. */
  consumed: number;
  line: number;
  skipping: boolean;
}

export function readLines(window: Uint8Array, at: Parameters<typeof takeSourceLines>[1]): RowsRead {
  const { lines, ...taken } = takeSourceLines(window, at);
  return { ...taken, read: lines.map(({ line, bytes }) => readLine(line, bytes)) };
}

/** @param isThere whether a file of a name is packed with the table */
export function readRows(
  window: Uint8Array,
  written: { encoding: TableEncoding; separator: TableSeparator },
  columns: readonly TableColumn[],
  at: Parameters<typeof takeTableRows>[2],
  isThere: (name: string) => boolean = () => false,
): RowsRead {
  const { rows, ...taken } = takeTableRows(window, written, at);
  const read = rows.map(({ line, fields }): Read => {
    if (fields === null) return refusedLine(line, 'unclosed-quote', 'A quotation mark is not closed');
    const { externalId, candidate, files, answers } = candidateOfRow(fields, columns, isThere);
    return { ...checked(line, externalId, candidate, files), ...answersOf(answers) };
  });
  return { ...taken, read, skipping: false };
}

function readLine(line: number, bytes: Uint8Array | null): Read {
  if (bytes === null) {
    const refused = refusedItem(
      { line },
      'too-big',
      'line-too-long',
      `The line exceeds ${MAX_LINE} bytes. Shorten it.`,
    );
    return { line, externalId: null, candidate: null, refused, files: [], ...UNANSWERED };
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    if (!(error instanceof InvalidJsonError)) throw error;
    return refusedLine(line, 'malformed-json', error.message.replace('line 1, ', ''));
  }
  if (!isEnvelope(value)) {
    const beside = Object.entries(BESIDE).find(([key]) => typeof value === 'object' && value !== null && key in value);
    return beside === undefined
      ? checked(line, null, value, [])
      : refusedLine(line, 'invalid-candidate', misplaced(...beside));
  }
  const { externalId: id, candidate = {}, files = [], answers } = value;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return refusedLine(line, 'invalid-candidate', 'externalId: Send text or a number');
  if (!Array.isArray(files) || !files.every((name): name is string => typeof name === 'string'))
    return refusedLine(line, 'invalid-candidate', 'files: Send the file names as a list of strings');
  const externalId = id === undefined ? null : String(id).slice(0, 200);
  const stated = answers === undefined ? null : statedAnswersSchema.safeParse(answers);
  if (stated?.success === false)
    return refusedLine(line, 'invalid-answers', faultsIn(stated.error.issues, ['answers']), externalId);
  return { ...checked(line, externalId, candidate, files), answers: stated?.data ?? null };
}

const UNANSWERED = { answers: null, leftOut: null };

/** Reads a row of a table, where no cell was checked before it was sent: what cannot be read is left out and reported. */
function answersOf({ stated, unread }: RowAnswers): Pick<Read, 'answers' | 'leftOut'> {
  const parsed = stated === null ? null : statedAnswersSchema.safeParse(stated);
  const faults = unread.map(({ path, message }) => `${path}: ${message}`);
  if (parsed?.success === false) faults.push(faultsIn(parsed.error.issues));
  return { answers: parsed?.data ?? null, leftOut: faults.length > 0 ? faults.join('; ') : null };
}

/** Columns beside a candidate that are no field of one. */
const BESIDE = {
  files: '"files": ["cv.pdf"]',
  externalId: '"externalId": "A-1"',
  answers: '"answers": {"sponsorship": "no"}',
};

function misplaced(key: string, given: string): string {
  return `${key}: This field belongs next to the candidate, not inside it: send {"candidate": {"name": "…", …}, ${given}}`;
}

/**
 * A candidate with their id at the sender's, the files they are packed with, and what they answered: `{"externalId": …, "candidate": {…}, "files":
 * […], "answers": {…}}`. The files may say it all.
 */
function isEnvelope(
  value: unknown,
): value is { externalId?: unknown; candidate?: unknown; files?: unknown; answers?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).filter((key) => key !== 'externalId' && key !== 'answers');
  return keys.length > 0 && keys.every((key) => key === 'files' || key === 'candidate');
}

/**
 * Checks a row. A row that names files may leave the rest to them. Without an address or a number, the files
 * distinguish people: two rows with the same name, or with the same title and no name, are two people.
 */
function checked(line: number, externalId: string | null, value: unknown, named: readonly string[]): Read {
  const files = [...new Set(named.map((name) => name.trim()).filter(Boolean))];
  const parsed = newCandidateSchema.safeParse(value);
  if (files.length > 0 && typeof value === 'object' && value !== null) {
    if (Object.keys(value).length === 0)
      return { line, externalId, candidate: null, refused: null, files, ...UNANSWERED };
    const isKnown = parsed.success && ('email' in value || 'phone' in value);
    const row = isKnown ? null : rowWithFilesSchema.safeParse({ ...value, files: files.slice(0, ROW_FILES) });
    if (row?.success) return { line, externalId, candidate: row.data, refused: null, files, ...UNANSWERED };
  }
  if (parsed.success) return { line, externalId, candidate: parsed.data, refused: null, files, ...UNANSWERED };
  return refusedLine(line, 'invalid-candidate', faultsIn(parsed.error.issues), externalId);
}

function faultsIn(issues: Parameters<typeof fieldErrorsOf>[0], at: string[] = []): string {
  const faults = fieldErrorsOf(issues, at).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const more = faults.length > FAULTS_NAMED ? ` (and ${faults.length - FAULTS_NAMED} more)` : '';
  return `${faults.slice(0, FAULTS_NAMED).join('; ')}${more}`;
}

function refusedLine(line: number, code: string, message: string, externalId: string | null = null): Read {
  const refused = refusedItem({ line, externalId }, 'malformed', code, message);
  return { line, externalId, candidate: null, refused, files: [], ...UNANSWERED };
}
