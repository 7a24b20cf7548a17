/** A PostgreSQL server of one's own for a row: with the durability it has by default, and gone when the row is over. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate } from '../../apps/cli/commands/platform/migrate/bring-up-to-date.js';
import { type DatabaseUrls, startEmbeddedDatabase } from '../../apps/cli/start/embedded-database.js';
import { stopLeftServer } from '../../apps/cli/start/postgres/index.js';
import { isRunning } from '../../apps/cli/start/processes/process-table.js';
import { loginOf } from '#libs/database';
import { endLater } from '../clean-up.js';

const FOLDERS = join(tmpdir(), `candor-bench-${process.getuid?.() ?? 0}`);
let servers = 0;

/** Starts a server with an empty, migrated database. The folder also serves for logs. */
export async function startDatabase(): Promise<DatabaseUrls & { folder: string }> {
  const folder = newFolder();
  const { server, urls } = await startEmbeddedDatabase(folder, { note });
  endLater(() => server.stop());
  await bringUpToDate(urls.ownerUrl, loginOf(urls.url));
  return { ...urls, folder };
}

/** A folder for one row, removed when the row is over. */
export function newFolder(): string {
  sweep();
  const folder = join(FOLDERS, `${process.pid}-${++servers}`);
  // As root the server runs as another user, who has to pass through.
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  endLater(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ends what runs that were killed have left behind. */
function sweep(): void {
  mkdirSync(FOLDERS, { recursive: true, mode: 0o711 });
  for (const name of readdirSync(FOLDERS)) {
    if (isRunning(Number.parseInt(name, 10))) continue;
    endLater(async () => {
      await stopLeftServer(join(FOLDERS, name, 'postgres'), note);
      rmSync(join(FOLDERS, name), { recursive: true, force: true });
    });
  }
}

function note(line: string): void {
  console.error(`  ${line}`);
}
