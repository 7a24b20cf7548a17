import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import {
  HEADS_FILE,
  headText,
  notedHeads,
  readHead,
  verifyChain,
  type NotedHead,
  type ChainVerification,
} from '#libs/audit';
import { type AuditHead, inOrganisation, organisations } from '#libs/database';
import { chooseOrganisation } from '../../platform/access/organisation.js';
import { CommandError } from '../../../command-error.js';
import { installationKeys } from '../erase/installation-keys.js';
import { withDatabase } from '../../platform/migrate/open-database.js';
import { print } from '../../../output.js';
import { commandSettings } from '../../../settings.js';

export interface VerifyAuditOptions {
  organisation?: string;
  /** Printed by an earlier run. */
  head: string[];
  json?: boolean;
}

/** The exit code for an audit that was tampered with. 1 means that it could not be verified. */
const TAMPERED = 2;

/** `candor verify-audit`: computes every seal again and says what is wrong first, or what the chain ends with. */
export async function verifyAudit({ organisation, head, json = false }: VerifyAuditOptions): Promise<void> {
  const secretKeys = installationKeys('verifying the audit');
  const given = head.map(headOf);
  const noted = await notedHeads(headsFile());
  await withDatabase(async (database) => {
    const one = organisation !== undefined || given.length > 0;
    const ids = one ? [await chooseOrganisation(database, organisation)] : await known(database, noted);
    const results = [];
    for (const organisationId of ids) {
      const heads = [...given, ...noted.filter((each) => each.organisationId === organisationId)];
      const result = await verify(database, organisationId, { secretKeys, heads });
      results.push({ organisationId, ...result });
      if (!json) await print(inWords(organisationId, result, heads));
    }
    if (json) await print(`${JSON.stringify(results.map(asJson), null, 2)}\n`);
    if (results.some(({ fault }) => fault !== null)) process.exitCode = TAMPERED;
  });
}

/**
 * Returns the organizations of the database, and former ones: a tamperer may have removed all rows of an organization.
 */
async function known(database: DataSource, noted: readonly NotedHead[]): Promise<string[]> {
  const ids = [...(await organisations.listIds(database)), ...noted.map(({ organisationId }) => organisationId)];
  return [...new Set(ids)].sort();
}

function headOf(text: string): AuditHead {
  const head = readHead(text);
  if (head === null)
    throw new CommandError('head-malformed', `"${text}" is not a checkpoint. Use the printed form NUMBER:DIGEST.`);
  return head;
}

function headsFile(): string {
  const { recordsDir, dataDir } = commandSettings();
  return join(recordsDir ?? join(dataDir, 'records'), HEADS_FILE);
}

function verify(
  database: DataSource,
  organisationId: string,
  { secretKeys, heads }: { secretKeys: string[]; heads: readonly (AuditHead | NotedHead)[] },
): Promise<ChainVerification> {
  return inOrganisation(database, organisationId, (tenant) => verifyChain(tenant, { secretKeys, heads }), {
    isolation: 'REPEATABLE READ',
  });
}

function inWords(
  organisationId: string,
  { upTo, head, waiting, fault }: ChainVerification,
  heads: readonly AuditHead[],
): string {
  const title = `Audit log of organization ${organisationId}`;
  if (fault !== null) return `${title} DOES NOT VERIFY.\n  ${fault.message}\n  Verified up to entry ${upTo}.\n`;
  const wait = waiting > 0 ? ` ${waiting} are not sealed yet.` : '';
  const compared = heads.length > 0 ? ` It contains the ${heads.length} external checkpoints.` : '';
  const end = head === null ? 'nothing is sealed yet' : `${upTo} entries, checkpoint ${headText(head)}`;
  return `${title} verifies: ${end}.${wait}${compared}\n`;
}

function asJson({
  organisationId,
  upTo,
  head,
  waiting,
  fault,
}: ChainVerification & { organisationId: string }): object {
  return { organisationId, verified: fault === null, upTo, head: head && headText(head), waiting, fault };
}
