/** The files of an import as people drop them: résumés as PDF, DOCX and text, some broken, some sent twice. Made when they are needed. */
import { createHash } from 'node:crypto';
import type { ItemOutcome } from '#libs/contracts';
import { paragraph, writeDocx } from '../../test/support/writers/docx-writer.js';
import { column, writePdf } from '../../test/support/writers/pdf-writer.js';
import { numberedPerson } from '../people.js';

export interface ImportFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** How it has to end. */
  outcome: ItemOutcome;
}

/** Lines of a résumé: two pages of a PDF. */
export function resumeLines(number: number): string[] {
  const { name, email, summary, positions = [], skills = [], education = [] } = numberedPerson(number);
  return [
    ...[name ?? '', email ?? '', '', summary ?? '', '', 'Experience', ''],
    ...positions.flatMap(({ title, employer, start, end, bullets = [] }) => [
      `${title}, ${employer}, ${start} - ${end ?? 'present'}`,
      ...bullets.map((bullet) => `- ${bullet}`),
      '',
    ]),
    ...['Education', '', ...education.map(({ degree, field, institution }) => `${degree} ${field}, ${institution}`)],
    ...['', 'Skills', '', skills.join(', ')],
  ];
}

/** The kind of a file, by its number: the kinds of a hundred have the shares of a real pile. */
const KINDS: readonly [share: number, make: (number: number) => ImportFile][] = [
  [44, pdf],
  [28, docx],
  [18, text],
  [3, (number) => ({ ...pdf(number), bytes: cut(number), outcome: 'malformed' })],
  [2, (number) => ({ name: `${number}-locked.pdf`, bytes: made(lockedPdf(number)), outcome: 'encrypted' })],
  [1, (number) => ({ name: `${number}-empty.txt`, bytes: new Uint8Array(), outcome: 'empty' })],
  [
    1,
    (number) => ({
      name: `${number}.pdf`,
      bytes: made(Buffer.from(`MZ\x90\0\x03\0\0\0${number}`, 'latin1')),
      outcome: 'unsupported',
    }),
  ],
  // The same bytes as a file before, under another name.
  [3, (number) => ({ ...pdf(number - 97), name: `${number}-again.pdf` })],
];

/** @param count with this many the kinds come in their shares, spread over the pile */
export function importFiles(count: number): ImportFile[] {
  const places = KINDS.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  // A step that shares no divisor with the length comes past every place: kinds do not come in blocks.
  const files = Array.from({ length: count }, (_, index) => places[(index * 37) % places.length]!(index));
  return markDuplicates(files);
}

/** Whichever of two that are the same comes second is the duplicate; what is refused at the door is not compared. */
function markDuplicates(files: readonly ImportFile[]): ImportFile[] {
  const seen = new Set<string>();
  return files.map((file) => {
    if (file.outcome === 'empty' || file.outcome === 'unsupported') return file;
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    const isAgain = seen.has(digest);
    seen.add(digest);
    return isAgain ? { ...file, outcome: 'duplicate' } : file;
  });
}

function pdf(number: number): ImportFile {
  const lines = resumeLines(number);
  const pages = [lines.slice(0, 24), lines.slice(24)].filter((page) => page.length > 0);
  const bytes = writePdf(pages.map((page) => ({ texts: column(50, 780, page) })));
  return { name: `${number}.pdf`, bytes: made(bytes), outcome: 'ranked' };
}

function docx(number: number): ImportFile {
  const body = resumeLines(number)
    .map((line) => paragraph(line.replaceAll('&', '&amp;')))
    .join('');
  return { name: `${number}.docx`, bytes: made(writeDocx(body)), outcome: 'ranked' };
}

function text(number: number): ImportFile {
  return { name: `${number}.txt`, bytes: made(Buffer.from(resumeLines(number).join('\n'))), outcome: 'ranked' };
}

function lockedPdf(number: number): Uint8Array {
  return writePdf([{ texts: column(50, 780, resumeLines(number)) }], { locked: true });
}

/** Only its beginning: no reader can make a page of it. The number stands in it, so that no two are the same. */
function cut(number: number): Uint8Array<ArrayBuffer> {
  return made(Buffer.concat([pdf(number).bytes.subarray(0, 400), Buffer.from(`%${number}`)]));
}

function made(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
