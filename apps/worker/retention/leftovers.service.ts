import { join } from 'node:path';
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
import {
  ERASED_FILE,
  eraseLateArrivals,
  openErasureNotes,
  reapplyErasures,
  type ErasureNotes,
  type SecretKeys,
} from '#libs/erasure';
import { SECRET_KEYS } from '../build-profile/build-profile.service.js';
import { describeError } from '../jobs/describe-error.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';
import { RECORDS_FOLDER } from '../seal-audit/seal-audit.service.js';

/**
 * Looks after what erasures leave to do: those whom a restored backup brought back, and those who arrive late; and notes outside of the
 * database who was erased.
 */
@Injectable()
export class LeftoversService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Erasure');
  private passes: Passes | null = null;
  private notes: ErasureNotes | null = null;
  private isEnding = false;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(RECORDS_FOLDER) private readonly folder: string | null,
    @Inject(TIMES) private readonly times: WorkerTimes,
  ) {}

  onApplicationBootstrap(): void {
    if (this.secretKeys.length === 0) return;
    this.passes = startPasses(
      this.times.leftovers,
      () => this.pass(),
      (error) => this.failed(error),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.passes?.stop();
    await this.notes?.note(this.app).catch((error: unknown) => this.failed(error));
  }

  private async pass(): Promise<void> {
    const { secretKeys } = this;
    const goOn = (): boolean => !this.isEnding;
    if (this.folder !== null && this.notes === null) {
      const file = join(this.folder, ERASED_FILE);
      const by = { kind: 'system', id: null } as const;
      const again = await reapplyErasures(this.app, file, { secretKeys, by, goOn });
      if (again > 0) this.log.warn({ event: 'a restored backup had brought back people who were erased', again });
      this.notes = await openErasureNotes(file, secretKeys);
    }
    for (const organisationId of await organisationIds(this.app)) {
      if (this.isEnding) return;
      try {
        const late = await eraseLateArrivals(this.app, organisationId, { secretKeys, goOn });
        if (late > 0) this.log.log({ organisationId, lateArrivals: late });
      } catch (error) {
        this.failed(error, organisationId);
      }
    }
    await this.notes?.note(this.app);
  }

  private failed(error: unknown, organisationId?: string): void {
    this.log.warn({ event: 'what erasures left could not be done', organisationId, error: describeError(error) });
  }
}
