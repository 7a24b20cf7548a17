/** Files whose layout is hard: what is read of each, beside other ways to read them; and what stays unreadable in a large collection. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReaderPool } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { sourceText } from '../source-text.js';
import { LAYOUT_CONTENTS } from './layout-contents.js';
import { checkEntries, LAYOUT_ENTRIES, type EntryCheck } from './layout-entries.js';
import { isWhole, layoutReading, type LayoutReading } from './layout-order.js';
import { candorText, PLAIN_READERS, type PlainReader } from './plain-readers.js';

export interface LayoutFigures {
  readers: string[];
  files: { file: string; readings: LayoutReading[]; entries: EntryCheck }[];
  collection: UnreadableCharacters;
}

/** Characters in the text of a collection that no author wrote. */
export interface UnreadableCharacters {
  files: number;
  failures: string[];
  /** U+FFFD, UTF-8 read as Windows-1252, private-use characters. */
  counts: { name: string; count: number; files: string[] }[];
}

const NOT_MEANT: readonly [string, RegExp][] = [
  ['U+FFFD', /\uFFFD/g],
  ['Ã and a sign', /\u00C3[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]/g],
  ['â€', /\u00E2\u20AC/g],
  ['private use', /[\uE000-\uF8FF]/g],
];

/** Reads every file of `documents/layouts` in four ways, and all of `documents/plain-resumes` in ours. */
export async function layoutFigures(documents: string): Promise<LayoutFigures> {
  const pool = createReaderPool({ size: 2 });
  const candor = candorText(pool);
  const readers: [string, PlainReader][] = [['Candor', candor], ...PLAIN_READERS];
  try {
    const folder = join(documents, 'layouts');
    const files = [];
    for (const [file, contents] of Object.entries(LAYOUT_CONTENTS)) {
      const bytes = readFileSync(join(folder, file));
      const readings = [];
      const texts = [];
      for (const [, read] of readers) texts.push(await read(bytes, file));
      for (const text of texts) readings.push(layoutReading(text, contents));
      const profile = buildProfile([sourceText(texts[0]!, 'eval/1')]);
      files.push({ file, readings, entries: checkEntries(LAYOUT_ENTRIES[file] ?? [], profile) });
    }
    const collection = await unreadableIn(join(documents, 'plain-resumes'), candor);
    return { readers: readers.map(([name]) => name), files, collection };
  } finally {
    await pool.close();
  }
}

async function unreadableIn(folder: string, read: PlainReader): Promise<UnreadableCharacters> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .sort();
  const texts = await Promise.all(
    names.map(async (file) => ({ file, text: await read(readFileSync(join(folder, file)), file) })),
  );
  return {
    files: names.length,
    failures: texts.filter(({ text }) => text === '').map(({ file }) => file),
    counts: NOT_MEANT.map(([name, pattern]) => {
      const found = texts.map(({ file, text }) => ({ file, count: text.match(pattern)?.length ?? 0 }));
      return {
        name,
        count: found.reduce((sum, { count }) => sum + count, 0),
        files: found.filter(({ count }) => count > 0).map(({ file }) => file),
      };
    }),
  };
}

const isRight = ({ missed, added }: EntryCheck): boolean => missed.length + added.length === 0;

function entryCell(check: EntryCheck): string {
  const more = check.added.length - check.missed.length;
  return `${check.right}/${check.stated}${more > 0 ? `, ${more} too many` : ''}${isRight(check) ? ' ✓' : ''}`;
}

/** The figures as a table. */
export function showLayoutFigures(
  { readers, files, collection }: LayoutFigures,
  row: (...cells: string[]) => string,
  heading: string,
): string {
  const cell = (one: LayoutReading) =>
    `${one.found}/${one.expected}${one.columnsApart ? '' : ', columns cut'}${isWhole(one) ? ' ✓' : ''}`;
  const whole = readers.map((_reader, at) => files.filter(({ readings }) => isWhole(readings[at]!)).length);
  return [
    `${heading}layouts: sections and positions found in order, of those a person sees (✓ all, columns one after the other)`,
    '',
    row('', ...readers, 'profile entries'),
    ...(heading ? [row('---', ...readers.map(() => '---'), '---')] : []),
    ...files.map(({ file, readings, entries }) => row(file, ...readings.map(cell), entryCell(entries))),
    row(
      `complete and in order, of ${files.length}`,
      ...whole.map(String),
      String(files.filter(({ entries }) => isRight(entries)).length),
    ),
    ...files.flatMap(({ file, entries }) => [
      ...entries.missed.map((one) => `\n${file}, not read: ${one}`),
      ...entries.added.map((one) => `\n${file}, read instead or more: ${one}`),
    ]),
    '',
    `plain-resumes: ${collection.files} files, ${collection.failures.length} failures; characters that no author wrote: ${collection.counts
      .map(({ name, count }) => `${name} ${count}`)
      .join(', ')}`,
  ].join('\n');
}
