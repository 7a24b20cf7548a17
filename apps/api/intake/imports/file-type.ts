/**
 * Detects the type of an uploaded file by its first bytes, not by its name. Each file is a candidate in the shortlist,
 * even if the worker's readers cannot parse it. A file of many people is refused,
 * because it needs a call of its own, and so is a program.
 */
import { fileTypeFromBuffer } from 'file-type';
import { isProgramName, PROGRAM_TYPE } from '#libs/contracts';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';

const PDF = 'application/pdf';
const TEXT = 'text/plain';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PAGES = 'application/vnd.apple.pages';
const UNKNOWN = 'application/octet-stream';

/** A call of its own takes it. */
const ZIP = 'This is a ZIP. Send it alone, as a body with `Content-Type: application/zip`, to import its files.';

const ZIP_ENTRY = Buffer.from('PK\x03\x04', 'latin1');

/** Rows and lines of people. As one file among others, each would be read as the résumé of all of them. */
const TABLES = [
  {
    name: /\.(?:csv|tsv)$/i,
    types: ['text/csv', 'text/tab-separated-values'],
    refusal: refusalText('a table', 'text/csv'),
  },
  {
    name: /\.(?:ndjson|jsonl)$/i,
    types: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'],
    refusal: refusalText('a list of candidates, one per line', 'application/x-ndjson'),
  },
];

function refusalText(what: string, mediaType: string): string {
  return `This is ${what}, and an upload would parse it as one candidate. Send it alone, as a body with \`Content-Type: ${mediaType}\`, to import each line as a candidate.`;
}

/** Name of the stream that an encrypted document is in. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

export type UploadedType = { mediaType: string } | { refused: string };

/** @param declared name and declared type: they only tell rows of people from the text of one, which the content alone does not */
export async function typeOf(
  bytes: Uint8Array,
  declared: { name: string; mediaType: string } = { name: '', mediaType: '' },
): Promise<UploadedType> {
  if (isProgramName(declared.name)) return { refused: program() };
  // A PDF may begin with some junk that a mail gateway put there; in an archive that packs nothing, PDFs stand as they are.
  const start = Buffer.from(bytes.subarray(0, 1024));
  if (start.includes('%PDF-') && !start.subarray(0, 4).equals(ZIP_ENTRY)) return { mediaType: PDF };
  // Before the signatures: a byte order mark of UTF-16 also begins some audio files, which no name here would tell apart.
  if (hasByteOrderMark(bytes)) return textOrTable(declared);
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // An encrypted Word file looks like an old one; its reader says what it is.
  if (
    known?.mime === 'application/x-cfb' &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED)
  )
    return { mediaType: DOCX };
  // These are text with a beginning that gives them away; their reader sorts them out.
  const isMarkup = known?.mime === 'application/xml' || known?.mime === 'text/html';
  // A Word file that is torn, or has lost a part, is known as a ZIP only; its reader says what is wrong with it.
  if (known?.mime === 'application/zip') {
    if (isWord(start, declared)) return { mediaType: DOCX };
    return /\.pages$/i.test(declared.name) ? { mediaType: PAGES } : { refused: ZIP };
  }
  if (known?.mime === PROGRAM_TYPE) return { refused: program() };
  if (known && !isMarkup) return { mediaType: known.mime };
  return looksLikeText(bytes) ? textOrTable(declared) : { mediaType: UNKNOWN };
}

const program = (): string => importOutcomeText('unsupported', STORED_LANGUAGE, { found: PROGRAM_TYPE });

function isWord(start: Buffer, { name, mediaType }: { name: string; mediaType: string }): boolean {
  return start.includes('[Content_Types].xml') || /\.do[ct][xm]$/i.test(name) || mediaType === DOCX;
}

function textOrTable(declared: { name: string; mediaType: string }): UploadedType {
  const table = TABLES.find(({ name, types }) => name.test(declared.name) || types.includes(declared.mediaType));
  return table ? { refused: table.refusal } : { mediaType: TEXT };
}

function hasByteOrderMark([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** Text has few control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const control = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length;
  return control / Math.max(1, sample.length) < 0.02;
}
