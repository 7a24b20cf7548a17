import { guessTextEncoding } from './guess-encoding.js';
import { decodeAs } from './windows-1252.js';

/** Text with the encoding it was in. */
export interface Decoded {
  text: string;
  /** As the WHATWG names it, for example `windows-1250`. */
  encoding: string;
  /** Neither a mark nor the shape of the bytes says it: it was told from the letters that come out. */
  guessed: boolean;
}

/**
 * Decodes text of unknown encoding: by its byte order mark, else UTF-8 if it is valid, else UTF-16 or UTF-32 by the place of its zero bytes,
 * else by what gives the words of a language. Deterministic.
 *
 * @param isCut the bytes are the beginning of a file and may end inside a character
 * @returns the text, or null when the bytes are not text (zero bytes, or more than one in fifty control characters)
 */
export function decode(bytes: Uint8Array, isCut = false): Decoded | null {
  const decoded = decodeUnicode(bytes, isCut) ?? decodeGuessed(bytes);
  return isText(decoded.text) ? decoded : null;
}

/** The text of {@link decode} alone. */
export function decodeText(bytes: Uint8Array, isCut = false): string | null {
  return decode(bytes, isCut)?.text ?? null;
}

/** Text in a encoding that a document names, where the platform knows it and it fits; else as {@link decode} finds. */
export function decodeNamed(bytes: Uint8Array, name: string): Decoded | null {
  const found = decode(bytes);
  if (!found?.guessed) return found;
  try {
    const text = decodeAs(bytes, name, true);
    return isText(text) ? { text, encoding: name, guessed: false } : found;
  } catch {
    return found;
  }
}

/** Marks of byte order, the longer ones first. */
const MARKS: readonly [readonly number[], string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decodeUnicode(bytes: Uint8Array, isCut: boolean): Decoded | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const encoding = marked ?? byZeros(bytes);
  if (encoding !== null) return { text: unicode(bytes, encoding), encoding, guessed: marked === undefined };
  const text = unicode(bytes, 'utf-8');
  const broken = (isCut ? text.replace(/\uFFFD{1,4}$/, '') : text).includes('\uFFFD') && !hasEncodedReplacement(bytes);
  // Japanese of seven bits changes its meaning with escapes.
  return broken || ['\u001B$B', '\u001B$@'].some((escape) => text.includes(escape))
    ? null
    : { text, encoding: 'utf-8', guessed: false };
}

function decodeGuessed(bytes: Uint8Array): Decoded {
  const encoding = guessTextEncoding(bytes);
  return { text: decodeAs(bytes, encoding), encoding, guessed: true };
}

function unicode(bytes: Uint8Array, encoding: string): string {
  return encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  const pieces: string[] = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code === 0xfeff && at === 0) continue;
    pieces.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code));
  }
  return pieces.join('');
}

function hasEncodedReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\uFFFD', 0, 'utf8');
}

/** Western text in UTF-16 and UTF-32 is mostly zero bytes, at the same place of each unit. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  });
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / Math.max(1, sample.length / 4));
  if (c > 0.9 && d > 0.9 && a < 0.05) return 'utf-32le';
  if (a > 0.9 && b > 0.9 && d < 0.05) return 'utf-32be';
  if ((b + d) / 2 > 0.3 && (a + c) / 2 < 0.05) return 'utf-16le';
  return (a + c) / 2 > 0.3 && (b + d) / 2 < 0.05 ? 'utf-16be' : null;
}

function isText(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls <= text.length / 50;
}
