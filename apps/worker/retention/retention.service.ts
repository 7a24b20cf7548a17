import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { organisationIds } from '#libs/database';
import { carryOutRetention, type SecretKeys } from '#libs/erasure';
import { SECRET_KEYS } from '../build-profile/build-profile.service.js';
import { describeError } from '../jobs/describe-error.js';

/** Often, because what was confirmed should not wait long; each organisation is looked through once a day. */
const EVERY_MS = 10 * 60_000;
const FIRST_AFTER_MS = 60_000;

/** Looks after the retention policies of all organisations while the worker runs. */
@Injectable()
export class RetentionService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Retention');
  private timer: NodeJS.Timeout | null = null;
  private passing: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  onApplicationBootstrap(): void {
    this.again(FIRST_AFTER_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.passing;
  }

  /** Does what is due in every organisation. One that fails does not keep the others waiting. */
  async pass(): Promise<void> {
    for (const organisationId of await organisationIds(this.app)) {
      if (this.isEnding) return;
      try {
        const goOn = (): boolean => !this.isEnding;
        const done = await carryOutRetention(this.app, organisationId, { secretKeys: this.secretKeys, goOn });
        if (done.announced + done.erased + done.kept > 0) this.log.log({ organisationId, ...done });
      } catch (error) {
        this.log.warn({ event: 'retention failed', organisationId, error: describeError(error) });
      }
    }
  }

  private again(after: number): void {
    this.timer = setTimeout(() => {
      this.passing = this.pass()
        .catch((error: unknown) => this.log.warn({ event: 'retention failed', error: describeError(error) }))
        .then(() => {
          if (!this.isEnding) this.again(EVERY_MS);
        });
    }, after);
    this.timer.unref();
  }
}
