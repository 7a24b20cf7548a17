/** Finding the records of a plain source (lines, rows of a table) that name one of some addresses, piece by piece. */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;

/** As long as a line or a row may be: a quote that is open for longer was never meant as one. */
const MAX_RECORD = 1024 * 1024;

/** From a byte of the source to before another one. */
export interface Range {
  from: number;
  to: number;
}

/**
 * The records that name one of the addresses. Memory holds one record and one piece.
 * @param inQuotes whether a line feed between quotation marks belongs to a field, as in a table
 * @param emails in small letters
 */
export async function recordsNaming(
  pieces: AsyncIterable<Buffer>,
  { inQuotes, emails }: { inQuotes: boolean; emails: readonly string[] },
): Promise<Range[]> {
  const found: Range[] = [];
  let record: Buffer[] = [];
  let start = 0;
  let at = 0;
  let isOpen = false;
  const end = (to: number): void => {
    const text = Buffer.concat(record).toString('latin1').toLowerCase();
    if (emails.some((email) => names(text, email))) found.push({ from: start, to });
    record = [];
    start = to;
  };
  for await (const piece of pieces) {
    let taken = 0;
    for (let index = 0; index < piece.length; index++) {
      if (inQuotes && piece[index] === QUOTE) isOpen = !isOpen;
      const isLong = isOpen && at + index - start >= MAX_RECORD;
      if (piece[index] !== LINE_FEED || (isOpen && !isLong)) continue;
      isOpen = false;
      record.push(piece.subarray(taken, index + 1));
      taken = index + 1;
      end(at + taken);
    }
    record.push(piece.subarray(taken));
    at += piece.length;
  }
  end(at);
  return found;
}

/** Whether a text has the address, and not one that ends or begins with it. */
function names(text: string, email: string): boolean {
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + email.length, at + email.length + 2);
    if (!/[a-z0-9._%+-]/.test(before) && !/^(?:[a-z0-9-]|\.[a-z0-9])/.test(after)) return true;
  }
  return false;
}

/** Writes spaces over what lies in the ranges; line ends stay, so that places and numbers of lines do. @param offset of the piece */
export function blanked(piece: Buffer, offset: number, ranges: readonly Range[]): Buffer {
  const bytes = Buffer.from(piece);
  for (const { from, to } of ranges) {
    const last = Math.min(to - offset, bytes.length);
    for (let index = Math.max(0, from - offset); index < last; index++) {
      if (bytes[index] !== LINE_FEED && bytes[index] !== CARRIAGE_RETURN) bytes[index] = SPACE;
    }
  }
  return bytes;
}
