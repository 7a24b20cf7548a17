/** A file that appears under its name when it is whole, and never before. */
import { createWriteStream, type Stats } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { CommandError } from '../../../command-error.js';

/**
 * Writes beside the file, as `FILE.part`, until `write` is through; then the disk has it, and it gets its name. Only its owner may read it.
 * Whatever goes wrong, an earlier file stays and nothing half is left.
 * @throws CommandError in words about the disk
 */
export async function writeNewFile<T>(
  path: string,
  { force = false }: { force?: boolean },
  write: (out: Writable) => Promise<T>,
): Promise<T> {
  const file = resolve(path);
  await refuse(file, force);
  const part = join(dirname(file), `${basename(file)}.part`);
  try {
    // What a killed backup left is of no use to anybody.
    await rm(part, { force: true });
    const handle = await open(part, 'wx', 0o600);
    // It is on the disk before it is closed.
    const out = createWriteStream(part, { fd: handle, flush: true });
    const result = await write(out).finally(() => out.destroy());
    await rename(part, file);
    await syncFolder(dirname(file));
    return result;
  } catch (error) {
    await rm(part, { force: true });
    throw inWords(error, file);
  }
}

async function refuse(file: string, force: boolean): Promise<void> {
  const there: Stats | null = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new CommandError('file-is-folder', `${file} is a folder. Give the name of a file.`);
  if (there && !force)
    throw new CommandError('file-exists', `${file} already exists. Give another name, or use --force to overwrite it.`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function inWords(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const folder = dirname(file);
  const words: Record<string, string> = {
    ENOSPC: `The disk of ${folder} is full: no backup was written. Use a disk with more space.`,
    EDQUOT: `The disk quota of ${folder} is exhausted: no backup was written.`,
    EFBIG: `The disk of ${folder} does not accept a file of this size: no backup was written.`,
    ENOENT: `The folder ${folder} does not exist.`,
    ENOTDIR: `${folder} is not a folder.`,
    EACCES: `This operating-system user cannot write to ${folder}.`,
    EPERM: `This operating-system user cannot write to ${folder}.`,
    EROFS: `${folder} is on a read-only disk.`,
    EIO: `The disk of ${folder} has failed: no backup was written.`,
  };
  // Errors of the database's connection have codes of their own.
  const known = syscall !== undefined && syscall !== 'connect' && code !== undefined ? words[code] : undefined;
  return known === undefined ? error : new CommandError('file-unwritable', known, { cause: error });
}
