/** BullMQ alone on one of its backends: jobs are added in batches as the relay adds them, and a worker does nothing with them. */
import { Queue, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { job } from '../../apps/worker/jobs/shortlist/assess-application/assess-application.job.js';
import { JOB_OPTIONS, openQueueBackend, openQueuePool, queueName, workerOptions } from '#libs/queues';

export interface BullmqTask {
  databaseUrl: string;
  redisUrl: string | null;
  jobs: number;
}

const JOB = job.name;
const BATCH = 200;

process.once('message', (task) => {
  void run(task as BullmqTask).then((seconds) => process.send?.({ seconds }, () => process.exit(0)));
});

async function run({ databaseUrl, redisUrl, jobs }: BullmqTask): Promise<number> {
  const backend = openQueueBackend(redisUrl === null ? { pool: openQueuePool(databaseUrl) } : { redisUrl });
  const queue = new Queue(
    queueName(JOB),
    { ...backend.producer, skipMetasUpdate: true } as never,
    backend.factory as never,
  );
  let done = 0;
  let finished = (): void => undefined;
  const all = new Promise<void>((resolve) => (finished = resolve));
  const work = async (): Promise<void> => {
    if (++done === jobs) finished();
  };
  const worker = new Worker(
    queueName(JOB),
    work,
    { ...backend.consumer, ...workerOptions(job.concurrency) } as never,
    backend.factory as never,
  );
  worker.on('error', (error) => console.error(error));
  await worker.waitUntilReady();
  const began = performance.now();
  for (let sent = 0; sent < jobs; sent += BATCH) {
    await queue.addBulk(
      Array.from({ length: Math.min(BATCH, jobs - sent) }, () => ({
        name: JOB,
        data: { organisationId: randomUUID(), outboxId: randomUUID(), payload: { applicationId: randomUUID() } },
        opts: { ...JOB_OPTIONS, jobId: `${randomUUID()}-1`, lifo: true },
      })),
    );
  }
  await all;
  const seconds = (performance.now() - began) / 1000;
  await worker.close();
  await queue.close();
  return seconds;
}
