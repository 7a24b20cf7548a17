import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command-error.js';
import type { Placement } from './placement.js';

/** Name of the superuser. Only the supervisor and migrations use it, never the running application. */
export const SUPERUSER = 'postgres';

/** Beginnings of the names of what is there only while a cluster is being made. */
const DRAFT = '.making-';
const INITIAL_PASSWORD = '.initial-password-';

/** The whole environment of the database programs: nothing of ours, and messages in English because they end up in ours. */
export const DATABASE_ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/** Returns the options that spawn a database program: the account, a folder that it can enter, and no terminal. */
export function spawnIdentity({ account, cluster }: Placement): { uid?: number; gid?: number; cwd: string } {
  return { ...(account ? { uid: account.uid, gid: account.gid } : {}), cwd: dirname(cluster) };
}

/** Makes the cluster unless it is there, and gives the superuser's password, which is kept in our folder (mode 0600). */
export async function ensureCluster(placement: Placement, disposable: boolean): Promise<string> {
  const passwordFile = join(placement.state, 'password');
  if (existsSync(join(placement.cluster, 'PG_VERSION'))) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new CommandError(
      'postgres-password-lost',
      `The password file ${passwordFile} of the database in ${placement.cluster} is missing. ` +
        'Restore the file from a backup, or move the database away to start with an empty one.',
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  await initialise(placement, password, disposable);
  return password;
}

async function initialise(placement: Placement, password: string, disposable: boolean): Promise<void> {
  const { account, binaries, cluster } = placement;
  // Made beside its place and moved there when it is whole: initdb writes PG_VERSION first, and a start that is killed half-way would
  // leave something that looks like a database for good. An initdb that outlived its supervisor goes on in a folder of its own.
  for (const name of readdirSync(dirname(cluster)))
    if (name.startsWith(DRAFT) || name.startsWith(INITIAL_PASSWORD))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 3 });
  const draft = join(dirname(cluster), `${DRAFT}${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  const program = join(binaries.root, 'bin', 'initdb');
  // Beside the cluster, which initdb wants empty, and for its user alone.
  const passwordFile = join(dirname(cluster), `${INITIAL_PASSWORD}${randomBytes(4).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const args = [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own locale: the same order of text on every machine, whatever its system libraries say.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(disposable ? ['--no-sync'] : []),
    ];
    const child = spawn(program, args, {
      ...spawnIdentity(placement),
      env: DATABASE_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) {
      throw new CommandError(
        'postgres-initialise-failed',
        `The database could not be created in ${cluster}: ${complaint.trim() || `initdb ended with ${code}`}`,
      );
    }
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
