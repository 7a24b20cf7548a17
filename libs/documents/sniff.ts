import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';

const HTML_START = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i;
const HTML_TAGS = /<(?:p|div|span|h[1-6]|ul|ol|li|table|br|strong|section|a)(?:\s[^<>]*)?\/?>/gi;
const MARKDOWN_SIGNS =
  /^(?:#{1,6} \S|\s*(?:[-*+] \S.*)?\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)|```|\|(?:\s*:?-{3,}:?\s*\|)+)/gm;

/** What a file is, told by its content. `mediaType` is null when it is nothing known and not text either. */
export interface SniffedType {
  mediaType: string | null;
}

/**
 * Tells the type of a file by its content; a name or a declared type only settles what content leaves open: Markdown or plain text,
 * and text that was meant as data (JSON that is torn, YAML).
 *
 * @param bytes the whole file
 * @param hint name and declared type, as the sender gave them: never trusted for more than that
 */
export async function sniffType(
  bytes: Uint8Array,
  hint: { fileName?: string | undefined; mediaType?: string | undefined } = {},
): Promise<SniffedType> {
  // A PDF header may stand anywhere in the first kilobyte, behind junk that mail gateways put there.
  if (/%PDF-\d/.test(latin1(bytes.subarray(0, 1024)))) return { mediaType: 'application/pdf' };
  if (latin1(bytes.subarray(0, 4)) === 'PK\x03\x04') return { mediaType: typeOfZip(bytes) };
  const sample = decodeText(bytes.subarray(0, 256 * 1024));
  const known = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  // Signatures of two letters fit words too: text that begins with "BM" is no bitmap.
  if (known && (sample === null || MARKED_TEXT.has(known))) return { mediaType: known };
  return { mediaType: sample === null ? null : typeOfText(sample, bytes, hint) };
}

/** Types that are text themselves and are known by a long enough signature. */
const MARKED_TEXT = new Set([
  'application/rtf',
  'application/postscript',
  'application/eps',
  'text/calendar',
  'text/vcard',
]);

/** Office documents by the part that each must have. */
const ZIP_PARTS: readonly [string, string][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['META-INF/manifest.xml', 'application/vnd.oasis.opendocument'],
];

/** What says of a text that it is data: its reader then names the place where it is none. As plain text half of it would be lost unseen. */
const DATA_NAMES = [
  { name: /\.json$/i, mediaType: 'application/json' },
  { name: /\.ya?ml$/i, mediaType: 'application/yaml' },
];

/** Told by the names in the directory alone: nothing is unpacked. */
function typeOfZip(bytes: Uint8Array): string {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name);
        return false;
      },
    });
  } catch {
    // A cut-off archive has no directory; its first entries still show in the bytes.
    const start = latin1(bytes.subarray(0, 64 * 1024));
    for (const [part] of ZIP_PARTS) if (start.includes(part)) names.add(part);
  }
  return ZIP_PARTS.find(([part]) => names.has(part))?.[1] ?? 'application/zip';
}

function typeOfText(
  sample: string,
  bytes: Uint8Array,
  hint: { fileName?: string | undefined; mediaType?: string | undefined },
): string {
  if (HTML_START.test(sample)) return 'text/html';
  if (/^\s*[{[]/.test(sample) && isJson(bytes)) return 'application/json';
  const data = DATA_NAMES.find(({ name, mediaType }) => name.test(hint.fileName ?? '') || hint.mediaType === mediaType);
  if (data) return data.mediaType;
  if (/^\s*<\?xml/.test(sample)) return /<html[\s>]/i.test(sample) ? 'text/html' : 'application/xml';
  if (/^\s*</.test(sample) && (sample.match(HTML_TAGS)?.length ?? 0) >= 3) return 'text/html';
  if (/\.(?:md|markdown)$/i.test(hint.fileName ?? '') || hint.mediaType === 'text/markdown') return 'text/markdown';
  if ((sample.match(MARKDOWN_SIGNS)?.length ?? 0) >= 2) return 'text/markdown';
  return 'text/plain';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/**
 * Decodes text of unknown encoding: byte order mark, else UTF-8 if it is valid, else UTF-16 by the place of its zero bytes, else
 * Windows-1252, which is what unmarked Western text is.
 *
 * @returns the text, or null when the bytes are not text (zero bytes, or more than one in fifty control characters)
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return textOnly(decode('utf-16le', bytes));
  if (a === 0xfe && b === 0xff) return textOnly(decode('utf-16be', bytes));
  if (a === 0xef && b === 0xbb && c === 0xbf) return textOnly(decode('utf-8', bytes));
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return textOnly(decode('utf-16le', bytes));
  if (zeros.even > 0.3 && zeros.odd < 0.05) return textOnly(decode('utf-16be', bytes));
  const utf8 = decode('utf-8', bytes);
  // A sample may end inside a character: only what stands before its last few bytes tells.
  const broken = utf8.slice(0, -4).includes('\uFFFD') && !hasEncodedReplacement(bytes);
  return textOnly(broken ? decode('windows-1252', bytes) : utf8);
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function hasEncodedReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\uFFFD', 0, 'utf8');
}

function zeroShare(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const half = Math.max(1, sample.length / 2);
  return { even: even / half, odd: odd / half };
}

function textOnly(text: string): string | null {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls > text.length / 50 ? null : text;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decodeText(bytes) ?? '');
    return true;
  } catch {
    return false;
  }
}
