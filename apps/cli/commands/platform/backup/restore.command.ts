import { join, resolve } from 'node:path';
import {
  abandonRestore,
  BackupError,
  clearTarget,
  endRestore,
  loadBackup,
  openBackup,
  type Manifest,
  type OpenedBackup,
  type RestoreProgress,
} from '#libs/backup';
import { createDataSource, loginOf, migrationNames, passwordOf } from '#libs/database';
import { CommandError } from '../../../command-error.js';
import { bringUpToDate, databaseError } from '../migrate/bring-up-to-date.js';
import { withDatabaseUrls } from '../migrate/open-database.js';
import { print } from '../../../output.js';
import { commandSettings } from '../../../settings.js';
import type { DatabaseUrls } from '../../../start/embedded-database.js';
import { eraseAgain, newerCheckpoints, refuseWrongRecords } from './erased-since.js';
import { interruptible } from './interruption.js';
import { progressPercent, backupProgressLine, sizeText, type ProgressLine } from './progress.js';
import { restoreKeys, type RestoreKeys } from './restore-key.js';

export interface RestoreOptions {
  key?: string;
  withoutKey?: boolean;
  records?: string;
}

/** `candor restore`: a backup into an empty database. The file and the key are tried before anything is written. */
export async function restore(file: string, options: RestoreOptions): Promise<void> {
  const line = backupProgressLine();
  try {
    if (options.records !== undefined) refuseWrongRecords(options.records);
    const backup = await openFile(file, line);
    refuseNewer(backup.manifest, file);
    const keys = restoreKeys(backup.manifest, options);
    await interruptible('Interrupted: nothing was restored. Run the same command to start again.', (signal) =>
      withDatabaseUrls((urls) => restoreInto(urls, backup, keys, { options, signal, line }), { alone: true }),
    );
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(error.code, error.message, { cause: error });
    throw error;
  } finally {
    line.end();
  }
}

