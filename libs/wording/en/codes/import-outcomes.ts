/** English sentences about the outcome of a file, or of a whole import. */
import type { ClaimedFormat } from '#libs/contracts';
import { textFor, type CodeData, type CodeSentence } from '../../code-data.js';
import { RECOGNISE } from './findings.js';
import { count } from '../grammar.js';

/** Kinds of files that are met and not read, by their media type. */
export const FILE_KINDS = {
  'application/x-msword-95': 'A Word file from before 1997',
  'application/vnd.apple.pages': 'A file of Apple Pages',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'A spreadsheet (XLSX)',
  'application/vnd.ms-excel': 'A spreadsheet (XLS)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'A presentation (PPTX)',
  'application/vnd.ms-powerpoint': 'A presentation (PPT)',
  'application/vnd.ms-outlook': 'An e-mail (MSG)',
  'message/rfc822': 'An e-mail',
  'application/x-cfb': 'An old Office file',
  'image/gif': 'A GIF picture',
};

/** Programs, by their media type. */
export const PROGRAMS: readonly string[] = [
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
];

/** Pictures as phones take them, which no library with a free license reads. */
export const HEIC: readonly string[] = ['image/heic', 'image/heif', 'image/heic-sequence'];

/** What a file is not, by the format that its name claims. */
export const CLAIMED: Readonly<Record<ClaimedFormat, string>> = {
  pdf: 'a PDF',
  docx: 'a Word file (DOCX)',
  odt: 'an OpenDocument text (ODT)',
  rtf: 'an RTF file',
  txt: 'a text file',
};

/** Names of kinds without a name of their own, by the first part of their media type. */
export const MEDIA_KINDS = {
  image: 'A picture of this kind',
  audio: 'A sound file',
  video: 'A film',
  font: 'A font',
};

/** Rows of people, which one document is not. */
export const TABLE_FILES = {
  'text/csv':
    'It is a table, and would be read as one person: import it by itself (on a role’s page, or with `candor import`), and each of its rows is a candidate',
  'application/x-ndjson':
    'It is a list of candidates, one per line, and would be read as one person: import it by itself (on a role’s page, or with `candor import`)',
};

function kindOf(mediaType: string): string {
  return textFor(FILE_KINDS, mediaType) ?? textFor(MEDIA_KINDS, mediaType.split('/')[0]) ?? 'This kind of file';
}

/** A file of an unknown kind whose name claims a known one. */
function notAsClaimed({ found, claimed }: CodeData): string | undefined {
  const format = textFor(CLAIMED, claimed);
  const isKnown = textFor(FILE_KINDS, found) ?? textFor(MEDIA_KINDS, String(found).split('/')[0]);
  return format === undefined || isKnown
    ? undefined
    : `It is not ${format}, although its name says so. Ask for it again`;
}

/** By the name of the reader that found it so: what is a ZIP by its first bytes would be taken for an archive. */
export const DAMAGED = {
  'Word (DOCX)': 'It is a Word file that is damaged',
  'OpenDocument (ODT)': 'It is an OpenDocument text that is damaged',
};

