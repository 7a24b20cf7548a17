import type { DataSource } from 'typeorm';
import { assessments, inOrganisation, roles } from '#libs/database';
import { MATCHER } from '#libs/matching';
import { chooseOrganisation } from '../../platform/access/organisation.js';
import { CommandError } from '../../../command-error.js';
import { withDatabase } from '../../platform/migrate/open-database.js';
import { print } from '../../../output.js';
import { Replay, type Replayed } from './replay-assessment.js';

export interface ReplayOptions {
  role?: string;
  organisation?: string;
  json?: boolean;
}

/** Assessments a transaction. */
const PAGE = 200;

/** The exit code when a score differs. 1 means that it could not be replayed. */
const DIFFERENT = 2;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `candor replay`: assesses and folds again from the stored profile, role and weights versions, and compares bytes. */
export async function replay(
  ids: readonly string[],
  { role, organisation, json = false }: ReplayOptions,
): Promise<void> {
  for (const id of [...ids, ...(role === undefined ? [] : [role])])
    if (!UUID.test(id)) throw new CommandError('id-malformed', `"${id}" is not an id.`);
  await withDatabase(async (database) => {
    const organisationId = await chooseOrganisation(database, organisation);
    if (role !== undefined && !(await inOrganisation(database, organisationId, (tenant) => roles.find(tenant, role))))
      throw new CommandError('role-unknown', `This organization has no role ${role}.`);
    const results = await replayAll(database, organisationId, {
      ids: ids.length > 0 ? ids : null,
      roleId: role ?? null,
    });
    const missing = ids.filter((id) => !results.some(({ assessmentId }) => assessmentId === id.toLowerCase()));
    if (missing.length > 0)
      throw new CommandError('assessment-unknown', `This organization has no assessment ${missing.join(', ')}.`);
    if (json) await print(`${JSON.stringify(results, null, 2)}\n`);
    else await print(inWords(results));
    if (results.some(({ outcome }) => outcome === 'different')) process.exitCode = DIFFERENT;
  });
}

async function replayAll(
  database: DataSource,
  organisationId: string,
  of: { ids: readonly string[] | null; roleId: string | null },
): Promise<Replayed[]> {
  const replayed = new Replay();
  const results: Replayed[] = [];
  let after: string | null = null;
  do {
    const page = { ...of, after, limit: PAGE };
    const before = results.length;
    // Read and computed in one transaction: the versions are of the same moment as the score.
    await inOrganisation(
      database,
      organisationId,
      async (tenant) => {
        for (const stored of await assessments.listToReplay(tenant, page))
          results.push(await replayed.replay(tenant, stored));
      },
      { isolation: 'REPEATABLE READ' },
    );
    after = results.length - before === PAGE ? (results.at(-1)?.assessmentId ?? null) : null;
    if (after !== null && process.stderr.isTTY) process.stderr.write(`\r${results.length} replayed`);
  } while (after !== null);
  if (results.length > PAGE && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return results;
}

function inWords(results: readonly Replayed[]): string {
  const count = (outcome: Replayed['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  const lines = [`${results.length} replayed by ${MATCHER}: ${count('identical')} identical byte for byte.`];
  if (count('other-matcher') > 0) {
    const matchers = [
      ...new Set(results.filter(({ outcome }) => outcome === 'other-matcher').map(({ matcher }) => matcher)),
    ];
    lines.push(`${count('other-matcher')} were made by ${matchers.join(', ')}: replay them with that release.`);
  }
  for (const { assessmentId, outcome, differs } of results)
    if (outcome === 'different') lines.push(`${assessmentId} DIFFERS: ${differs.join(', ')}.`);
  return `${lines.join('\n')}\n`;
}
