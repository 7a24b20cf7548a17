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

/** Of `/proc/PID/stat`: `USER_HZ`, the same on every Linux that Node runs on (proc(5)). */
const MS_PER_TICK = 10;

/**
 * Processor time that a process has taken, in milliseconds, its threads together.
 *
 * @returns null where there is no `/proc`, or when the process is gone
 */
export function processorTime(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program, in brackets, may hold anything. Behind it utime and stime are the 12th and 13th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return null;
  }
}
