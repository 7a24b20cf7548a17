/** Lines of a source that is read window by window; a byte offset suffices to continue. */

/**
 * The maximum length of a line and of a row of a table, in bytes. A candidate of 200,000 characters
 * fits many times over, even escaped.
 */
export const MAX_LINE = 1024 * 1024;

/** A line of a source, with its number. */
export interface SourceLine {
  /** Line number, from 1. */
  line: number;
  /** The line without its end; null when it is longer than {@link MAX_LINE}. */
  bytes: Uint8Array | null;
}

/** The lines taken from a window of a source, and where the next window begins. */
export interface LinesTaken {
  lines: SourceLine[];
  /** Number of bytes of the window that need not be read again. */
  consumed: number;
  /** Number of the next line. */
  line: number;
  /** True when the last line taken is too long and continues in the next window. */
  skipping: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Takes the lines that begin in a window of a source. Blank lines count and are left out.
 * @param window at least {@link MAX_LINE} bytes, or the rest of the source
 * @param at `line`: number of the first line; `skipping`: the window begins inside a line that was
 *   too long; `isLast`: nothing follows the window; `limit`: maximum number of lines to take
 */
export function takeSourceLines(
  window: Uint8Array,
  at: { line: number; skipping: boolean; isLast: boolean; limit: number },
): LinesTaken {
  const lines: SourceLine[] = [];
  let { line, skipping } = at;
  let consumed = 0;
  while (consumed < window.length && lines.length < at.limit) {
    const end = window.indexOf(LINE_FEED, consumed);
    if (end < 0 && !at.isLast) {
      const isTooLong = skipping || window.length - consumed >= MAX_LINE;
      if (!isTooLong) break; // The rest of it is in the next window.
      if (!skipping) lines.push({ line, bytes: null });
      return { lines, consumed: window.length, line, skipping: true };
    }
    const next = end < 0 ? window.length : end;
    const bytes = withoutReturn(window.subarray(consumed, next));
    if (!skipping && !isBlank(bytes)) lines.push({ line, bytes: bytes.length > MAX_LINE ? null : bytes });
    skipping = false;
    line += 1;
    consumed = Math.min(window.length, next + 1);
  }
  return { lines, consumed, line, skipping };
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

/** Returns whether a line holds only spaces, tabs or a byte order mark. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0xef || byte === 0xbb || byte === 0xbf);
}
