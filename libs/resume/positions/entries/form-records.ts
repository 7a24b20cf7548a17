/** Entries that a form writes as records of labelled fields: "Company: …", "Designation: …", "Duration: …". */
import { labelAt, type LabelKind } from '../../lines/labels.js';
import type { ResumeLine } from '../../lines/lines.js';
import type { ParsedLine } from '../lines/parse-lines.js';
import type { Entries, Entry } from './entries.js';

/** A line that begins with a label. */
interface Field {
  at: number;
  kind: LabelKind;
  /** The label as it is printed, in small letters: one form has one word for each field. */
  name: string;
}

/** One record is as likely a header that happens to have labels. */
const LEAST_RECORDS = 2;

/**
 * The entries of a section in which every position is a record of the same form; null for any other section. A form repeats its labels in one
 * order, so a record begins where its first label does. Where its dates stand in it, and how far from the title, says nothing.
 */
export function formRecords(read: readonly ParsedLine[]): Entries | null {
  const isDated = ({ line, period }: ParsedLine): boolean => period !== null && labelAt(line.text)?.kind === 'dates';
  if (read.filter(isDated).length < LEAST_RECORDS) return null;
  const fields = fieldsOf(read);
  const opening = fields.find(({ name, kind }) => kind !== 'place' && isRepeated(name, fields));
  if (!opening || opening !== fields[0]) return null;
  const starts = fields.filter(({ name }) => name === opening.name).map(({ at }) => at);
  const records = starts.map((start, index) => {
    const end = starts[index + 1] ?? read.length;
    return { start, end, fields: fields.filter(({ at }) => at >= start && at < end) };
  });
  const dates = records.map((record) => record.fields.filter(({ kind }) => kind === 'dates'));
  if (dates.some(({ length }) => length > 1)) return null;
  const dated = new Set(dates.flat().map(({ at }) => at));
  // A date elsewhere is of an entry that is written otherwise.
  if (read.some(({ anchor, line }, at) => anchor && !line.bullet && !dated.has(at))) return null;
  const whole = records.filter((record) => isWhole(record.fields));
  if (whole.length < LEAST_RECORDS || whole.length * 2 <= records.length) return null;
  return {
    loose: linesOf(read, 0, starts[0]!),
    entries: records.map((record, index) => entryOf(read, record, dates[index]![0]?.at)),
  };
}

function fieldsOf(read: readonly ParsedLine[]): Field[] {
  return read.flatMap(({ line: { text, bullet } }, at) => {
    const label = bullet ? null : labelAt(text);
    if (!label || label.length >= text.length) return [];
    return [
      {
        at,
        kind: label.kind,
        name: text
          .slice(0, label.length)
          .replace(/[\s:]+$/, '')
          .toLowerCase(),
      },
    ];
  });
}

const isRepeated = (name: string, fields: readonly Field[]): boolean =>
  fields.filter((field) => field.name === name).length >= LEAST_RECORDS;

const isWhole = (fields: readonly Field[]): boolean =>
  (['title', 'employer', 'dates'] as const).every((kind) => fields.some((field) => field.kind === kind));

const linesOf = (read: readonly ParsedLine[], from: number, to: number): ResumeLine[] =>
  read.slice(from, to).map(({ line }) => line);

function entryOf(
  read: readonly ParsedLine[],
  { start, end, fields }: { start: number; end: number; fields: readonly Field[] },
  dates: number | undefined,
): Entry {
  // "Client: …" of a project below names no employer of the record: the first field of a kind is its own.
  const own = fields.filter(({ kind }, index) => fields.findIndex((field) => field.kind === kind) === index);
  const header = new Set(own.map(({ at }) => read[at]!.line));
  return {
    header: [...header],
    body: linesOf(read, start, end).filter((line) => !header.has(line)),
    period: dates === undefined ? null : read[dates]!.period,
    sameEmployer: false,
    group: false,
  };
}
