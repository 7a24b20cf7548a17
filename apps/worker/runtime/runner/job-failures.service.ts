import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inOrganisation, outbox, type Tenant } from '#libs/database';
import { DEATH_BUDGET, type JobHandler, type JobName, type JobRegistry, type QueuedEntry } from '#libs/queues';
import { describeError } from '../describe-error.js';
import { afterFailure } from '../retry-policy.js';
import { JOB_REGISTRY } from '../tokens.js';

export type FailureOutcome = 'failed' | 'quarantined' | 'already-done';

/** Records in the outbox what went wrong with an entry, and gives up those that used up their attempts or deaths. */
@Injectable()
export class JobFailuresService {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(JOB_REGISTRY) private readonly jobs: JobRegistry,
    private readonly modules: ModuleRef,
  ) {}

  /** Records that the attempt ended with an error. */
  record(job: JobName, organisationId: string, entry: QueuedEntry, error: unknown): Promise<FailureOutcome> {
    const { outboxId, attempt } = entry;
    return inOrganisation(this.app, organisationId, async (tenant) => {
      const failures = await outbox.fail(tenant, outboxId, { attempt, error: describeError(error) });
      if (failures === null) return 'already-done';
      const decision = afterFailure(failures, error);
      if (decision.kind === 'give-up') return this.giveUp(tenant, job, entry, decision.reason);
      await outbox.retryLater(tenant, outboxId, decision.delaySeconds);
      return 'failed';
    });
  }

  /** Records that the process died in which the entry was alone. @returns `failed` while it may try again */
  recordDeath(job: JobName, organisationId: string, entry: QueuedEntry, how: string): Promise<FailureOutcome> {
    return inOrganisation(this.app, organisationId, async (tenant) => {
      const deaths = await outbox.recordDeath(tenant, entry.outboxId, how);
      if (deaths === null) return 'already-done';
      return deaths < DEATH_BUDGET ? 'failed' : this.giveUp(tenant, job, entry, 'kills-its-process');
    });
  }

  private async giveUp(
    tenant: Tenant,
    job: JobName,
    { outboxId, payload }: QueuedEntry,
    reason: string,
  ): Promise<FailureOutcome> {
    if (!(await outbox.quarantine(tenant, outboxId, reason))) return 'already-done';
    const handler: JobHandler = this.modules.get(this.jobs[job].handler, { strict: false });
    await handler.giveUp?.(tenant, payload);
    return 'quarantined';
  }
}
