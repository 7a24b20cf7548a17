/** A worker process with the reader that can be killed, and with shorter locks, so that the test need not wait as long. */
import { BullModule } from '@nestjs/bullmq';
import { Worker, type Processor, type WorkerOptions } from 'bullmq';
import { startWorker, type WorkerOptions as Options } from '../../../../apps/worker/start-worker.js';
import { killable } from './poison.js';

class QuickWorker extends Worker {
  constructor(name: string, processor: Processor, options: WorkerOptions) {
    super(name, processor, { ...options, lockDuration: 1_000, stalledInterval: 500 });
  }
}

BullModule.workerClass = QuickWorker;
const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const isolatedEntry = new URL('./poisoned-isolated.js', import.meta.url);
const worker = await startWorker({
  ...options,
  wrapReader: (reader) => killable(reader),
  isolatedEntry,
});
process.on('disconnect', () => void worker.stop().then(() => process.exit(0)));
process.send?.({ ready: true });
