import type { TableColumn, TableField } from '#libs/contracts';
import { answersOfRow, type RowAnswers } from './answers-of-row.js';
import { cellDate } from './dates.js';
import { BETWEEN, namesIn } from './file-cells.js';

/** A person as a table has one. */
export interface RowCandidate {
  externalId: string | null;
  /** In the shape of our candidate profile, not yet checked. */
  candidate: Record<string, unknown>;
  /** Names of files, as they are written. */
  files: string[];
  answers: RowAnswers;
}

const BETWEEN_WITH_COMMA = /[;|\n•,]+/;

/**
 * A person from a row. An address that is none and a date that has no single reading are left out: the rest of the row is about a
 * person all the same.
 * @param columns with what they hold
 * @param isThere whether a file of a name is packed with the table
 */
export function candidateOfRow(
  row: readonly string[],
  columns: readonly TableColumn[],
  isThere: (name: string) => boolean = () => false,
): RowCandidate {
  const cells = (field: TableField, position: number | null = null): string[] =>
    columns
      .filter((column) => column.field === field && (position === null || (column.position ?? 1) === position))
      .map(({ index }) => (row[index] ?? '').trim())
      .filter((cell) => cell !== '');
  const one = (field: TableField): string | undefined => cells(field)[0];
  const numbers = [
    ...new Set(columns.flatMap(({ field, position }) => (field !== null && position ? [position] : []))),
  ];
  const positions = numbers.sort((a, b) => a - b).flatMap((number) => positionOf((field) => cells(field, number)[0]));
  const asked = columns
    .filter(({ field, header }) => field === 'question' && header !== '')
    .map(({ header, index }) => ({ question: header, cell: (row[index] ?? '').trim() }))
    .filter(({ cell }) => cell !== '');
  const educated = { degree: one('degree'), field: one('studies'), institution: one('institution') };
  const graduated = dateOf(one('graduated'));
  const candidate = {
    name: one('name') ?? ([one('firstName'), one('lastName')].filter(Boolean).join(' ') || undefined),
    headline: one('headline'),
    email: cells('email').find((cell) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(cell)),
    phone: one('phone'),
    location: one('location'),
    links: list(cells('link').filter(isUrl)),
    summary: one('summary'),
    text: cells('text').join('\n\n') || undefined,
    skills: list(parts(cells('skills'), BETWEEN_WITH_COMMA)),
    languages: list(parts(cells('languages'), BETWEEN_WITH_COMMA).map(languageOf)),
    certifications: list(parts(cells('certifications'), BETWEEN).map((name) => ({ name }))),
    education: Object.values(educated).some(Boolean) ? [given({ ...educated, end: graduated })] : undefined,
    positions: list(positions),
  };
  return {
    externalId: one('externalId')?.slice(0, 200) ?? null,
    candidate: given(candidate),
    files: cells('file').flatMap((cell) => namesIn(cell, isThere)),
    answers: answersOfRow(cells, asked),
  };
}

function positionOf(cell: (field: TableField) => string | undefined): object[] {
  const [title, employer, duties] = [cell('title'), cell('employer'), cell('duties')];
  if (!title && !employer && !duties) return [];
  const start = dateOf(cell('start'));
  const end = dateOf(cell('end'));
  const isInOrder = start === undefined || end === undefined || end.slice(0, 4) >= start.slice(0, 4);
  // What is said about the end and cannot be read does not make the position go on.
  const hasEnded = cell('end') !== undefined && end === undefined && cellDate(cell('end') ?? '') !== 'present';
  const bullets = duties === undefined ? undefined : list(parts([duties], /[\n•]+/));
  return [given({ title, employer, bullets, ...(isInOrder && { start, end }), ...(hasEnded && { current: false }) })];
}

function dateOf(cell: string | undefined): string | undefined {
  const date = cell === undefined ? null : cellDate(cell);
  return date === null || date === 'present' ? undefined : date;
}

/** "English (C1)", "English: native" → language and level. */
function languageOf(part: string): object {
  const split = /^([^(:–-]+?)\s*(?:[(:–-]\s*([^)]+?)\)?)?$/.exec(part);
  return given({ language: split?.[1] ?? part, level: split?.[2] });
}

function parts(cells: readonly string[], between: RegExp): string[] {
  return cells
    .flatMap((cell) => cell.split(between).map((part) => part.trim().replace(/^[-*]\s+/, '')))
    .filter(Boolean);
}

function list<T>(items: readonly T[]): T[] | undefined {
  return items.length > 0 ? items.slice(0, 500) : undefined;
}

/** Without what is not given. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}

/** Not by `URL.canParse`: once compiled, that of Node 20 denies addresses with letters such as ü. */
function isUrl(cell: string): boolean {
  try {
    return Boolean(new URL(cell));
  } catch {
    return false;
  }
}
