import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { outbox, RELAY_DATA_SOURCE } from '#libs/database';
import { openSender, QUEUE_BACKEND, type JobRegistry, type QueueBackend, type Sender } from '#libs/queues';
import { describeError } from '../describe-error.js';
import type { StorageWatch } from '#libs/process';
import { JOB_REGISTRY, STORAGE_WATCH } from '../tokens.js';
import { WorkerMetricsService } from '../health/worker-metrics.service.js';
import { startRelay, type Relay } from './relay.js';

/** The relay as part of the worker: begins when everything is up, and is the first to end. */
@Injectable()
export class RelayService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Relay');
  private relay: Relay | null = null;
  private sender: Sender | null = null;

  constructor(
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly outbox: DataSource,
    @Inject(JOB_REGISTRY) private readonly jobs: JobRegistry,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly metrics: WorkerMetricsService,
    @Inject(STORAGE_WATCH) private readonly storage: StorageWatch,
  ) {}

  onApplicationBootstrap(): void {
    this.sender = openSender(this.backend, (job) => this.jobs[job]);
    this.relay = startRelay(
      {
        claim: (options) => outbox.claim(this.outbox, options),
        release: (entries, delaySeconds) => outbox.release(this.outbox, entries, delaySeconds),
      },
      this.sender,
      {
        sent: (entries) => this.metrics.sent(entries),
        unavailable: (error) => {
          this.metrics.queueIs(false);
          this.log.warn({ event: 'relay paused: queue or database is unavailable', error: describeError(error) });
        },
        storageFull: () => this.storage.noteFull(),
        failed: (error) => this.log.error({ event: 'batch failed', error: describeError(error) }),
        available: () => {
          this.metrics.queueIs(true);
          this.log.log({ event: 'relay resumed' });
        },
        unknown: ({ organisationId, id, job }, error) =>
          this.log.error({
            event: 'entry cannot be sent',
            organisationId,
            outboxId: id,
            job,
            error: describeError(error),
          }),
      },
      () => this.storage.state !== 'full',
    );
  }

  nudge(): void {
    this.relay?.nudge();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
    await this.sender?.close();
  }
}
