/**
 * Résumés with labels that people gave: how many of their positions, degrees, certificates, languages and names are read,
 * and how many of those that are read are there. `bench/eval/resumes/README.md` describes the labels.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shareTable } from './metrics.js';
import { type Position, type Profile, type StatedDate, statesEnd } from '#libs/contracts';
import { createReaderPool } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { sourceText } from '../source-text.js';
import { candorText } from './plain-readers.js';

const date = z.string().regex(/^\d{4}(-\d{2})?$/);
const labels = z.array(
  z.strictObject({
    file: z.string(),
    /** Folder that holds the file, where that is not the folder of the labels. */
    folder: z.string().optional(),
    language: z.string(),
    country: z.string(),
    trade: z.string(),
    name: z.string().nullable(),
    positions: z.array(
      z.strictObject({
        title: z.string().nullable(),
        employer: z.string().nullable(),
        start: date.nullable(),
        end: z.union([date, z.literal('present')]).nullable(),
      }),
    ),
    degrees: z.array(
      z.strictObject({
        level: z.enum(['secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate']).nullable(),
        field: z.string().nullable(),
        institution: z.string().nullable(),
        year: z.string().nullable(),
        status: z.enum(['held', 'in-progress', 'broken-off']),
      }),
    ),
    certificates: z.array(z.strictObject({ name: z.string(), status: z.enum(['held', 'in-progress', 'expired']) })),
    languages: z.array(z.string()),
  }),
);
type LabelledResume = z.infer<typeof labels>[number];
type LabelledPosition = LabelledResume['positions'][number];

/** Counts of right answers among all, by the name of the figure. */
type Counts = Map<ResumeFigure, { right: number; of: number }>;

/** What is measured; each is a share of what stands in brackets. */
export const RESUME_FIGURES = [
  'positions found (labelled)',
  'positions true (read)',
  'dates right (found)',
  'titles whole (found)',
  'employers right (found, labelled)',
  'degrees with level and field (labelled)',
  'degrees true (read)',
  'certificates found (labelled)',
  'certificates true (read)',
  'certificate status right (found)',
  'names right (labelled)',
  'names wrong (all)',
  'languages found (labelled)',
  'languages true (read)',
] as const;
export type ResumeFigure = (typeof RESUME_FIGURES)[number];

export interface LabelledFigures {
  name: string;
  files: number;
  counts: Counts;
  /** What is wrong, one sentence each, for a person to read. */
  misses: string[];
}

/**
 * Reads each set of labelled résumés below `resumes`, a folder a set.
 *
 * @throws ZodError for labels of another shape.
 */
export async function labelledSets(folder: string): Promise<LabelledFigures[]> {
  const all = join(folder, 'resumes');
  if (!existsSync(all)) return [];
  const sets: LabelledFigures[] = [];
  for (const name of readdirSync(all).sort()) {
    const file = join(all, name, 'labels.json');
    if (existsSync(file)) sets.push(await labelledSet(name, join(all, name), file));
  }
  return sets;
}

async function labelledSet(name: string, folder: string, file: string): Promise<LabelledFigures> {
  const resumes = labels.parse(JSON.parse(readFileSync(file, 'utf8')));
  const figures: LabelledFigures = { name, files: resumes.length, counts: new Map(), misses: [] };
  const pool = createReaderPool({ size: 2 });
  try {
    const read = candorText(pool);
    for (const resume of resumes) {
      const bytes = readFileSync(join(resume.folder ?? folder, resume.file));
      compare(resume, buildProfile([sourceText(await read(bytes, resume.file), 'eval/1')]), figures);
    }
  } finally {
    await pool.close();
  }
  return figures;
}

