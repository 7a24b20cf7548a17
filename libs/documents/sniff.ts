import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import { isProgramName, PROGRAM_TYPE } from '#libs/contracts';
import { decodeText } from './encoding/decode-text.js';

// A comment ends at its first end mark, and a line's spaces in its line: whatever could be cut in two ways would take for ever.
const HTML_START = /^\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i;
const STARTS_AS_JSON = /^\s*[{[]/;
const HTML_TAGS = /<(?:p|div|span|h[1-6]|ul|ol|li|table|br|strong|section|a)(?:\s[^<>]*)?\/?>/gi;
const MARKDOWN_SIGNS =
  /^(?:#{1,6} \S|[ \t]*(?:[-*+] \S.*)?\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)|```|\|(?:\s*:?-{3,}:?\s*\|)+)/gm;

/** Bytes of a text that are looked at. */
const SAMPLE = 256 * 1024;

/** The type of a file by its content. `mediaType` is null for unknown content that is not text. */
export interface SniffedType {
  mediaType: string | null;
}

/** An office document that opens with a password: all that is seen of it is its encrypted package. */
export const ENCRYPTED_OFFICE = 'application/x-encrypted-office';

/**
 * Detects the type of a file by its content. A name or a declared type decides only what the content leaves open:
 * Markdown or plain text, text meant as data (truncated JSON, YAML), and a truncated Word file. A file with the name of a
 * program is one, whatever is in it.
 *
 * @param bytes the whole file
 * @param hint the name and declared type from the sender, which are never trusted for more than that
 */
export async function sniffType(
  bytes: Uint8Array,
  hint: { fileName?: string | undefined; mediaType?: string | undefined } = {},
): Promise<SniffedType> {
  if (hint.fileName !== undefined && isProgramName(hint.fileName)) return { mediaType: PROGRAM_TYPE };
  const start = latin1(bytes.subarray(0, 1024));
  // First of all: in an archive that packs nothing, PDFs stand as they are.
  if (start.startsWith('PK\x03\x04')) return { mediaType: typeOfZip(bytes, hint.fileName ?? '') };
  // A PDF header may stand anywhere in the first kilobyte, behind junk that mail gateways put there.
  if (/%PDF-\d/.test(start)) return { mediaType: 'application/pdf' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return { mediaType: typeOfCompound(bytes, hint.fileName ?? '') };
  // A picture of one color can decode to letters of some encoding.
  const picture = PICTURES.find(([signature]) => signature.test(start));
  if (picture) return { mediaType: picture[1] };
  if (/^(?:\xef\xbb\xbf)?\s{0,16}\{\\rtf/.test(start)) return { mediaType: 'application/rtf' };
  const sample = decodeText(bytes.subarray(0, SAMPLE), bytes.length > SAMPLE);
  // No signature of a marked text begins like JSON, which is what imports are made of.
  const isData = sample !== null && STARTS_AS_JSON.test(sample);
  const known = isData ? undefined : (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  // Signatures of two letters fit words too: text that begins with "BM" is no bitmap.
  if (known && (sample === null || MARKED_TEXT.has(known))) return { mediaType: known };
  return { mediaType: sample === null ? null : typeOfText(sample, bytes, hint) };
}

/** Pictures by signatures that no text begins with, and that tell more than two letters do. */
const PICTURES: readonly [RegExp, string][] = [
  [/^\x89PNG\r\n\cZ\n/, 'image/png'],
  [/^\xff\xd8\xff[\xc0-\xfe]/, 'image/jpeg'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^RIFF[^]{4}WEBPVP8[ LX]/, 'image/webp'],
];

/** Types that are text themselves and are known by a long enough signature. */
const MARKED_TEXT = new Set(['application/postscript', 'application/eps', 'text/calendar', 'text/vcard']);

/** Names of entries as they stand before each: the rest of an archive may be gone. What follows them may look like a part of them. */
const LOCAL_NAMES = /PK\cC\cD[^]{26}([\w[\]./-]{1,80})/g;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document in one XML file: that of Word 2003, or a DOCX whose parts stand side by side. */
export const WORD_IN_XML = 'application/vnd.ms-word.document+xml';
const WORD_XML = /schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)/;

/** Office documents by the part that each must have. */
const ZIP_PARTS: readonly [string, string][] = [
  ['word/document.xml', WORD],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  // Pages up to 2013, and since.
  ['QuickLook/Preview.pdf', 'application/vnd.apple.pages'],
  ['Index/Document.iwa', 'application/vnd.apple.pages'],
  ['buildVersionHistory.plist', 'application/vnd.apple.pages'],
  ['META-INF/manifest.xml', 'application/vnd.oasis.opendocument.text'],
];

/**
 * Names that mark a text as data, so that its reader reports where it is malformed. As plain text, half of it would be
 * lost unnoticed. Rows and lines of candidates have no reader, because each would be read as the résumé of all of them.
 */
const DATA_NAMES = [
  { name: /\.[ct]sv$/i, mediaType: 'text/csv' },
  { name: /\.(?:ndjson|jsonl)$/i, mediaType: 'application/x-ndjson' },
  { name: /\.json$/i, mediaType: 'application/json' },
  { name: /\.ya?ml$/i, mediaType: 'application/yaml' },
];

const ROWS = new Set(['text/csv', 'application/x-ndjson']);

/**
 * Detects the type by the names in the directory, and by the entry in which OpenDocument and EPUB name themselves.
 * Nothing else is unpacked.
 */
function typeOfZip(bytes: Uint8Array, fileName: string): string {
  const names = new Set<string>();
  let named: string;
  let isWhole = true;
  try {
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name.replace(/^word\/document\d+\.xml$/, 'word/document.xml'));
        return name === 'mimetype' && originalSize < 100;
      },
    });
    named = mimetype ? latin1(mimetype).trim() : '';
  } catch {
    // A cut-off archive has no directory; its first entries still show in the bytes.
    const start = latin1(bytes.subarray(0, 64 * 1024));
    for (const [part] of ZIP_PARTS) if (start.includes(part)) names.add(part);
    for (const [, name] of start.matchAll(LOCAL_NAMES)) names.add(name!);
    isWhole = false;
    named = /mimetype(application\/[\w.+-]{1,80})/.exec(start)?.[1]?.replace(/PK$/, '') ?? '';
  }
  if (/^application\/[\w.+-]+$/.test(named)) return named;
  const known = ZIP_PARTS.find(([part]) => names.has(part));
  return known?.[1] ?? (isBrokenWord([...names], isWhole, fileName) ? WORD : 'application/zip');
}

/** A Word file without its main part, or of which only the first parts are there: its reader says what is wrong with it. */
function isBrokenWord(names: readonly string[], isWhole: boolean, fileName: string): boolean {
  const isPackage = names.some((name) => name.startsWith('[Content_Types].xml'));
  const hasParts = names.some((name) => /^word\/(?:_rels\/|theme\/|\w+\.xml)/.test(name));
  return isWhole ? isPackage && hasParts : hasParts || /\.do[ct][xm]$/i.test(fileName);
}

/** Files of Microsoft's compound format, by the stream that each must have. */
const STREAMS: readonly [string, string][] = [
  ['EncryptedPackage', ENCRYPTED_OFFICE],
  ['EncryptionInfo', ENCRYPTED_OFFICE],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
];

/**
 * Detects the type by the names of its directory, whose entries are 128 bytes apart and begin with their name in
 * UTF-16.
 */
function typeOfCompound(bytes: Uint8Array, fileName: string): string {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    if (length < 4 || length > 64 || length % 2 !== 0) continue;
    found.add(Buffer.from(bytes.buffer, bytes.byteOffset + at, length - 2).toString('utf16le'));
  }
  const known = STREAMS.find(([stream]) => found.has(stream))?.[1];
  // Where the directory is cut off, the name tells; the reader says what is wrong with the file.
  return known ?? (/\.do[ct]$/i.test(fileName) ? 'application/msword' : 'application/x-cfb');
}

