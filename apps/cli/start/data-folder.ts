import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../command-error.js';

/**
 * Makes the folder if it is missing and gives its absolute path. What is secret in it is readable by its owner only.
 * @throws CommandError `data-folder` when it cannot be made or written
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    // As root the database runs as another user, who has to pass through.
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    makeFolder(join(folder, 'logs'), 0o700);
    for (const each of [folder, join(folder, 'logs')]) accessSync(each, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CommandError(
      'data-folder',
      `The data folder ${folder} cannot be used: ${inWords(error as NodeJS.ErrnoException)}. Set CANDOR_DATA_DIR to a folder that this user can write to.`,
      { cause: error },
    );
  }
  return folder;
}

/** Not `mkdirSync` with `recursive`: that never returns where a parent exists in which nothing can be made, as below /proc. */
function makeFolder(folder: string, mode: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another command may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function inWords({ code, path, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path} is a file, or is inside one`;
    case 'EACCES':
    case 'EPERM':
      return `this user cannot write to ${path}`;
    case 'EROFS':
      return `${path} is on a read-only disk`;
    case 'ENOENT':
      return `${path} cannot be created`;
    default:
      return message;
  }
}

/** The key that seals stored secrets: made once, kept in the data folder. Without it what was sealed stays closed. */
export function secretKeyOf(folder: string): string {
  const file = join(folder, 'secret-key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
