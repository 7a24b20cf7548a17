import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Worker } from 'bullmq';
import { QUEUE_BACKEND, useQueueBackend, type QueueBackend } from '#libs/queues';
import { HeartbeatService } from '../health/heartbeat.service.js';
import { describeError } from '../describe-error.js';
import { checkProcessors } from './boot-check.js';

/** Where `@Processor` keeps the name of its queue. */
const PROCESSOR_METADATA = 'bullmq:processor_metadata';

/** At most one warning of all queues in this time: an outage of a minute is not a thousand lines. */
const QUIET_MS = 10_000;

/** Checks the processors that the application really has, and only then lets them take jobs. */
@Injectable()
export class BootCheckService implements OnApplicationBootstrap {
  private readonly log = new Logger('Queue');
  private lastWarned = -Infinity;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly registrar: BullRegistrar,
    private readonly heartbeat: HeartbeatService,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const processors = this.processors();
    // Before a job that kills the process may come: else it would not be known that there was one.
    await this.heartbeat.begin();
    checkProcessors(processors.map(({ queue }) => queue));
    useQueueBackend(this.backend); // BullMQ keeps it per process; what follows reads it.
    this.registrar.register();
    for (const { queue, host } of processors) this.listen(queue, host.worker);
    // BullMQ remembers a connection that failed while it was opened: such a worker would never take a job.
    await Promise.all(processors.map(({ host }) => host.worker.waitUntilReady()));
  }

  private processors(): { queue: string; host: WorkerHost }[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!(instance instanceof WorkerHost)) return [];
      const { name } = Reflect.getMetadata(PROCESSOR_METADATA, instance.constructor) as { name: string };
      return [{ queue: name, host: instance }];
    });
  }

  /**
   * Listens to BullMQ's errors, which need no action: a lost job, a lock that another worker took, or a broken
   * connection all end in the entry's lease. Without a listener Node would treat them as a crash.
   */
  private listen(queue: string, worker: Worker): void {
    worker.on('error', (error) => {
      if (performance.now() - this.lastWarned < QUIET_MS) return;
      this.lastWarned = performance.now();
      this.log.warn({ event: 'queue', queue, error: describeError(error) });
    });
  }
}