/** Header lines that begin mails and saved pages, and those of them that only programs write. */
const MAIL_HEADERS =
  /^(?:(?:[A-Z][A-Za-z]{1,20}-)*[A-Z][A-Za-z]{0,20}(?:-ID|-SPF)?: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}/;
const MACHINE_HEADERS = /^(?:MIME-Version|Message-ID|Received|Return-Path|X-MimeOLE|Snapshot-Content-Location): /im;
/** The beginning of a letter without them: only headers, three of which are these, and a blank line. */
const LETTER_HEADERS = [/^From: /im, /^Subject: /im, /^(?:To|Date): /im];

function typeOfText(
  sample: string,
  bytes: Uint8Array,
  hint: { fileName?: string | undefined; mediaType?: string | undefined },
): string {
  if (HTML_START.test(sample)) return 'text/html';
  const data = DATA_NAMES.find(({ name, mediaType }) => name.test(hint.fileName ?? '') || hint.mediaType === mediaType);
  const isRows = data !== undefined && ROWS.has(data.mediaType);
  if (!isRows && STARTS_AS_JSON.test(sample) && isJson(bytes)) return 'application/json';
  if (data) return data.mediaType;
  if (/^\s*<\?xml/.test(sample)) return typeOfXml(sample);
  if (/^\s*</.test(sample) && (sample.match(HTML_TAGS)?.length ?? 0) >= 3) return 'text/html';
  if (isSavedPage(sample)) return 'multipart/related';
  if (isLetter(sample)) return 'message/rfc822';
  if (/\.(?:md|markdown)$/i.test(hint.fileName ?? '') || hint.mediaType === 'text/markdown') return 'text/markdown';
  if ((sample.match(MARKDOWN_SIGNS)?.length ?? 0) >= 2) return 'text/markdown';
  return 'text/plain';
}

