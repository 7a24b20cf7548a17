/** A supervisor of its own process, for tests that kill it: starts the server of the folder given and waits. */
import { startPostgres } from '../../../apps/cli/start/postgres/index.js';

const [state = ''] = process.argv.slice(2);
const server = await startPostgres({ state, disposable: true, note: (line) => process.stderr.write(`${line}\n`) });
process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.superuserUrl })}\n`);
setInterval(() => undefined, 60_000);
