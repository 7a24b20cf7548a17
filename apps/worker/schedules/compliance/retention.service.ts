import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { organisations } from '#libs/database';
import { carryOutRetention, dropExpired, type SecretKeys } from '#libs/erasure';
import { describeError } from '../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { SECRET_KEYS } from '../../runtime/tokens.js';

/** Runs the retention policies of all organizations while the worker runs, and deletes expired data. */
@Injectable()
export class RetentionTask {
  private readonly log = new Logger('Retention');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    private readonly tasks: PeriodicTasksService,
  ) {
    tasks.register({
      interval: 'retention',
      run: () => this.runOnce(),
      log: this.log,
      failureEvent: 'retention failed',
    });
  }

  /** Does what is due in every organization. A failure in one does not delay the others. */
  private async runOnce(): Promise<void> {
    for (const organisationId of await organisations.listIds(this.app)) {
      if (!this.tasks.shouldContinue()) return;
      try {
        const { shouldContinue: goOn } = this.tasks;
        const done = await carryOutRetention(this.app, organisationId, { secretKeys: this.secretKeys, goOn });
        if (done.announced + done.erased + done.retained > 0) this.log.log({ organisationId, ...done });
        const over = await dropExpired(this.app, organisationId, goOn);
        if (over.inboundEvents + over.answers + over.jobDescriptions + over.drafts > 0)
          this.log.log({ organisationId, over });
      } catch (error) {
        this.log.warn({ event: 'retention failed', organisationId, error: describeError(error) });
      }
    }
  }
}
