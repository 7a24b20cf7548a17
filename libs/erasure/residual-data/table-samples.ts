/** The first rows of a table that waits for confirmed columns. One of them may name the person. */
import type { TableColumn } from '#libs/contracts';
import type { PersonMarks } from '#libs/database';
import { isNamedAfter } from '#libs/duplicates';
import { hasAddress } from './blank-records.js';
import { comparedPhones } from '../digests.js';

/** A row of which the samples of the columns of a table are the cells. */
export interface SampleRow {
  table: string | null;
  row: number;
  cells: readonly string[];
}

/** A longer cell has digits of other things too. */
const LONGEST_NUMBER = 40;

export function sampleRowsOf(columns: readonly TableColumn[]): SampleRow[] {
  return [...new Set(columns.map(({ table }) => table))].flatMap((table) => {
    const own = columns.filter((column) => column.table === table);
    const rows = Math.max(...own.map(({ samples }) => samples.length));
    return Array.from({ length: rows }, (_, row) => ({
      table,
      row,
      cells: own.map(({ samples }) => samples[row] ?? ''),
    }));
  });
}

export function withoutSampleRows(columns: readonly TableColumn[], gone: readonly SampleRow[]): TableColumn[] {
  return columns.map((column) => ({
    ...column,
    samples: column.samples.filter((_, at) => !gone.some(({ table, row }) => table === column.table && row === at)),
  }));
}

/** @returns the columns without the sample rows that have an address, a number or the name of the person; null when none has */
export function samplesWithout(
  columns: readonly TableColumn[],
  person: Pick<PersonMarks, 'emails' | 'phones' | 'names'>,
): TableColumn[] | null {
  const theirs = sampleRowsOf(columns).filter(({ cells }) => isAbout(cells, person));
  return theirs.length === 0 ? null : withoutSampleRows(columns, theirs);
}

function isAbout(
  cells: readonly string[],
  { emails, phones, names }: Pick<PersonMarks, 'emails' | 'phones' | 'names'>,
): boolean {
  const text = cells.join(' ');
  if (emails.some((email) => hasAddress(text.toLowerCase(), email.toLowerCase()))) return true;
  const known = new Set(comparedPhones(phones));
  const numbers = comparedPhones(cells.filter((cell) => cell.length <= LONGEST_NUMBER));
  if (numbers.some((number) => known.has(number))) return true;
  // First and last name may have columns of their own.
  return names.some((name) => isNamedAfter(text, name) || cells.some((cell) => cell.trim() === name));
}
