import { openSync, readSync, closeSync, renameSync, statSync } from 'node:fs';

const LOG_KEPT_BYTES = 10_000_000;
/** The number of last bytes of a process's output that are searched for the reason of its end. */
const END_BYTES = 16_384;
const LINES_SHOWN = 8;
const CHARACTERS_SHOWN = 300;

/** Opens a log for a process to write to. Null when that is impossible, on a full disk say: the process runs without it. */
export function openLog(log: string): number | null {
  rotate(log);
  try {
    return openSync(log, 'a', 0o600);
  } catch {
    return null;
  }
}

/** Size of a log in bytes; 0 when there is none. */
export function sizeOfLog(log: string): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * The last lines that say in words why a process ended: what it wrote since `from`, without the lines of JSON, which are the running
 * commentary of a process that lives.
 * @param count of lines, at most
 */
export function lastWords(log: string, from: number, count = LINES_SHOWN): string {
  const size = sizeOfLog(log);
  const start = Math.max(from <= size ? from : 0, size - END_BYTES);
  const lines = readFrom(log, start, size - start)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('{'));
  return lines
    .slice(-count)
    .map((line) => line.slice(0, CHARACTERS_SHOWN))
    .join('\n');
}

function readFrom(log: string, start: number, length: number): string {
  try {
    const file = openSync(log, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, start));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** One earlier log is kept. */
function rotate(log: string): void {
  try {
    if (sizeOfLog(log) > LOG_KEPT_BYTES) renameSync(log, `${log}.1`);
  } catch {
    // It grows on.
  }
}
