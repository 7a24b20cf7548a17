/**
 * The one PostgreSQL server of a test run: jest's global hooks start and stop it, in jest's main process. Specs see only
 * `postgres.ts`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate } from '../../../apps/cli/commands/platform/migrate/bring-up-to-date.js';
import { type PostgresServer, startPostgres } from '../../../apps/cli/start/postgres/index.js';
import { isSameRun, ownIdentity, type ProcessIdentity } from '../../../apps/cli/start/processes/process-table.js';
import { removeServerData } from './server-data.js';
import { makeTemplate, TEST_SERVER_VARIABLE } from './postgres.js';

const RUNS = join(tmpdir(), `candor-tests-${process.getuid?.() ?? 0}`);

let server: PostgresServer | null = null;
let folder: string | null = null;

/** Starts a server whose data lives as long as the run, or takes the one that the variable names, and makes the template. */
export async function startTestServer(): Promise<void> {
  await sweep();
  let superuserUrl = process.env[TEST_SERVER_VARIABLE];
  if (!superuserUrl) {
    folder = join(RUNS, String(process.pid));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'run.json'), JSON.stringify(ownIdentity()));
    server = await startPostgres({ state: join(folder, 'postgres'), disposable: true, note });
    superuserUrl = server.superuserUrl;
    process.env[TEST_SERVER_VARIABLE] = superuserUrl;
  }
  try {
    await makeTemplate(superuserUrl, bringUpToDate);
  } catch (error) {
    // Jest calls no teardown after a failed set-up.
    await stopTestServer();
    throw error;
  }
}

export async function stopTestServer(): Promise<void> {
  await server?.stop();
  if (!folder) return;
  await removeServerData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

function note(line: string): void {
  process.stderr.write(`test server: ${line}\n`);
}

/** Stops the servers and removes the data of runs that were killed before they could. */
async function sweep(): Promise<void> {
  if (!existsSync(RUNS)) return;
  for (const name of readdirSync(RUNS)) {
    const run = join(RUNS, name);
    const identity = readIdentity(join(run, 'run.json'));
    if (identity && isSameRun(identity)) continue;
    await removeServerData(join(run, 'postgres'));
    rmSync(run, { recursive: true, force: true });
  }
}

function readIdentity(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
