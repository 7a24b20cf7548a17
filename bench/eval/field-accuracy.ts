/** One résumé in several layouts, with the YAML that it was made from: how many of its fields are read, and whether all layouts give the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PartialDate, Position, Profile, StatedDate } from '#libs/contracts';
import { createReaderPool } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { sourceText } from '../source-text.js';

/**
 * The fields compared. The position among entries of its kind identifies an entry, so that a field read into another
 * entry is wrong.
 */
export const ACCURACY_FIELDS = [
  'name',
  'email',
  'location',
  'work.employer',
  'work.title',
  'work.start',
  'work.end',
  'work.text',
  'project.name',
  'project.start',
  'project.end',
  'project.text',
  'education.institution',
  'education.degree',
  'education.field',
  'education.start',
  'education.end',
] as const;
export type FieldName = (typeof ACCURACY_FIELDS)[number];

/** A field's value and which entry it belongs to. */
export interface FieldValue {
  field: FieldName;
  entry: number;
  value: string;
}

export interface FieldAccuracy {
  documents: number;
  /** Stated in the sources, read, and read as stated; over all documents. */
  stated: number;
  read: number;
  right: number;
  f1: number;
  /** F1 of each field. */
  perField: { field: FieldName; f1: number }[];
  /** True if every document gave the same fields. */
  same: boolean;
  /** Fields that are stated and not read, or read and not stated, for a person to check. */
  wrong: string[];
}

interface Entry {
  date?: string | number | null;
  start_date?: string | number | null;
  end_date?: string | number | null;
  summary?: string | null;
  highlights?: string[] | null;
}
interface Source {
  cv: {
    name: string;
    email?: string;
    location?: string;
    sections: {
      experience?: (Entry & { company: string; position: string })[];
      projects?: (Entry & { name: string })[];
      education?: (Entry & { institution: string; area: string; degree: string })[];
    };
  };
}

/** Reads every PDF of a folder that has its YAML beside it. */
export async function fieldAccuracy(folder: string): Promise<FieldAccuracy> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.pdf') && existsSync(join(folder, file.replace(/\.pdf$/, '.yaml'))))
    .sort();
  const pool = createReaderPool({ size: 2 });
  try {
    const pairs = await Promise.all(
      names.map(async (file) => {
        const outcome = await pool.read(readFileSync(join(folder, file)), { fileName: file });
        const text = outcome.outcome === 'text' ? outcome.text : '';
        const source = parse(readFileSync(join(folder, file.replace(/\.pdf$/, '.yaml')), 'utf8')) as Source;
        return { file, stated: statedFields(source), read: readFields(text) };
      }),
    );
    return compareFields(pairs);
  } finally {
    await pool.close();
  }
}

/** Counts what was read of what is stated; each value counts once. */
export function compareFields(
  pairs: readonly { file: string; stated: FieldValue[]; read: FieldValue[] }[],
): FieldAccuracy {
  const counts = new Map<FieldName, { stated: number; read: number; right: number }>();
  const wrong: string[] = [];
  for (const { file, stated, read } of pairs) {
    const left = new Map<string, number>();
    for (const one of read) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
    for (const one of stated) {
      const count = countOf(counts, one.field);
      const found = left.get(keyOf(one)) ?? 0;
      count.stated++;
      if (found === 0) wrong.push(`${file}: not read: ${one.field} ${one.entry} “${one.value}”`);
      else {
        count.right++;
        left.set(keyOf(one), found - 1);
      }
    }
    for (const one of read) {
      countOf(counts, one.field).read++;
      const over = left.get(keyOf(one)) ?? 0;
      if (over === 0) continue;
      wrong.push(`${file}: not stated: ${one.field} ${one.entry} “${one.value}”`);
      left.set(keyOf(one), over - 1);
    }
  }
  const all = [...counts.values()];
  const total = (of: 'stated' | 'read' | 'right'): number => all.reduce((sum, one) => sum + one[of], 0);
  const sets = pairs.map(({ read }) => read.map(keyOf).sort().join('\n'));
  return {
    documents: pairs.length,
    stated: total('stated'),
    read: total('read'),
    right: total('right'),
    f1: f1({ stated: total('stated'), read: total('read'), right: total('right') }),
    perField: ACCURACY_FIELDS.flatMap((field) => {
      const count = counts.get(field);
      return count ? [{ field, f1: f1(count) }] : [];
    }),
    same: sets.every((one) => one === sets[0]),
    wrong,
  };
}

/** The figures as lines for a terminal. */
export function showFieldAccuracy(result: FieldAccuracy): string {
  const misses = result.perField.filter((one) => one.f1 < 1).map((one) => `${one.field} ${one.f1.toFixed(3)}`);
  return [
    `one CV, many themes: ${result.documents} layouts, ${ACCURACY_FIELDS.length} kinds of fields, ${result.stated} values`,
    '',
    `Field F1 ${result.f1.toFixed(3)} (${result.right} right of ${result.read} read); ${result.same ? 'the same fields from every layout' : 'the layouts differ'}`,
    ...(misses.length > 0 ? [`Below 1: ${misses.join(', ')}`] : []),
  ].join('\n');
}

