import type { TableEncoding } from '#libs/contracts';

/**
 * The encoding of a table by its first bytes: a byte order mark, the zero bytes that UTF-16 has in any Western text, UTF-8 when it is
 * that without a fault, else Windows-1252, which spreadsheets write and every byte fits.
 */
export function guessTableEncoding(start: Uint8Array): TableEncoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const sample = start.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  if (zeros[1]! > sample.length / 8) return 'utf-16le';
  if (zeros[0]! > sample.length / 8) return 'utf-16be';
  try {
    // Of a character that is cut in two at the end nothing is said.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Bytes of a byte order mark at the beginning. */
export function byteOrderMark(start: Uint8Array): number {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 3;
  return (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff) ? 2 : 0;
}