function compare(resume: LabelledResume, profile: Profile, figures: LabelledFigures): void {
  const miss = (what: string) => void figures.misses.push(`${resume.file}: ${what}`);
  const count = (figure: ResumeFigure, right: boolean): boolean => {
    const sum = figures.counts.get(figure) ?? { right: 0, of: 0 };
    figures.counts.set(figure, { right: sum.right + Number(right), of: sum.of + 1 });
    return right;
  };
  comparePositions(resume, profile, count, miss);
  compareDegrees(resume, profile, count, miss);
  compareCertificates(resume, profile, count, miss);
  compareNamed(
    'languages',
    resume.languages,
    profile.languages.map((one) => one.language),
    (label, read) => label === read,
    count,
    miss,
  );
  const name = profile.identity.name?.value ?? null;
  const right = name !== null && resume.name !== null && letters(name) === letters(resume.name);
  if (resume.name !== null) count('names right (labelled)', right);
  if (count('names wrong (all)', name !== null && !right) || (resume.name !== null && !right))
    miss(`name ${show(resume.name)}, read ${show(name)}`);
}

type Count = (figure: ResumeFigure, right: boolean) => boolean;
type Miss = (what: string) => void;

function comparePositions(resume: LabelledResume, profile: Profile, count: Count, miss: Miss): void {
  const read = profile.positions.filter(({ kind }) => kind === 'work');
  const pairs = pairUp(resume.positions, read, likeness);
  for (const label of resume.positions) {
    const position = pairs.get(label);
    if (!count('positions found (labelled)', position !== undefined)) miss(`position not found: ${described(label)}`);
    if (!position) continue;
    const start = position.start?.date ?? null;
    const end = position.current ? 'present' : statesEnd(position) ? (position.end?.date ?? null) : null;
    const dates = sameDate(label.start, start) && sameDate(label.end, end);
    if (!count('dates right (found)', dates)) miss(`dates of ${described(label)}: ${start} – ${end}`);
    const title = position.title?.value ?? null;
    if (!count('titles whole (found)', letters(label.title) === letters(title)))
      miss(`title of ${described(label)}: ${show(title)}`);
    if (label.employer === null) continue;
    const employer = position.employer?.value ?? null;
    if (!count('employers right (found, labelled)', sameEmployer(label.employer, employer)))
      miss(`employer of ${described(label)}: ${show(employer)}`);
  }
  const paired = new Set(pairs.values());
  for (const position of read) {
    if (!count('positions true (read)', paired.has(position)))
      miss(`no position: ${show(position.title?.value ?? null)} at ${show(position.employer?.value ?? null)}`);
  }
}

/** How alike a labelled position and one that was read are; 0 for two different ones. */
function likeness(label: LabelledPosition, position: Position): number {
  const title = shareOfWords(label.title ?? '', position.title?.value ?? '');
  const employer = shareOfWords(label.employer ?? '', position.employer?.value ?? '');
  const start = label.start !== null && sameDate(label.start, position.start?.date ?? null) ? 1 : 0;
  const text = Math.max(title, employer);
  // Two positions share a start by chance; a title or an employer of theirs has to agree as well, or none was read.
  const unnamed = position.title === null && position.employer === null;
  return text >= 0.5 || (start && unnamed) ? 2 * title + employer + 2 * start : 0;
}

function compareDegrees(resume: LabelledResume, profile: Profile, count: Count, miss: Miss): void {
  type Label = LabelledResume['degrees'][number];
  type Read = Profile['education'][number];
  const statusOf = (one: Read) => one.status ?? 'held';
  const sameField = (label: Label, one: Read) =>
    label.field === null ? true : shareOfWords(label.field, one.field?.value ?? '') >= 0.5;
  const pairs = pairUp(resume.degrees, profile.education, (label, one) => {
    const level = label.level === one.level ? 2 : 0;
    const field = label.field !== null && sameField(label, one) ? 1 : 0;
    const institution = shareOfWords(label.institution ?? '', one.institution?.value ?? '');
    const year = label.year !== null && label.year === one.end?.date.slice(0, 4) ? 1 : 0;
    return level + field + institution + year >= 2 ? level + field + institution + year : 0;
  });
  for (const label of resume.degrees) {
    const one = pairs.get(label);
    const right =
      one !== undefined && one.level === label.level && sameField(label, one) && statusOf(one) === label.status;
    if (!count('degrees with level and field (labelled)', right))
      miss(
        `degree ${label.level} ${label.status}, ${show(label.field)}: ${one ? `${one.level} ${statusOf(one)}, ${show(one.field?.value ?? null)}` : 'not found'}`,
      );
  }
  const paired = new Set(pairs.values());
  for (const one of profile.education)
    if (!count('degrees true (read)', paired.has(one)))
      miss(`no degree: ${one.level} ${show(one.degree?.value ?? null)} at ${show(one.institution?.value ?? null)}`);
}

