import { JOB_NAMES, queueName } from '#libs/queues';

/** The worker cannot start: a job has no processor, or more than one. */
export class ProcessorsError extends Error {
  readonly code = 'processors-wrong';
  override name = 'ProcessorsError';
}

/**
 * Each job of the map needs exactly one processor: without one its entries would wait for ever, with two they would be
 * shared out between them.
 * @param queues of the processors that exist, one entry each
 * @throws ProcessorsError naming every fault
 */
export function checkProcessors(queues: readonly string[]): void {
  const known = new Set<string>(JOB_NAMES.map(queueName));
  const faults = [
    ...JOB_NAMES.flatMap((job) => {
      const count = queues.filter((queue) => queue === queueName(job)).length;
      if (count === 0) return [`no processor handles ${job}`];
      return count > 1 ? [`${count} processors handle ${job}`] : [];
    }),
    ...queues
      .filter((queue) => !known.has(queue))
      .map((queue) => `a processor handles ${queue}, which is not the queue of a job`),
  ];
  if (faults.length > 0) throw new ProcessorsError(`Wrong processors: ${faults.join('; ')}`);
}
