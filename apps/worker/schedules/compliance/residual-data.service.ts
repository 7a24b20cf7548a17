import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { organisations } from '#libs/database';
import {
  ERASED_FILE,
  eraseLateArrivals,
  openErasureNotes,
  reapplyErasures,
  type ErasureNotes,
  type SecretKeys,
} from '#libs/erasure';
import { describeError } from '../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { RECORDS_FOLDER, SECRET_KEYS } from '../../runtime/tokens.js';

const FAILED = 'residual data of erasures could not be removed';

/**
 * Looks after what erasures leave to do: those whom a restored backup brought back, and those who arrive late; and notes outside of the
 * database who was erased.
 */
@Injectable()
export class ResidualDataService {
  private readonly log = new Logger('Erasure');
  private notes: ErasureNotes | null = null;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(RECORDS_FOLDER) private readonly folder: string | null,
    private readonly tasks: PeriodicTasksService,
  ) {
    if (this.secretKeys.length > 0)
      tasks.register({
        ...{ interval: 'residualData', run: () => this.runOnce(), log: this.log, failureEvent: FAILED },
        finish: async () => this.notes?.note(this.app),
      });
  }

  private async runOnce(): Promise<void> {
    const { secretKeys } = this;
    const { shouldContinue: goOn } = this.tasks;
    if (this.folder !== null && this.notes === null) {
      const file = join(this.folder, ERASED_FILE);
      const by = { kind: 'system', id: null } as const;
      const again = await reapplyErasures(this.app, file, { secretKeys, by, goOn });
      if (again > 0)
        this.log.warn({ event: 'erased candidates returned with a restored backup and were erased again', again });
      this.notes = await openErasureNotes(file, secretKeys);
    }
    for (const organisationId of await organisations.listIds(this.app)) {
      if (!this.tasks.shouldContinue()) return;
      try {
        const late = await eraseLateArrivals(this.app, organisationId, { secretKeys, goOn });
        if (late > 0) this.log.log({ organisationId, lateArrivals: late });
      } catch (error) {
        this.log.warn({ event: FAILED, organisationId, error: describeError(error) });
      }
    }
    await this.notes?.note(this.app);
  }
}
