/** The worker process. It reports over the IPC channel of its parent, if any, when it is ready, and leaves when that channel closes. */
import { environmentFromParent } from '#libs/config';
import { jsonLogger, leave, onEnd, settingsOrLeave } from '#libs/process';
import { describeError } from './runtime/describe-error.js';
import { startWorker } from './start-worker.js';

await environmentFromParent();
const settings = settingsOrLeave();
const logger = jsonLogger(settings.logLevel);

onEnd(async () => {
  try {
    await (await starting).stop();
    process.exit(0);
  } catch (error) {
    logger.error({ event: 'stopping failed', error: describeError(error) }, 'Worker');
    process.exit(1);
  }
});

const starting = startWorker({
  ...settings,
  // `candor start` then begins with its shortest pause again.
  onPoisonJobQuarantined: () => process.send?.({ causeSetAside: true }),
});
const worker = await starting.catch((error: unknown) =>
  leave(`The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`),
);
logger.log({ event: 'ready', queue: worker.backend.kind }, 'Worker');
process.send?.({ ready: true });
