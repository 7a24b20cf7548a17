/** Finding the records of a plain source (lines, rows of a table) that name one of some addresses, piece by piece. */

/** How its characters lie in bytes: what ASCII is a part of, or two bytes each. */
export type Written = 'ascii' | 'utf-16le' | 'utf-16be';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

/** As long as a line or a row may be: a quote that is open for longer was never meant as one. */
const MAX_RECORD = 1024 * 1024;

/** From a byte of the source to before another one. */
export interface Range {
  from: number;
  to: number;
}

/** A record that was found. */
export interface FoundRecord extends Range {
  /** Which one of the source it is, from 0. */
  record: number;
}

/** Told by the beginning of a source: a byte order mark, or every other byte empty, as in tables of any language. */
export function writtenAs(start: Uint8Array): Written {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const empty = start.subarray(0, 64).indexOf(0);
  return empty < 0 ? 'ascii' : empty % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

/**
 * The records that name one of the addresses. Memory holds one record and one piece.
 * @param pieces of an even number of bytes each, but for the last one
 * @param inQuotes whether a line feed between quotation marks belongs to a field, as in a table
 * @param emails in small letters
 */
export async function recordsNaming(
  pieces: AsyncIterable<Buffer>,
  { inQuotes, emails, written = 'ascii' }: { inQuotes: boolean; emails: readonly string[]; written?: Written },
): Promise<FoundRecord[]> {
  const width = written === 'ascii' ? 1 : 2;
  const found: FoundRecord[] = [];
  let record: Buffer[] = [];
  let number = 0;
  let start = 0;
  let at = 0;
  let isOpen = false;
  const end = (to: number): void => {
    const text = textOf(Buffer.concat(record), written).toLowerCase();
    if (emails.some((email) => hasAddress(text, email))) found.push({ from: start, to, record: number });
    number += 1;
    record = [];
    start = to;
  };
  for await (const piece of pieces) {
    let taken = 0;
    for (let index = 0; index < piece.length; index += width) {
      const unit = unitAt(piece, index, written);
      if (inQuotes && unit === QUOTE) isOpen = !isOpen;
      const isLong = isOpen && at + index - start >= MAX_RECORD;
      if (unit !== LINE_FEED || (isOpen && !isLong)) continue;
      isOpen = false;
      record.push(piece.subarray(taken, index + width));
      taken = index + width;
      end(at + taken);
    }
    record.push(piece.subarray(taken));
    at += piece.length;
  }
  end(at);
  return found;
}

/**
 * Returns whether a text has the address, and not one that ends or begins with it. @param text in small letters, as the
 * address
 */
export function hasAddress(text: string, email: string): boolean {
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + email.length, at + email.length + 2);
    if (!/[a-z0-9._%+-]/.test(before) && !/^(?:[a-z0-9-]|\.[a-z0-9])/.test(after)) return true;
  }
  return false;
}

/** Writes spaces over what lies in the ranges; line ends stay, so that places and numbers of lines do. @param offset of the piece */
export function blanked(piece: Buffer, offset: number, ranges: readonly Range[], written: Written = 'ascii'): Buffer {
  const bytes = Buffer.from(piece);
  const width = written === 'ascii' ? 1 : 2;
  for (const { from, to } of ranges) {
    const last = Math.min(to - offset, bytes.length);
    for (let index = Math.max(0, from - offset); index < last; index += width) {
      const unit = unitAt(bytes, index, written);
      if (unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === BYTE_ORDER_MARK) continue;
      bytes.fill(0, index, index + width);
      bytes[written === 'utf-16be' ? index + 1 : index] = SPACE;
    }
  }
  return bytes;
}

/** A byte, or two of them; the last one of an odd number stands for itself. */
function unitAt(bytes: Buffer, index: number, written: Written): number {
  const [first = 0, second = 0] = [bytes[index], written === 'ascii' ? 0 : bytes[index + 1]];
  return written === 'utf-16be' ? first * 256 + second : second * 256 + first;
}

function textOf(bytes: Buffer, written: Written): string {
  if (written === 'ascii') return bytes.toString('latin1');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (written === 'utf-16le' ? whole : Buffer.from(whole).swap16()).toString('utf16le');
}
