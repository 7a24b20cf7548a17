/** Compares records outside of the database, from after a backup, with the restored database. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { CHECKPOINTS_FILE, checkpointText, listCheckpoints } from '#libs/audit';
import { auditChain, inOrganisation } from '#libs/database';
import { applyErasure, ERASED_FILE, erasuresIn } from '#libs/erasure';
import { CommandError } from '../../../command-error.js';

const BY = { kind: 'command', id: null } as const;

/** Refuses a folder that is not the records folder: the erased candidates would be back. @throws CommandError */
export function refuseWrongRecords(records: string): void {
  const file = join(records, ERASED_FILE);
  if (existsSync(file)) return;
  throw new CommandError(
    'records-not-found',
    `${file} does not exist, so erased candidates would return. Nothing was restored. Name the records folder of the workers, or omit --records if no candidate was erased.`,
  );
}

export interface ErasedSince {
  /** Null: nothing was noted there. */
  file: string | null;
  again: number;
  /** Lines that are no erasure, or not sealed with the key. */
  unreadable: number;
}

/** Erases those again whom the backup brought back, and puts the digests back by which they are known. */
export async function eraseAgain(
  database: DataSource,
  records: string,
  secretKeys: readonly string[],
): Promise<ErasedSince> {
  const file = join(records, ERASED_FILE);
  if (!existsSync(file)) return { file: null, again: 0, unreadable: 0 };
  const done = { file, again: 0, unreadable: 0 };
  for await (const { line } of erasuresIn(file, secretKeys)) {
    if (line === null) done.unreadable += 1;
    else if ((await applyErasure(database, line, { secretKeys, by: BY })) === 'again') done.again += 1;
  }
  return done;
}

/** Returns the audit checkpoints saved after the backup, as they are in their file: `ORGANIZATION NUMBER:DIGEST`. */
export async function newerCheckpoints(
  database: DataSource,
  records: string,
): Promise<{ file: string; lines: string[] }> {
  const file = join(records, CHECKPOINTS_FILE);
  const lines: string[] = [];
  for (const checkpoint of await listCheckpoints(file)) {
    const { organisationId } = checkpoint;
    const here = await inOrganisation(database, organisationId, (tenant) => auditChain.findCheckpoint(tenant));
    if (checkpoint.number > (here?.number ?? 0)) lines.push(`${organisationId} ${checkpointText(checkpoint)}`);
  }
  return { file, lines };
}
