import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { installation, newId, RELAY_DATA_SOURCE } from '#libs/database';
import { PeriodicTasksService } from '../periodic-tasks/periodic-tasks.service.js';

/**
 * Says in the database that this worker lives, wherever the API runs: that is how `/readyz`, the metrics and the pages know. The first
 * heartbeat comes before the first job.
 */
@Injectable()
export class HeartbeatService {
  private readonly id = newId();

  constructor(
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    tasks: PeriodicTasksService,
  ) {
    tasks.register({
      ...{ interval: 'heartbeat', log: new Logger('Heartbeat'), failureEvent: 'the heartbeat could not be saved' },
      run: () => installation.recordHeartbeat(this.relay, this.id),
      finish: () => installation.recordWorkerEnd(this.relay, this.id),
      evenWhenFull: true,
    });
  }

  /** For the boot, which waits for it. */
  async begin(): Promise<void> {
    await installation.recordHeartbeat(this.relay, this.id);
    await installation.deleteOldWorkers(this.relay);
  }
}
