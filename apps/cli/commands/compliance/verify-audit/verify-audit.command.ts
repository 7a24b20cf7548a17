import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import {
  CHECKPOINTS_FILE,
  checkpointText,
  listCheckpoints,
  parseCheckpoint,
  verifyChain,
  type RecordedCheckpoint,
  type ChainVerification,
} from '#libs/audit';
import { type AuditCheckpoint, inOrganisation, organisations } from '#libs/database';
import { chooseOrganisation } from '../../platform/access/organisation.js';
import { CommandError } from '../../../command-error.js';
import { installationKeys } from '../erase/installation-keys.js';
import { withDatabase } from '../../platform/migrate/open-database.js';
import { print } from '../../../output.js';
import { commandSettings } from '../../../settings.js';

export interface VerifyAuditOptions {
  organisation?: string;
  /** Printed by an earlier run. */
  checkpoint: string[];
  json?: boolean;
}

/** The exit code for an audit that was tampered with. 1 means that it could not be verified. */
const TAMPERED = 2;

/** `candor verify-audit`: computes every seal again and says what is wrong first, or what the chain ends with. */
export async function verifyAudit({ organisation, checkpoint, json = false }: VerifyAuditOptions): Promise<void> {
  const secretKeys = installationKeys('verifying the audit');
  const given = checkpoint.map(checkpointOf);
  const noted = await listCheckpoints(headsFile());
  await withDatabase(async (database) => {
    const one = organisation !== undefined || given.length > 0;
    const ids = one ? [await chooseOrganisation(database, organisation)] : await known(database, noted);
    const results = [];
    for (const organisationId of ids) {
      const checkpoints = [...given, ...noted.filter((each) => each.organisationId === organisationId)];
      const result = await verify(database, organisationId, { secretKeys, checkpoints });
      results.push({ organisationId, ...result });
      if (!json) await print(inWords(organisationId, result, checkpoints));
    }
    if (json) await print(`${JSON.stringify(results.map(asJson), null, 2)}\n`);
    if (results.some(({ fault }) => fault !== null)) process.exitCode = TAMPERED;
  });
}

/**
 * Returns the organizations of the database, and former ones: a tamperer may have removed all rows of an organization.
 */
async function known(database: DataSource, noted: readonly RecordedCheckpoint[]): Promise<string[]> {
  const ids = [...(await organisations.listIds(database)), ...noted.map(({ organisationId }) => organisationId)];
  return [...new Set(ids)].sort();
}

function checkpointOf(text: string): AuditCheckpoint {
  const checkpoint = parseCheckpoint(text);
  if (checkpoint === null)
    throw new CommandError(
      'checkpoint-malformed',
      `"${text}" is not a checkpoint. Use the printed form NUMBER:DIGEST.`,
    );
  return checkpoint;
}

function headsFile(): string {
  const { recordsDir, dataDir } = commandSettings();
  return join(recordsDir ?? join(dataDir, 'records'), CHECKPOINTS_FILE);
}

function verify(
  database: DataSource,
  organisationId: string,
  { secretKeys, checkpoints }: { secretKeys: string[]; checkpoints: readonly (AuditCheckpoint | RecordedCheckpoint)[] },
): Promise<ChainVerification> {
  return inOrganisation(database, organisationId, (tenant) => verifyChain(tenant, { secretKeys, checkpoints }), {
    isolation: 'REPEATABLE READ',
  });
}

function inWords(
  organisationId: string,
  { upTo, checkpoint, waiting, fault }: ChainVerification,
  checkpoints: readonly AuditCheckpoint[],
): string {
  const title = `Audit log of organization ${organisationId}`;
  if (fault !== null) return `${title} DOES NOT VERIFY.\n  ${fault.message}\n  Verified up to entry ${upTo}.\n`;
  const wait = waiting > 0 ? ` ${waiting} are not sealed yet.` : '';
  const compared =
    checkpoints.length > 0
      ? ` It contains ${checkpoints.length === 1 ? 'the external checkpoint' : `all ${checkpoints.length} external checkpoints`}.`
      : '';
  const end =
    checkpoint === null ? 'nothing is sealed yet' : `${upTo} entries, checkpoint ${checkpointText(checkpoint)}`;
  return `${title} verifies: ${end}.${wait}${compared}\n`;
}

function asJson({
  organisationId,
  upTo,
  checkpoint,
  waiting,
  fault,
}: ChainVerification & { organisationId: string }): object {
  return {
    organisationId,
    verified: fault === null,
    upTo,
    checkpoint: checkpoint && checkpointText(checkpoint),
    waiting,
    fault,
  };
}