function countOf(
  counts: Map<FieldName, { stated: number; read: number; right: number }>,
  field: FieldName,
): { stated: number; read: number; right: number } {
  const known = counts.get(field) ?? { stated: 0, read: 0, right: 0 };
  counts.set(field, known);
  return known;
}

const f1 = ({ stated, read, right }: { stated: number; read: number; right: number }): number =>
  stated + read === 0 ? 1 : (2 * right) / (stated + read);

const keyOf = ({ field, entry, value }: FieldValue): string => `${field} ${entry} ${plain(value)}`;

/** Letters and digits alone: hyphens at line ends, dashes and quotes are the layout's. */
function plain(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The fields that a source states. Where it gives a `date`, a year alone, the layouts print one month of it: the year is compared. */
export function statedFields({ cv }: Source): FieldValue[] {
  const { experience = [], projects = [], education = [] } = cv.sections;
  return [
    ...value('name', 0, cv.name),
    ...value('email', 0, cv.email),
    ...value('location', 0, cv.location),
    ...experience.flatMap((one, at) => [
      ...value('work.employer', at, one.company),
      ...value('work.title', at, one.position),
      ...datesOf('work', at, one),
      ...textOf('work.text', at, one),
    ]),
    ...projects.flatMap((one, at) => [
      ...value('project.name', at, withoutLink(one.name)),
      ...datesOf('project', at, one),
      ...textOf('project.text', at, one),
    ]),
    ...education.flatMap((one, at) => [
      ...value('education.institution', at, one.institution),
      ...value('education.degree', at, one.degree),
      ...value('education.field', at, one.area),
      ...datesOf('education', at, one),
    ]),
  ];
}

function datesOf(kind: 'work' | 'project' | 'education', at: number, entry: Entry): FieldValue[] {
  const [start, end] = entry.date ? [entry.date, entry.date] : [entry.start_date, entry.end_date];
  return [...value(`${kind}.start`, at, start), ...value(`${kind}.end`, at, end)];
}

function textOf(field: 'work.text' | 'project.text', at: number, { summary, highlights }: Entry): FieldValue[] {
  const lines = [summary ?? '', ...(highlights ?? []).flatMap((one) => one.split(/\s+- (?=\p{Lu})/u))];
  return lines.flatMap((line) => value(field, at, withoutLink(line)));
}

const withoutLink = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*/g, '');

function value(field: FieldName, entry: number, raw: string | number | null | undefined): FieldValue[] {
  return raw === null || raw === undefined || raw === '' ? [] : [{ field, entry, value: String(raw) }];
}

/** The same fields as a profile of the text has them. */
export function readFields(text: string): FieldValue[] {
  const profile = buildProfile([sourceText(text, 'eval/1')]);
  const { identity, education } = profile;
  const of = (kind: Position['kind']): { position: Position; index: number }[] =>
    profile.positions.map((position, index) => ({ position, index })).filter(({ position }) => position.kind === kind);
  return [
    ...value('name', 0, identity.name?.value),
    ...value('email', 0, identity.emails[0]?.value),
    ...value('location', 0, identity.location?.value),
    ...of('work').flatMap(({ position, index }, at) => [
      ...value('work.employer', at, position.employer?.value),
      ...value('work.title', at, position.title?.value),
      ...value('work.start', at, position.start?.date),
      ...value('work.end', at, position.current ? 'present' : position.end?.date),
      ...sentencesOf(profile, text, index).flatMap((one) => value('work.text', at, one)),
    ]),
    ...of('project').flatMap(({ position, index }, at) => [
      ...value('project.name', at, position.title?.value),
      ...value('project.start', at, wholeYear(position.start, position.end)),
      ...value('project.end', at, position.current ? 'present' : wholeYear(position.end, position.start)),
      ...sentencesOf(profile, text, index).flatMap((one) => value('project.text', at, one)),
    ]),
    ...education.flatMap((one, at) => [
      ...value('education.institution', at, one.institution?.value),
      ...value('education.degree', at, one.degree?.value),
      ...value('education.field', at, one.field?.value),
      ...value('education.start', at, one.start?.date),
      ...value('education.end', at, one.end?.date),
    ]),
  ];
}

/** A lone date of an entry: its year, as the source gives it. */
function wholeYear(date: StatedDate | null, other: StatedDate | null): PartialDate | undefined {
  return date && other && date.date === other.date ? date.date.slice(0, 4) : date?.date;
}

function sentencesOf(profile: Profile, text: string, index: number): string[] {
  return profile.sentences
    .filter(({ position, place }) => position === index && place !== 'heading')
    .map(({ span }) => text.slice(span.start, span.end));
}
