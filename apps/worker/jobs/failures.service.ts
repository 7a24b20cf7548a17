import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { applicationIdsOf, fail, inOrganisation, quarantine, recordDeath, settleImportItems } from '#libs/database';
import { DEATH_BUDGET, type JobName, type JobPayload, type QueuedJob } from '#libs/queues';
import { importOutcomeText } from '#libs/wording';
import { describeError } from './describe-error.js';
import { afterFailure } from './retry-policy.js';

export type Failed = 'failed' | 'quarantined' | 'already-done';

const SET_ASIDE = { code: 'quarantined', message: importOutcomeText('quarantined') };

/** Records in the outbox what went wrong with an entry, and gives up those that used up their attempts or deaths. */
@Injectable()
export class Failures {
  constructor(@InjectDataSource() private readonly app: DataSource) {}

  /** The attempt ended with an error. */
  record(job: JobName, entry: QueuedJob, error: unknown): Promise<Failed> {
    const { organisationId, outboxId, attempt } = entry;
    const decision = afterFailure(attempt);
    return inOrganisation(this.app, organisationId, async (tx) => {
      const delaySeconds = decision.kind === 'again' ? decision.delaySeconds : 0;
      const failure = { attempt, error: describeError(error), delaySeconds };
      if (!(await fail(tx, organisationId, outboxId, failure))) return 'already-done';
      return decision.kind === 'again' ? 'failed' : this.giveUp(tx, job, entry, decision.reason);
    });
  }

  /** The process died in which the entry was alone. @returns `failed` while it may try again */
  recordDeath(job: JobName, entry: QueuedJob, how: string): Promise<Failed> {
    const { organisationId, outboxId } = entry;
    return inOrganisation(this.app, organisationId, async (tx) => {
      const deaths = await recordDeath(tx, organisationId, outboxId, how);
      if (deaths === null) return 'already-done';
      return deaths < DEATH_BUDGET ? 'failed' : this.giveUp(tx, job, entry, 'kills-its-process');
    });
  }

  private async giveUp(tx: EntityManager, job: JobName, entry: QueuedJob, reason: string): Promise<Failed> {
    const { organisationId, outboxId, payload } = entry;
    if (!(await quarantine(tx, organisationId, outboxId, reason))) return 'already-done';
    for (const items of await itemsOf(tx, organisationId, job, payload)) {
      await settleImportItems(tx, organisationId, items, { outcome: 'quarantined', error: SET_ASIDE });
    }
    return 'quarantined';
  }
}

/** The import items that wait for a job. */
async function itemsOf(
  tx: EntityManager,
  organisationId: string,
  job: JobName,
  payload: JobPayload<JobName>,
): Promise<({ documentId: string } | { applicationId: string })[]> {
  if (job === 'read-document' && 'documentId' in payload) return [{ documentId: payload.documentId }];
  if (job === 'assess-application' && 'applicationId' in payload) return [{ applicationId: payload.applicationId }];
  if (job === 'build-profile' && 'candidateId' in payload) {
    const ids = await applicationIdsOf(tx, organisationId, payload.candidateId);
    return ids.map((applicationId) => ({ applicationId }));
  }
  return [];
}
