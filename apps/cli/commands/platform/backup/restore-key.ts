/** The secret key that a backup is restored with: told apart from a wrong one before anything is written. */
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareKeys, type Manifest } from '#libs/backup';
import { CommandError } from '../../../command-error.js';
import { commandSettings } from '../../../settings.js';

export interface RestoreKeys {
  /** Today's first; empty: without a key. */
  secretKeys: string[];
  /** How many former keys of the installation were not given. */
  formerMissing: number;
  /** Puts the key where `candor start` finds it, when it came from elsewhere. */
  keep(): Promise<void>;
}

/** @throws CommandError when the key is missing or wrong, or another one lies in the data folder */
export function restoreKeys(
  manifest: Manifest,
  { key, withoutKey = false }: { key?: string; withoutKey?: boolean },
): RestoreKeys {
  const { secretKey, formerSecretKeys, dataDir, databaseUrl } = commandSettings();
  const ofFolder = resolve(dataDir, 'secret-key');
  const isEmbedded = databaseUrl === null;
  const inFolder = isEmbedded && existsSync(ofFolder) ? readFileSync(ofFolder, 'utf8').trim() : null;
  const [found, from] =
    key !== undefined
      ? ([keyOfFile(key), key] as const)
      : secretKey !== null
        ? ([secretKey, 'CANDOR_SECRET_KEY'] as const)
        : ([inFolder, ofFolder] as const);
  if (withoutKey) {
    if (found !== null && !compareKeys(manifest, [found]).matches) refuseOther(from);
    return { secretKeys: [], formerMissing: 0, keep: async () => undefined };
  }
  if (found === null) throw new CommandError('secret-key-needed', needed(isEmbedded ? ofFolder : null));
  const { matches, formerMissing } = compareKeys(manifest, [found, ...formerSecretKeys]);
  if (!matches) refuseOther(from);
  if (inFolder !== null && secretKey === null && inFolder !== found) refuseOther(ofFolder);
  const mustKeep = isEmbedded && inFolder === null && secretKey === null;
  return {
    secretKeys: [found, ...formerSecretKeys],
    formerMissing,
    keep: async () => {
      if (mustKeep) await writeWhole(ofFolder, `${found}\n`);
    },
  };
}

/** Whole or not at all: a process that is killed here must not leave an empty key, which would be a wrong one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, file);
}

function keyOfFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new CommandError('key-unreadable', `The key cannot be read from ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function refuseOther(from: string): never {
  throw new CommandError(
    'wrong-key',
    `The secret key of ${from} does not match this backup: it cannot open the sealed secrets. Nothing was restored. ` +
      'Use the key that `candor backup` named (--key FILE, or CANDOR_SECRET_KEY). Move a wrong key out of the data folder.',
  );
}

function needed(place: string | null): string {
  const how = place === null ? 'set CANDOR_SECRET_KEY' : `put it into ${place}, or set CANDOR_SECRET_KEY`;
  return (
    `The restore needs the secret key of the backup, which was stored separately. Name its file with --key FILE, ${how}. ` +
    'If the key is lost, --without-key restores everything else. Then you have to enter the secrets of ATS connections and webhooks again, ' +
    'the audit log cannot be verified, and erased candidates are not recognized.'
  );
}