async function openFile(file: string, line: ProgressLine): Promise<OpenedBackup> {
  const checking = (bytes: number, size: number): void =>
    line.show(() => `Checking the file: ${sizeText(bytes)} of ${sizeText(size)}, ${progressPercent(bytes, size)} …`);
  try {
    return await openBackup(file, checking);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new CommandError('file-unreadable', `The backup cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function refuseNewer({ migrations, product }: Manifest, file: string): void {
  const known = migrationNames();
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new CommandError(
    'backup-newer',
    `${file} was written by another version of Candor (${product}). This version does not have its tables (${unknown.join(', ')}). Restore it with that version or a later one.`,
  );
}

interface RestoreContext {
  options: RestoreOptions;
  signal: AbortSignal;
  line: ProgressLine;
}

/**
 * Until its last step the database is marked, and nothing but this command uses it: those who were erased must not be seen because
 * erasing them again failed or was never come to. When it fails, everything goes that was loaded; after a kill, with the next restore.
 */
async function restoreInto(
  urls: DatabaseUrls,
  backup: OpenedBackup,
  keys: RestoreKeys,
  context: RestoreContext,
): Promise<void> {
  const { ownerUrl } = urls;
  await clearTarget(ownerUrl).catch((error: unknown) => {
    throw databaseError(ownerUrl, error);
  });
  let report: string;
  try {
    await load(urls, backup, keys, context);
    report = await afterwards(urls, backup.manifest, keys, context.options).catch((error: unknown) => {
      throw notErasedAgain(error as Error);
    });
    await endRestore(ownerUrl);
  } catch (error) {
    // Where this fails too, the mark stays.
    await abandonRestore(ownerUrl).catch(() => undefined);
    if ((error as { code?: string }).code === DISK_FULL)
      throw new CommandError('database-disk-full', 'The disk of the database is full: nothing was restored.');
    throw databaseError(ownerUrl, error);
  }
  await print(report);
}

/** The tables of the backup's version, its rows in them, and the later migrations. */
async function load(
  { url, ownerUrl }: DatabaseUrls,
  backup: OpenedBackup,
  keys: RestoreKeys,
  { signal, line }: RestoreContext,
): Promise<void> {
  const login = [loginOf(url), passwordOf(url)] as const;
  signal.throwIfAborted();
  await bringUpToDate(ownerUrl, ...login, { only: backup.manifest.migrations, restoring: true });
  await keys.keep();
  const progress = (at: RestoreProgress): void => line.show(() => progressText(at));
  await loadBackup(ownerUrl, backup, { progress, signal });
  line.end();
  await bringUpToDate(ownerUrl, ...login, { restoring: true });
}

function notErasedAgain(cause: Error): CommandError {
  return new CommandError(
    'not-erased-again',
    `The erasures since the backup could not be repeated: ${cause.message}. Nothing was restored. Run the same command to start again.`,
    { cause },
  );
}

/** SQLSTATE. */
const DISK_FULL = '53100';

function progressText({ phase, tables, ofTables, bytes, ofBytes }: RestoreProgress): string {
  const words = phase === 'loading' ? 'Loading' : 'Verifying the restored rows';
  return `${words}: table ${Math.min(tables + 1, ofTables)} of ${ofTables}, ${sizeText(bytes)} of ${sizeText(ofBytes)}, ${progressPercent(bytes, ofBytes)} …`;
}

/** Carries out what was noted outside since the backup, and says what a person has to know. */
async function afterwards(
  { url }: DatabaseUrls,
  manifest: Manifest,
  { secretKeys, formerMissing }: RestoreKeys,
  { records: given }: RestoreOptions,
): Promise<string> {
  const { recordsDir, dataDir, databaseUrl } = commandSettings();
  const records = given ?? recordsDir ?? (databaseUrl === null ? join(dataDir, 'records') : null);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = [
    `Restored the backup of ${manifest.createdAt}: ${rows.toLocaleString('en-US')} rows in ${manifest.tables.length} tables, each compared with its digest.`,
  ];
  const database = await createDataSource(url, 'app', { size: 2, applicationName: 'candor-command' }).initialize();
  try {
    if (secretKeys.length > 0) {
      const { file, again, unreadable } =
        records === null ? NOTHING_NOTED : await eraseAgain(database, records, secretKeys);
      lines.push(
        file === null
          ? `Erasures since the backup were not found${records === null ? '' : ` (${resolve(records)})`}, so those candidates are back. Erase them again, or run \`candor erase --apply FILE\` before you start API and workers.`
          : `Erased again: ${again}, by ${file}.`,
      );
      if (unreadable > 0) lines.push(`${unreadable} of its lines are not sealed with this key.`);
    } else {
      lines.push('Without the key, no erasure was repeated. Enter the secrets of ATS connections and webhooks again.');
    }
    if (formerMissing > 0)
      lines.push(
        `${formerMissing} former keys of the backup are not in CANDOR_FORMER_SECRET_KEYS. Data that they sealed is not recognized.`,
      );
    const checkpoints = records === null ? null : await newerCheckpoints(database, records);
    if (checkpoints && checkpoints.lines.length > 0)
      lines.push(
        `The audit log continued after the backup. \`candor verify-audit\` reports this until you remove these lines from ${checkpoints.file}:`,
        ...checkpoints.lines.map((checkpoint) => `  ${checkpoint}`),
      );
  } finally {
    await database.destroy();
  }
  lines.push(
    databaseUrl === null
      ? 'Start it with `npm start`. Sessions, keys and passwords that were revoked after the backup are valid again. Revoke them again.'
      : 'Start API and workers with the CANDOR_SECRET_KEY of the backup. Sessions, keys and passwords that were revoked after it are valid again. Revoke them again.',
  );
  return `${lines.join('\n')}\n`;
}

const NOTHING_NOTED = { file: null, again: 0, unreadable: 0 };
