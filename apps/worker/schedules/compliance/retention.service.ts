import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { organisationIds } from '#libs/database';
import { carryOutRetention, dropExpired, type SecretKeys } from '#libs/erasure';
import { SECRET_KEYS } from '../../domain/profiles/profile-builder.service.js';
import { describeError } from '../../runtime/describe-error.js';
import { Rounds } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/** Looks after the retention policies of all organisations while the worker runs, and drops what is over. */
@Injectable()
export class RetentionService {
  private readonly log = new Logger('Retention');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    private readonly rounds: Rounds,
  ) {
    rounds.add({ at: 'retention', pass: () => this.pass(), log: this.log, failed: 'retention failed' });
  }

  /** Does what is due in every organisation. One that fails does not keep the others waiting. */
  private async pass(): Promise<void> {
    for (const organisationId of await organisationIds(this.app)) {
      if (!this.rounds.goOn()) return;
      try {
        const { goOn } = this.rounds;
        const done = await carryOutRetention(this.app, organisationId, { secretKeys: this.secretKeys, goOn });
        if (done.announced + done.erased + done.kept > 0) this.log.log({ organisationId, ...done });
        const over = await dropExpired(this.app, organisationId, goOn);
        if (over.deliveries + over.answers + over.rolePages > 0) this.log.log({ organisationId, over });
      } catch (error) {
        this.log.warn({ event: 'retention failed', organisationId, error: describeError(error) });
      }
    }
  }
}
