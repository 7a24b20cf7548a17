import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CommandError } from '../../command-error.js';

/** The user that the server runs as. PostgreSQL refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Made by us when the machine has neither of the two. */
const OWN_ACCOUNT = 'candor-postgres';
/** The account of a system's own PostgreSQL package: it is unprivileged, and no new user is needed. */
const SYSTEM_ACCOUNT = 'postgres';

function accounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

function create(name: string): void {
  // By full path: a root shell often lacks /usr/sbin.
  for (const program of ['/usr/sbin/useradd', '/sbin/useradd', '/usr/bin/useradd']) {
    const made = spawnSync(program, ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]);
    if (made.status === 0) return;
  }
}

/**
 * Chooses the user for the server: null when we are not root and it simply runs as ourselves.
 * `owner` is the uid of an existing cluster, which has to stay the same.
 */
export function chooseAccount(owner: number | null, note: (line: string) => void): Account | null {
  if (process.getuid?.() !== 0) return null;
  const find = (wanted: (account: Account) => boolean) =>
    accounts().find((account) => account.uid !== 0 && wanted(account));
  const byName = (name: string) => find((account) => account.name === name);
  const present =
    (owner !== null && find((account) => account.uid === owner)) || byName(OWN_ACCOUNT) || byName(SYSTEM_ACCOUNT);
  if (present) return present;
  create(OWN_ACCOUNT);
  const created = byName(OWN_ACCOUNT);
  if (!created) {
    throw new CommandError(
      'postgres-needs-a-user',
      `PostgreSQL does not run as root, and the user "${OWN_ACCOUNT}" could not be created. ` +
        `Create it (useradd --system ${OWN_ACCOUNT}), start Candor as a normal user, or set DATABASE_URL.`,
    );
  }
  note(`PostgreSQL does not run as root. Created the system user "${OWN_ACCOUNT}" for it.`);
  return created;
}

/**
 * Returns whether the account can enter a folder that exists, tried and not computed: ACLs and mounts have their say
 * too.
 */
export function canEnter(account: Account, folder: string): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
