/** A worker process to be killed: takes jobs of one kind, says so, and never finishes them. */
import { Worker } from 'bullmq';
import { queueName, workerOptions, type JobName } from '#libs/queues';
import { openAt, type BackendAddress } from '../../../support/servers/queues.js';

const { address, job, options } = JSON.parse(process.argv[2] ?? '{}') as {
  address: BackendAddress;
  job: JobName;
  options: object;
};
const { backend } = openAt(address);
const worker = new Worker(
  queueName(job),
  async ({ id }: { id?: string }) => {
    process.send?.({ started: id });
    await new Promise(() => undefined);
  },
  { ...backend.consumer, ...workerOptions(2), ...options } as never,
  backend.factory as never,
);
worker.on('error', () => undefined);
process.on('disconnect', () => process.exit());
