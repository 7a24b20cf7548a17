import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The identity of a process, as opposed to a later process with the same id. */
export interface ProcessIdentity {
  pid: number;
  /** The start of the process in the unit of the system; it is only compared for equality. */
  started: string;
}

/** `/proc/<pid>/stat` from the third field on; the second, the name in brackets, may hold blanks. */
function procStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return (
      execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || null
    );
  } catch {
    return null;
  }
}

/** Returns whether a process with this id exists and is no uncollected zombie. */
export function isRunning(pid: number): boolean {
  if (process.platform === 'linux') {
    const state = procStat(pid)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
  }
  const state = ps(pid, 'state');
  return state !== null && !state.startsWith('Z');
}

/** Returns the start of the process; null if there is none. */
export function startedAt(pid: number): string | null {
  if (!isRunning(pid)) return null;
  return process.platform === 'linux' ? (procStat(pid)?.[19] ?? null) : ps(pid, 'lstart');
}

/** Arguments of the process, joined by blanks; empty when there is none or they may not be read. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return ps(pid, 'command') ?? '';
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startedAt(process.pid) ?? '' };
}

/** Returns whether that very run is still alive. */
export function isSameRun(identity: ProcessIdentity): boolean {
  const started = startedAt(identity.pid);
  return started !== null && started === identity.started;
}

/** Waits until the process is gone; false when it still runs after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() >= deadline) return false;
    await pause(20);
  }
  return true;
}

/** Sends a signal to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
