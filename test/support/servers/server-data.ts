/** Clearing away after servers that tests started. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stopLeftServer } from '../../../apps/cli/start/postgres/index.js';

/** Stops what still runs on the folder of a server and removes its data, wherever it had to be put. */
export async function removeServerData(state: string): Promise<void> {
  await stopLeftServer(state, () => undefined);
  const location = join(state, 'location');
  if (existsSync(location)) rmSync(dirname(readFileSync(location, 'utf8').trim()), { recursive: true, force: true });
  rmSync(state, { recursive: true, force: true });
}
