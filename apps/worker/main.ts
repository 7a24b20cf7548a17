/** The worker process. Whoever starts it with an IPC channel is told when it is ready, and it leaves when that channel closes. */
import { serverSettings, SettingsError, type ServerSettings } from '#libs/config';
import { describeError } from './jobs/describe-error.js';
import { makeLogger } from './logging.js';
import { startWorker } from './start-worker.js';

const settings = readSettings();
const logger = makeLogger(settings.logLevel);
const hasParent = process.send !== undefined;

let stopping = false;
// Before the start: a parent that goes, or asks to stop, while the worker comes up.
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => {
  // Ctrl-C reaches the whole terminal: the parent stops its children in order.
  if (!hasParent) void stop();
});
if (hasParent) process.on('disconnect', () => void stop());

const starting = startWorker(settings);
const worker = await starting.catch((error: unknown) =>
  leave(`The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`),
);
logger.log({ event: 'ready', queue: worker.backend.kind }, 'Worker');
process.send?.({ ready: true });

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await (await starting).stop();
    process.exit(0);
  } catch (error) {
    logger.error({ event: 'stopping failed', error: describeError(error) }, 'Worker');
    process.exit(1);
  }
}

function readSettings(): ServerSettings {
  try {
    return serverSettings();
  } catch (error) {
    if (error instanceof SettingsError) return leave(error.describe());
    throw error;
  }
}

function leave(reason: string): never {
  process.stderr.write(reason);
  process.exit(1);
}
