import { readFileSync } from 'node:fs';

/**
 * Resident size of a process in bytes, from `/proc`. It counts what limits inside a process miss: WebAssembly and other memory
 * outside JavaScript's heap.
 *
 * @returns null where there is no `/proc`, or when the process is gone
 */
export function residentSize(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
