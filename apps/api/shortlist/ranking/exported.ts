/** A shortlist as a file: a table for spreadsheets, or a line of JSON a row for programs. */
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { EXPORT_FORMATS, ShortlistItem } from '#libs/contracts';

/** A row of the shortlist with what a list on paper needs besides. */
export interface ExportedRow extends ShortlistItem {
  /** Null without a score. */
  rank: number | null;
  email: string | null;
}

type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

const COLUMNS = [
  'rank',
  'lane',
  'score',
  'low',
  'high',
  'coverage',
  'name',
  'email',
  'file',
  'decision',
  'received',
  'out of date',
  'summary',
  'strengths',
  'gaps',
  'to verify',
  'country',
  'authorized in',
  'not authorized in',
  'needs sponsorship',
  'would relocate',
  'notice days',
  'available from',
  'application',
  'candidate',
] as const;

/** Spreadsheet programs take a text for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Texts that a spreadsheet program would take for a formula begin with a quotation mark: names are what people call themselves. */
export async function exportedAs(format: ExportFormat, rows: readonly ExportedRow[]): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += WRITTEN_AT_ONCE) {
    await setImmediate();
    parts.push(partAs(format, rows.slice(at, at + WRITTEN_AT_ONCE), at === 0));
  }
  return parts.join('');
}

/** Rows that are written before other calls get their turn. */
const WRITTEN_AT_ONCE = 500;

function partAs(format: ExportFormat, rows: readonly ExportedRow[], isFirst: boolean): string {
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const table = rows.map((row) => cellsOf(row).map((cell) => (typeof cell === 'string' ? oneCell(cell) : cell)));
  const written = { header: isFirst, columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' };
  return `${isFirst ? BYTE_ORDER_MARK : ''}${stringify(table, written)}`;
}

/**
 * A cell in which no program finds another one: some take a carriage return alone for the end of a row, and in many countries a semicolon
 * ends a cell, quoted or not. What stands behind one would begin a cell, and might be a formula.
 */
const oneCell = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/;(\s*["']?)(?=[=+@＝＋＠－-])/g, ";$1'");

function cellsOf(row: ExportedRow): (string | number | null)[] {
  const textsOfTone = (tone: string): string =>
    row.reasons
      .filter((reason) => reason.tone === tone)
      .map(({ text }) => text)
      .join(' | ');
  return [
    ...[row.rank, row.lane, row.score, row.low, row.high, row.coverage],
    ...[row.name, row.email, row.fileName, row.decision, row.receivedAt, row.outOfDate ? 'yes' : null],
    ...[row.summary, textsOfTone('for'), textsOfTone('against'), textsOfTone('open')],
    ...answerCells(row.answers),
    ...[row.applicationId, row.candidateId],
  ];
}

/** Unanswered questions are left empty. */
function answerCells(answers: ExportedRow['answers']): (string | number | null)[] {
  const { country, workAuthorisation, sponsorship, relocation, noticeDays, availableFrom } = answers;
  const may = (is: 'yes' | 'no'): string =>
    Object.entries(workAuthorisation)
      .flatMap(([code, answer]) => (answer === is ? [code] : []))
      .join(' ');
  const known = (answer: typeof sponsorship): string | null => (answer === 'unknown' ? null : answer);
  return [country, may('yes'), may('no'), known(sponsorship), known(relocation), noticeDays, availableFrom];
}
