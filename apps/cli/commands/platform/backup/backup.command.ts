import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackupError, writeBackup, type BackupProgress, type Manifest } from '#libs/backup';
import { VERSION } from '#libs/process';
import { CommandError } from '../../../command-error.js';
import { installationKeys } from '../../compliance/erase/installation-keys.js';
import { databaseError } from '../migrate/bring-up-to-date.js';
import { withDatabaseUrls } from '../migrate/open-database.js';
import { commandSettings } from '../../../settings.js';
import { interruptible } from './interruption.js';
import { writeNewFile } from './new-file.js';
import { progressPercent, backupProgressLine, sizeText } from './progress.js';

export interface BackupCommandOptions {
  force?: boolean;
}

/** `candor backup`: everything in one file, while Candor runs or not. What it says goes to stderr: the file may be stdout. */
export async function backup(file: string, { force = false }: BackupCommandOptions): Promise<void> {
  refuseNoData();
  const secretKeys = installationKeys('a backup');
  let written = 0;
  const manifest = await interruptible('Interrupted: no backup was written.', (signal) =>
    withDatabaseUrls(async ({ ownerUrl }) => {
      const line = backupProgressLine();
      const progress = (at: BackupProgress): void => line.show(() => progressText(at));
      const write = (out: NodeJS.WritableStream): Promise<Manifest> => {
        const counted = out as NodeJS.WritableStream & { bytesWritten?: number };
        const done = writeBackup(ownerUrl, out as never, { product: VERSION, secretKeys, progress, signal });
        return done.finally(() => (written = counted.bytesWritten ?? 0));
      };
      try {
        return await (file === '-' ? write(process.stdout) : writeNewFile(file, { force }, write));
      } catch (error) {
        if (error instanceof BackupError) throw new CommandError(error.code, error.message, { cause: error });
        throw databaseError(ownerUrl, error);
      } finally {
        line.end();
      }
    }),
  );
  process.stderr.write(resultText(file, written, manifest));
}

/** A wrong folder must not end in a backup of an empty database that was made for it. */
function refuseNoData(): void {
  const { databaseUrl, dataDir } = commandSettings();
  if (databaseUrl !== null || existsSync(join(dataDir, 'postgres'))) return;
  throw new CommandError(
    'nothing-to-back-up',
    `${resolve(dataDir)} contains no Candor data. Set CANDOR_DATA_DIR to the data folder, or DATABASE_URL to the database.`,
  );
}

function progressText({ tables, ofTables, stored, ofStored, bytes }: BackupProgress): string {
  return `Backing up: table ${Math.min(tables + 1, ofTables)} of ${ofTables}, ${sizeText(bytes)} of rows, about ${progressPercent(stored, ofStored)} …`;
}

/** Returns what was written, and what has to be kept beside it. */
function resultText(file: string, written: number, manifest: Manifest): string {
  const { secretKey, recordsDir, dataDir, databaseUrl } = commandSettings();
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const key =
    secretKey === null ? `It is in ${resolve(dataDir, 'secret-key')}.` : 'It is the CANDOR_SECRET_KEY of this command.';
  const records = recordsDir ?? (databaseUrl === null ? join(dataDir, 'records') : null);
  const where = records === null ? 'the CANDOR_RECORDS_DIR of the workers' : resolve(records);
  return [
    `Backup of ${manifest.createdAt}: ${count(manifest.organisations, 'organization')}, ${count(rows, 'row')} in ${manifest.tables.length} tables, ` +
      `${written > 0 ? `${sizeText(written)} ` : ''}in ${file === '-' ? 'stdout' : resolve(file)}.`,
    `The backup does NOT contain the secret key. ${key} Store a copy separately. Without the key, you cannot open sealed secrets`,
    `(of ATS connections and webhooks), verify the audit log, or recognize erased candidates.`,
    `Also keep copies of ${where} that are newer than the backup. They list later erasures.`,
    '',
  ].join('\n');
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`;
}