/** Those that are studied for are no part of the profile: the reader tells of them in a finding. */
function compareCertificates(resume: LabelledResume, profile: Profile, count: Count, miss: Miss): void {
  type Status = LabelledResume['certificates'][number]['status'];
  const statuses = new Map<string, Status>();
  for (const { code, data } of profile.findings)
    if (code === 'certification-not-held') statuses.set(String(data['name']), 'in-progress');
  const today = new Date().toISOString().slice(0, 7);
  for (const { name, lapsed, expires } of profile.certifications)
    statuses.set(
      name.value,
      lapsed || (expires && expires.date < today.slice(0, expires.date.length)) ? 'expired' : 'held',
    );
  const pairs = compareNamed(
    'certificates',
    resume.certificates.map((one) => one.name),
    [...statuses.keys()],
    (label, read) => shareOfWords(label, read) >= 0.6,
    count,
    miss,
  );
  for (const { name, status } of resume.certificates) {
    const read = pairs.get(name);
    if (read === undefined) continue;
    if (!count('certificate status right (found)', statuses.get(read) === status))
      miss(`certificate ${name}: ${status}, read ${statuses.get(read)}`);
  }
}

/** Counts names that are found, and names that are none; gives the name that was read for each that was found. */
function compareNamed(
  what: 'certificates' | 'languages',
  stated: readonly string[],
  read: readonly string[],
  same: (label: string, read: string) => boolean,
  count: Count,
  miss: Miss,
): Map<string, string> {
  const labels = stated.map((name) => ({ name }));
  const entries = read.map((name) => ({ name }));
  const pairs = pairUp(labels, entries, (label, one) =>
    same(label.name, one.name) ? 1 + shareOfWords(label.name, one.name) : 0,
  );
  for (const label of labels)
    if (!count(`${what} found (labelled)`, pairs.has(label))) miss(`${what} not found: ${label.name}`);
  const paired = new Set(pairs.values());
  for (const one of entries)
    if (!count(`${what} true (read)`, paired.has(one))) miss(`none of the ${what}: ${one.name}`);
  return new Map([...pairs].map(([label, one]) => [label.name, one.name]));
}

/** Pairs each label with at most one that was read, the most alike first. */
function pairUp<A extends object, B extends object>(
  labels: readonly A[],
  read: readonly B[],
  like: (label: A, read: B) => number,
): Map<A, B> {
  const all = labels.flatMap((label) => read.map((one) => ({ label, one, value: like(label, one) })));
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { label, one, value } of all.sort((a, b) => b.value - a.value)) {
    if (value <= 0 || pairs.has(label) || taken.has(one)) continue;
    pairs.set(label, one);
    taken.add(one);
  }
  return pairs;
}

/** A date is right to the precision of the label. */
function sameDate(label: string | null, read: StatedDate['date'] | null): boolean {
  return label === null || read === null ? label === read : read.slice(0, label.length) === label;
}

function sameEmployer(label: string, read: string | null): boolean {
  if (read === null) return false;
  return letters(label) === letters(read) || shareOfWords(label, read) >= 0.75;
}

/** Words that two texts share, of all that they have together, from 0 to 1. */
function shareOfWords(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = new Set([...left, ...right]).size;
  return all === 0 ? 0 : shared / all;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

function letters(text: string | null): string {
  return text === null ? '' : wordsOf(text).join('');
}

function show(value: string | null): string {
  return value === null ? 'none' : `“${value}”`;
}

function described({ title, employer, start, end }: LabelledPosition): string {
  return `${show(title)} at ${show(employer)}, ${start} – ${end}`;
}

/** The figures of all sets as a table. */
export const showLabelledResumes = (
  sets: readonly LabelledFigures[],
  row: (...cells: string[]) => string,
  heading: string,
): string =>
  shareTable(
    'labelled résumés',
    RESUME_FIGURES,
    sets.map(({ name, files, counts }) => ({ name, size: files, counts })),
    row,
    heading,
  );