export const outcomeWords = {
  waiting: () => 'Waiting to be parsed',
  ranked: () => 'Parsed and ranked',
  'by-people': () => 'Parsed for human review, without a score',
  'not-resume': () =>
    'Parsed, but it looks like another document than a résumé. It has no rank until it is confirmed on the page of the candidate',
  'notice-pending': () => 'Parsed. It is scored once the notice to the candidate is recorded',
  duplicate: () => 'This role already has the same file',
  unsupported: (d) =>
    textFor(TABLE_FILES, d['found']) ??
    (PROGRAMS.includes(String(d['found']))
      ? 'It is a program, not a document. Ask for a PDF or a Word file'
      : undefined) ??
    (HEIC.includes(String(d['found']))
      ? 'It is a HEIC picture. Save it as JPEG or PDF. Most phones can also take pictures as JPEG'
      : undefined) ??
    notAsClaimed(d) ??
    `${kindOf(String(d['found']))} is not supported. Save it as PDF or DOCX. DOC, ODT, RTF, HTML, Markdown, plain text and JSON also work, and PNG, JPEG, TIFF and WebP with text recognition on`,
  empty: (d) =>
    d['letters'] === undefined
      ? 'The file is empty. Check the original'
      : 'No text was recognized in its images. Check the original',
  'hidden-only': () => 'All of its text is hidden, so none was read. Ask for a file with visible text',
  infected: () =>
    'The virus scanner reported the file, so it was not parsed and cannot be opened. Ask the candidate for another file. If the alarm is false, have the scanner corrected and retry',
  'not-scanned': () =>
    'It exceeds the limit of the virus scanner, so it was not parsed and cannot be opened. Ask the candidate for a smaller file, or have the limit raised and retry',
  'too-big': (d) =>
    `The file is too large${d['mostMb'] === undefined ? '' : `: at most ${d['mostMb']} MB`}. Split it, or save it without images`,
  'needs-ocr': () => `It is a scan: it has images of pages but no text. To read it, ${RECOGNISE}`,
  'read-by-ocr': () => 'It is a scan. OCR recognized its text, and letters may be wrong. Compare it with the original',
  'pages-left-out': () => `Some of its pages are images without text and were left out. To read them, ${RECOGNISE}`,
  encrypted: () => 'The file has a password. Save it without one',
  malformed: (d) =>
    d['sent'] !== undefined
      ? 'The data of the candidate is not in a supported format (candidate profile or JSON Resume). Have it sent again'
      : d['fault'] !== undefined
        ? 'The data is not in a supported format (candidate profile or JSON Resume). Save the résumé as PDF or DOCX'
        : d['line'] === undefined
          ? `${textFor(DAMAGED, d['found']) ?? 'It is damaged, or its content does not match its name'}. Save it again, for example as PDF`
          : `It is cut off or damaged at line ${d['line']}, column ${d['column']}. Save it again, for example as PDF`,
  'timed-out': () => 'Parsing took too long. Save it again, for example as plain PDF',
  failed: () => 'Candor failed and will retry',
  'broken-off': (d) =>
    `The upload ended early after ${count(Number(d['files'] ?? 0), 'file')}: what arrived is imported. Send the other files in a new upload`,
  suppressed: () => 'It matches an erased candidate. An administrator has to release or discard it',
  erased: () => 'The candidate was erased',
  quarantined: () => 'It failed repeatedly and is quarantined. An administrator can retry it',
  'source-set-aside': () =>
    'Splitting it failed repeatedly, and the rest is quarantined. The items before continue, and the rest can be retried',
  skipped: () => 'It is not a document of a candidate and was skipped',
  attached: () => 'Parsed for the candidate of the row that names it',
  'known-before': () => 'The candidate already had this file. It counts for this role, too',
  'answers-left-out': (d) => `Received without some answers: ${d['faults']}`,
  'had-before': () => 'The candidate of the row that names it already had it',
  'too-many-files': (d) =>
    `Line ${d['line']}${d['table'] ? ` of ${d['table']}` : ''} names it, and more than ${d['limit']} files. The first ${d['limit']} were attached to the candidate, and this one was skipped`,
  missing: () => 'A row names it, but the file is missing',
  'file-not-packed': (d) =>
    `Line ${d['line']} names it, but the lines came without files. The candidate was added without it. Send both in one ZIP`,
  'file-not-found': (d) =>
    `Line ${d['line']} of ${d['table']} names it, but it is not in the archive. The candidate was added without it. Send the archive again with it`,
  'file-ambiguous': (d) =>
    `Line ${d['line']} of ${d['table']} names it, but several files in the archive have this name. The candidate was added without it. Add the folder to the name`,
  'file-taken': (d) =>
    `Line ${d['line']} of ${d['table']} names it, and so does an earlier row. It was attached to the candidate of that row`,
  'row-says-nothing': () => 'It has no data about the candidate, and none of its files can be opened. It was skipped',
  'table-not-taken': () => 'None of its columns was mapped, so its rows were skipped',
  cancelled: () => 'The import was canceled before this item',
  directory: () => 'It is a folder. Its files are separate items',
  'system-file': () => 'It is a system file and was skipped',
  'never-unpacked': (d) =>
    d['left'] === undefined
      ? 'The import was canceled before the archive was unpacked. The rest was skipped'
      : `The import was canceled when ${d['left']} of the ${count(Number(d['of'] ?? 0), 'file')} and folders in the archive were not unpacked. They were skipped`,
  'encrypted-entry': () => 'It has a password inside the archive. Compress it without one',
  'archive-in-archive': () => 'It is an archive inside the archive. Unpack it and send its files',
  'table-in-archive': () => 'The archive has too many tables to map. Send this table as a separate import',
  'unknown-compression': () => 'It is compressed with an unsupported method. Compress it as an ordinary ZIP',
  'wrong-checksum': () => 'It is damaged inside the archive. Compress it again',
  'not-a-whole-zip': () => 'The archive is cut off, damaged or not a ZIP. Nothing was imported. Compress it again',
  'entries-overlap': () => 'The archive has files that share bytes, unlike an ordinary ZIP. Nothing was imported',
  'archive-in-parts': () => 'The archive is one part of several. Nothing was imported. Compress it as one file',
  'too-many-entries': () => 'The archive has too many files. Nothing was imported. Split it into several',
  'directory-too-big': () => 'The archive has too many files. Nothing was imported. Split it into several',
  'unpacks-too-big': () => 'The archive is too large when unpacked. Nothing was imported. Split it into several',
  'not-a-table': () => 'No rows were found. Nothing was imported. Save it as CSV with a line of column names',
} satisfies Record<string, CodeSentence>;
