import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { idSchema, type ErasedKind, type ErasureReport } from '#libs/contracts';
import { inOrganisation } from '#libs/database';
import {
  applyErasure,
  eraseByAddress,
  erasePerson,
  erasuresIn,
  exportErasures,
  NoSuchCandidate,
  OnLegalHold,
} from '#libs/erasure';
import { NAMES } from '#libs/wording';
import { chooseOrganisation } from '../../platform/access/organisation.js';
import { CommandError } from '../../../command-error.js';
import { withDatabase } from '../../platform/migrate/open-database.js';
import { print } from '../../../output.js';
import { installationKeys } from './installation-keys.js';

export interface EraseOptions {
  email?: string;
  export?: string;
  apply?: string;
  organisation?: string;
}

const BY = { kind: 'command', id: null } as const;

/** `candor erase`: erases one candidate, or every candidate of a file after a restore; or writes that file. */
export async function erase(candidateId: string | undefined, options: EraseOptions): Promise<void> {
  const asked = [candidateId, options.email, options.export, options.apply].filter((each) => each !== undefined);
  if (asked.length !== 1)
    throw new CommandError('erase-what', 'Give one of: CANDIDATE-ID, --email ADDRESS, --export FILE, --apply FILE.');
  if (candidateId !== undefined && !idSchema.safeParse(candidateId).success)
    throw new CommandError(
      'no-candidate-id',
      `${candidateId} is not the id of a candidate. Use the candidateId of the API, or --email ADDRESS.`,
    );
  // Suppression records of another key would match no one.
  const secretKeys = installationKeys('erasing');
  await withDatabase(async (database) => {
    if (options.export !== undefined) return exportTo(database, options.export, secretKeys);
    if (options.apply !== undefined) return applyFrom(database, options.apply, secretKeys);
    return erasePeople(database, candidateId, options, secretKeys);
  });
}

async function erasePeople(
  database: DataSource,
  candidateId: string | undefined,
  { email, organisation }: EraseOptions,
  secretKeys: string[],
): Promise<void> {
  const organisationId = await chooseOrganisation(database, organisation);
  const request = { organisationId, secretKeys, by: BY, cause: 'demand' } as const;
  try {
    if (candidateId !== undefined) {
      const erasure = { ...request, candidateId };
      await print(reportText(await inOrganisation(database, organisationId, (tenant) => erasePerson(tenant, erasure))));
      return;
    }
    const erasure = { ...request, email: email ?? '' };
    const { candidates: people, unread } = await inOrganisation(database, organisationId, (tenant) =>
      eraseByAddress(tenant, erasure),
    );
    for (const report of people) await print(reportText(report));
    if (unread.importRows + unread.inboundEvents > 0)
      await print(
        `Cleared records with the address that belong to no candidate: ${unread.importRows} import rows, ${unread.inboundEvents} inbound events.\n`,
      );
    else if (people.length === 0) throw new CommandError('candidate-not-found', 'No candidate has this address.');
  } catch (error) {
    if (error instanceof NoSuchCandidate || error instanceof OnLegalHold)
      throw new CommandError(error.code, error.message, { cause: error });
    throw error;
  }
}

/** Returns the report of removed and remaining data as text. */
export function reportText({
  candidateId,
  candidateIds,
  erasedAt,
  alreadyErased,
  removed,
  remaining: left,
}: ErasureReport): string {
  if (alreadyErased) return `${candidateId} was already erased at ${erasedAt}.\n`;
  const merged = candidateIds.length > 1 ? ` (with ${candidateIds.length - 1} merged)` : '';
  const lines = [
    `${candidateId}${merged} was erased at ${erasedAt}. Removed:`,
    ...Object.entries(removed).map(
      ([kind, count]) => `  ${String(count).padStart(8)}  ${NAMES.en.erased[kind as ErasedKind]}`,
    ),
    'Left:',
    ...left.map(
      ({ kind, count, why, ids }) =>
        `  ${String(count).padStart(8)}  ${kind}: ${why}${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function exportTo(database: DataSource, file: string, secretKeys: string[]): Promise<void> {
  const lines: string[] = [];
  for await (const line of exportErasures(database, secretKeys)) lines.push(line);
  try {
    await writeFile(file, lines.join(''), { mode: 0o600 });
  } catch (error) {
    throw new CommandError('file-unwritable', `${file} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
  await print(
    `Wrote ${lines.length} erasures to ${file}. The file contains no names. Store it apart from the database backups.\n`,
  );
}

async function applyFrom(database: DataSource, file: string, secretKeys: string[]): Promise<void> {
  const done = { again: 0, gone: 0, elsewhere: 0 };
  if (!existsSync(file)) throw new CommandError('file-missing', `${file} does not exist.`);
  for await (const { number, line } of erasuresIn(file, secretKeys)) {
    if (line === null)
      throw new CommandError(
        'file-malformed',
        `${file}, line ${number}: this erasure was not recorded with the secret key of these servers. Add an earlier key to CANDOR_FORMER_SECRET_KEYS. The lines before it were applied.`,
      );
    done[await applyErasure(database, line, { secretKeys, by: BY })] += 1;
  }
  await print(
    `Erased again: ${done.again}. Already erased, or not in this database: ${done.gone}.${done.elsewhere > 0 ? ` In organizations of another database: ${done.elsewhere}.` : ''}\n`,
  );
}
