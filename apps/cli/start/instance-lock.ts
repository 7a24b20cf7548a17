import { linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.js';
import { isSameRun, ownIdentity, type ProcessIdentity } from './processes/process-table.js';

interface Holder extends ProcessIdentity {
  address: string;
}

/**
 * Takes the lock of a data folder for this process, and gives the function that releases it. A lock left by a process that was
 * killed is taken over; one whose holder lives is refused with its process id and address.
 * @throws CommandError `already-running`, or `data-folder` when a folder stands where the lock has to be
 */
export function lockDataFolder(folder: string, address: string): () => void {
  const lock = join(folder, 'lock');
  if (statSync(lock, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(
      'data-folder',
      `${lock} is a folder, where Candor keeps a file that says who uses the data. Move it away, or set CANDOR_DATA_DIR to another folder.`,
    );
  }
  const mine = `${lock}.${process.pid}`;
  const holder: Holder = { ...ownIdentity(), address };
  writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 });
  try {
    while (!tryLink(mine, lock)) {
      const other = readHolder(lock);
      if (other && isSameRun(other)) {
        throw new CommandError(
          'already-running',
          `Candor already runs on the data in ${folder}: process ${other.pid}, ${other.address}. ` +
            'Stop that one first, or set CANDOR_DATA_DIR (and PORT) for a second one.',
        );
      }
      removeStale(lock, mine);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
}

/** Returns the living holder of a data folder's lock; null without one. */
export function holderOf(folder: string): { pid: number; address: string } | null {
  const holder = readHolder(join(folder, 'lock'));
  return holder && isSameRun(holder) ? holder : null;
}

/**
 * Creates the lock by a link, which needs a free name and appears with its content: no process ever reads half a lock.
 */
function tryLink(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Moves the lock aside before looking again: two starters may find the same stale lock, and one of them may have a new one by now. */
function removeStale(lock: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && isSameRun(moved)) tryLink(aside, lock);
  unlinkSync(aside);
}
