import { statfs } from 'node:fs/promises';
import { storageLimits, storageState, type DiskSpace, type StorageState } from './disk-space.js';

/** A disk is looked at so often, ms: a bulk import writes some 20 MB a second. */
const EVERY_MS = 1_000;
/** After an error that said so, storage counts as full for this long, ms: then the next one who needs room finds out. */
const REPORTED_MS = 5_000;

export interface StorageWatchOptions {
  /** Folder of the database's files; null: it lies on another machine, and only its errors tell. */
  databaseDir: string | null;
  /** Other folders that are written to. Without room in them nothing stops: they count as low at most. */
  otherDirs?: readonly string[];
  /** In MiB; null: see `storageLimits`. */
  warningMb: number | null;
  reserveMb: number | null;
  /** Called with every change of the state. */
  log: (level: 'log' | 'warn' | 'error', line: object) => void;
  /** Reads the disk and the clock; tests provide their own. */
  look?: (folder: string) => Promise<DiskSpace>;
  now?: () => number;
}

/** Watches the disks that this process and its database write to. */
export interface StorageWatch {
  readonly state: StorageState;
  /** The free bytes of the watched disk with the least; null when none could be read. */
  readonly freeBytes: number | null;
  /** An error said that there is no room. */
  noteFull(): void;
  /** Looks now. */
  check(): Promise<void>;
  stop(): void;
}

/** Begins to watch. The first look is under way when this returns. */
export function watchStorage(options: StorageWatchOptions): StorageWatch {
  const { databaseDir, otherDirs = [], log, look = spaceOf, now = () => performance.now() } = options;
  const folders = [...(databaseDir === null ? [] : [databaseDir]), ...otherDirs];
  const states = new Map<string, StorageState>();
  let freeBytes: number | null = null;
  let reportedUntil = -Infinity;
  let last: StorageState = 'ok';

  const current = (): StorageState => {
    if (now() < reportedUntil) return 'full';
    const all = [...states.values()];
    return all.find((state) => state === 'full') ?? all.find((state) => state === 'low') ?? 'ok';
  };

  function report(): void {
    const state = current();
    if (state === last) return;
    last = state;
    const freeMb = freeBytes === null ? null : Math.floor(freeBytes / 1_048_576);
    if (state === 'full') log('error', { event: 'storage is full: intake and scoring are paused', freeMb });
    else if (state === 'low') log('warn', { event: 'storage is nearly full', freeMb });
    else log('log', { event: 'storage has space again', freeMb });
  }

  async function lookAt(folder: string): Promise<number | null> {
    // A folder that is not there, or not there yet, says nothing.
    const space = await look(folder).catch(() => null);
    if (space === null) return null;
    const state = storageState(space.freeBytes, storageLimits(space.sizeBytes, options), states.get(folder) ?? 'ok');
    states.set(folder, state === 'full' && folder !== databaseDir ? 'low' : state);
    return space.freeBytes;
  }

  async function check(): Promise<void> {
    const free = (await Promise.all(folders.map(lookAt))).filter((bytes) => bytes !== null);
    freeBytes = free.length === 0 ? null : Math.min(...free);
    report();
  }

  void check();
  const timer = setInterval(() => void check(), EVERY_MS).unref();
  return {
    get state() {
      return current();
    },
    get freeBytes() {
      return freeBytes;
    },
    noteFull() {
      reportedUntil = now() + REPORTED_MS;
      report();
    },
    check,
    stop: () => clearInterval(timer),
  };
}

async function spaceOf(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, sizeBytes: blocks * bsize };
}
