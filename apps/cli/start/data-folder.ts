import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from '../command-error.js';

/** Makes the folder if it is missing and gives its absolute path. What is secret in it is readable by its owner only. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    // As root the database runs as another user, who has to pass through.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CommandError(
      'data-folder',
      `The data folder ${folder} cannot be made (${(error as Error).message}). Set CANDOR_DATA_DIR to one that can.`,
    );
  }
  return folder;
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
