import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command-error.js';
import { type Account, canEnter, chooseAccount } from './account.js';
import { type Binaries, locateBinaries } from './binaries.js';

/** The paths of one database server. */
export interface Placement {
  account: Account | null;
  binaries: Binaries;
  /** The cluster itself (`-D`). The account owns it, and no other may enter it. */
  cluster: string;
  /** Our folder: password, log, and the name of the place when the cluster is elsewhere. */
  state: string;
}

/** For clusters and binaries that the account could not reach where they belong. */
const OTHER_PLACE = '/var/lib/candor';

function initialised(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/**
 * Decides where binaries and cluster are, and makes the folders. For a normal user, that is the package and
 * `state/cluster`. As root, the server runs as another user, who must reach both. Unreachable files go below
 * `/var/lib/candor`, and `note` reports it.
 */
export function place(state: string, note: (line: string) => void): Placement {
  mkdirSync(state, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const home = join(state, 'cluster');
  const moved = movedTo(state);
  const existing = moved ?? home;
  const account = chooseAccount(initialised(existing) ? statSync(existing).uid : null, note);
  const binaries = locateBinaries();
  if (!account) return { account, binaries, cluster: home, state };

  let cluster = existing;
  if (!moved && !canEnter(account, state)) {
    if (initialised(home)) {
      throw new CommandError(
        'postgres-data-out-of-reach',
        `The database is in ${home}, but the user "${account.name}" that PostgreSQL runs as cannot enter a folder above it. ` +
          `Allow it to pass (chmod o+x on the folders above), or start Candor as a normal user.`,
      );
    }
    cluster = moveElsewhere(state);
    note(`Other users cannot enter ${state}, so the database is in ${cluster}.`);
  }
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  chownSync(cluster, account.uid, account.gid);
  return { account, binaries: reachableBinaries(binaries, account, note), cluster, state };
}

/** Returns the path of the cluster of a data folder, whether or not it exists. */
export function clusterOf(state: string): string {
  return movedTo(state) ?? join(state, 'cluster');
}

/** The place named in our folder, after a check that it is not the place of another folder that ours was copied from. */
function movedTo(state: string): string | null {
  const pointer = join(state, 'location');
  if (!existsSync(pointer)) return null;
  const cluster = readFileSync(pointer, 'utf8').trim();
  const ownerFile = join(dirname(cluster), 'owner');
  const self = realpathSync(state);
  const owner = existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8').trim() : self;
  const otherPointer = join(owner, 'location');
  if (owner !== self && existsSync(otherPointer) && readFileSync(otherPointer, 'utf8').trim() === cluster) {
    throw new CommandError(
      'postgres-data-shared',
      `${self} is a copy of ${owner}, and both name the same database in ${cluster}. ` +
        `Remove ${pointer} to start with an empty database here.`,
    );
  }
  return cluster;
}

function moveElsewhere(state: string): string {
  // A fresh name each time: after a deleted data folder an old database must not come back under a new secret key.
  const folder = join(OTHER_PLACE, randomBytes(6).toString('hex'));
  makeReachable(folder);
  const cluster = join(folder, 'cluster');
  writeFileSync(join(folder, 'owner'), `${realpathSync(state)}\n`, { mode: 0o600 });
  writeFileSync(join(state, 'location'), `${cluster}\n`, { mode: 0o600 });
  return cluster;
}

function makeReachable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const each of [OTHER_PLACE, folder]) chmodSync(each, 0o755);
  } catch (error) {
    throw new CommandError(
      'postgres-no-place',
      `PostgreSQL runs as another user, who cannot enter this folder, and ${OTHER_PLACE} cannot be written. ` +
        'Put the data folder (CANDOR_DATA_DIR) where other users can enter, or start Candor as a normal user.',
      { cause: error },
    );
  }
}

function reachableBinaries(binaries: Binaries, account: Account, note: (line: string) => void): Binaries {
  if (canEnter(account, join(binaries.root, 'bin'))) return binaries;
  const root = join(OTHER_PLACE, `postgres-${binaries.version}`);
  if (!existsSync(root)) {
    makeReachable(OTHER_PLACE);
    note(`Other users cannot enter ${binaries.root}: the PostgreSQL programs are copied to ${root}.`);
    const draft = `${root}.${process.pid}`;
    cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    try {
      renameSync(draft, root);
    } catch (error) {
      // Another start was quicker.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(root)) throw error;
    }
  }
  return { version: binaries.version, root };
}