/** A page saved with its pictures, by Word or a browser: its headers are those of a letter that was never sent. */
function isSavedPage(sample: string): boolean {
  const head = sample.slice(0, 16_384).split(/\r?\n[ \t]*\r?\n/, 1)[0]!;
  return (
    /^(?:From: <Saved by|MIME-Version: ?1\.0)/i.test(head) &&
    /^Content-Type:\s*multipart\/related/im.test(head) &&
    !SENT.test(head)
  );
}

/** Headers of letters that were sent. */
const SENT = /^(?:Received|Message-ID|Return-Path|To): /im;

function isLetter(sample: string): boolean {
  if (!MAIL_HEADERS.test(sample)) return false;
  if (MACHINE_HEADERS.test(sample.slice(0, 16_384))) return true;
  const head = sample.slice(0, 16_384).split(/\r?\n[ \t]*(?:\r?\n|$)/, 1)[0]!;
  return (
    head.split(/\r?\n/).every((line) => /^(?:[A-Za-z-]+: |[ \t])/.test(line)) &&
    LETTER_HEADERS.every((header) => header.test(head))
  );
}

function typeOfXml(sample: string): string {
  // The namespace, by whatever prefix: a page in which Word's markup is quoted has neither.
  if (/<(?:\w+:)?(?:wordDocument|package)\s/.test(sample) && WORD_XML.test(sample)) return WORD_IN_XML;
  if (/<html[\s>]/i.test(sample)) return 'text/html';
  return /<office:document\s/.test(sample) && sample.includes('application/vnd.oasis.opendocument.text')
    ? 'application/vnd.oasis.opendocument.text-flat-xml'
    : 'application/xml';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decodeText(bytes) ?? '');
    return true;
  } catch {
    return false;
  }
}
