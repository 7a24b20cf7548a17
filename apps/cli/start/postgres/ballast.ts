/**
 * Reserved space for the day the disk is full. PostgreSQL stops when it cannot extend its log, and cannot start again
 * without writing to it. Candor then deletes this file, the server recovers, and lists stay readable while the operator
 * makes room.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Two pieces of PostgreSQL's log, which is what a recovery asks for at most. */
const BYTES = 32 * 1_048_576;
/** It is kept only where there is plenty beside it. */
const ROOM_FOR_IT = 3 * BYTES;
const LOOK_EVERY_MS = 10_000;
const PIECE = 1_048_576;

export interface Ballast {
  /** Gives its room away. @returns false when it has been given already */
  release(): boolean;
  /** It stays for the next start. */
  stop(): void;
}

/**
 * Keeps the ballast in a folder: makes it now, and again whenever it was released and there is room.
 * @param folder on the disk of the database
 */
export function keepBallast(folder: string): Ballast {
  const file = join(folder, 'ballast');
  const isThere = (): boolean => statSync(file, { throwIfNoEntry: false })?.size === BYTES;
  let making: Promise<void> | null = null;

  function look(): void {
    making ??= makeWhereThereIsRoom().finally(() => (making = null));
  }

  async function makeWhereThereIsRoom(): Promise<void> {
    try {
      if (isThere()) return;
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < ROOM_FOR_IT) return;
      await fill(`${file}.draft`);
      renameSync(`${file}.draft`, file);
    } catch {
      // The disk has filled up meanwhile: there is nothing to keep.
      rmSync(`${file}.draft`, { force: true });
    }
  }

  look();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return {
    release() {
      const was = isThere();
      rmSync(file, { force: true });
      return was;
    },
    stop: () => clearInterval(timer),
  };
}

/** Random bytes: zeros take no room on file systems that pack. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for (let written = 0; written < BYTES; written += PIECE) await handle.writeFile(randomBytes(PIECE));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
