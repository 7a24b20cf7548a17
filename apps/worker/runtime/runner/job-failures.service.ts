import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  applicationIdsOf,
  endAtsSync,
  enqueue,
  fail,
  failImport,
  giveUpAttachment,
  holdAtsSync,
  inOrganisation,
  makeWriteBacksDue,
  quarantine,
  recordDeath,
  retryLater,
  settleImportItems,
  settleWaitingDelivery,
} from '#libs/database';
import { DEATH_BUDGET, outboxJob, type QueuedEntry } from '#libs/queues';
import { importOutcomeText } from '#libs/wording';
import { describeError } from '../describe-error.js';
import { afterFailure } from '../retry-policy.js';

export type Failed = 'failed' | 'quarantined' | 'already-done';

const SYNC_SET_ASIDE =
  'A page failed too often: the job is set aside, and the log of the worker says what failed. Begin another sync when that is mended';
const FILE_SET_ASIDE = 'fetching it failed too often';
const SET_ASIDE = { code: 'quarantined', message: importOutcomeText('quarantined') };

/** Records in the outbox what went wrong with an entry, and gives up those that used up their attempts or deaths. */
@Injectable()
export class Failures {
  constructor(@InjectDataSource() private readonly app: DataSource) {}

  /** The attempt ended with an error. */
  record(organisationId: string, entry: QueuedEntry, error: unknown): Promise<Failed> {
    const { outboxId, attempt } = entry;
    return inOrganisation(this.app, organisationId, async (tx) => {
      const failures = await fail(tx, organisationId, outboxId, { attempt, error: describeError(error) });
      if (failures === null) return 'already-done';
      const decision = afterFailure(failures, error);
      if (decision.kind === 'give-up') return this.giveUp(tx, organisationId, entry, decision.reason);
      await retryLater(tx, organisationId, outboxId, decision.delaySeconds);
      return 'failed';
    });
  }

  /** The process died in which the entry was alone. @returns `failed` while it may try again */
  recordDeath(organisationId: string, entry: QueuedEntry, how: string): Promise<Failed> {
    return inOrganisation(this.app, organisationId, async (tx) => {
      const deaths = await recordDeath(tx, organisationId, entry.outboxId, how);
      if (deaths === null) return 'already-done';
      return deaths < DEATH_BUDGET ? 'failed' : this.giveUp(tx, organisationId, entry, 'kills-its-process');
    });
  }

  private async giveUp(
    tx: EntityManager,
    organisationId: string,
    { outboxId, payload }: QueuedEntry,
    reason: string,
  ): Promise<Failed> {
    if (!(await quarantine(tx, organisationId, outboxId, reason))) return 'already-done';
    if ('importId' in payload) {
      const error = { code: 'source-set-aside', message: importOutcomeText('source-set-aside') };
      await failImport(tx, organisationId, payload.importId, error);
      return 'quarantined';
    }
    if ('deliveryId' in payload) {
      const message =
        'It failed too often: the job is set aside, and the log of the worker says what failed. Replay it when that is mended';
      const settled = { outcome: 'failed', error: { code: 'set-aside', message } } as const;
      await settleWaitingDelivery(tx, organisationId, payload.deliveryId, settled);
      return 'quarantined';
    }
    if ('syncId' in payload) {
      // One that stays under way would let no other begin.
      const sync = await holdAtsSync(tx, organisationId, payload.syncId);
      if (sync) await endAtsSync(tx, organisationId, sync.id, { code: 'set-aside', message: SYNC_SET_ASIDE });
      return 'quarantined';
    }
    if ('attachmentId' in payload) {
      await giveUpFile(tx, organisationId, payload.attachmentId);
      return 'quarantined';
    }
    const items = await itemsOf(tx, organisationId, payload);
    await settleImportItems(tx, organisationId, items, { outcome: 'quarantined', error: SET_ASIDE });
    return 'quarantined';
  }
}

/** Scores that waited for a file are shown as they are. */
async function giveUpFile(tx: EntityManager, organisationId: string, attachmentId: string): Promise<void> {
  const error = { code: 'set-aside', message: FILE_SET_ASIDE } as const;
  const candidateId = await giveUpAttachment(tx, organisationId, attachmentId, error);
  if (candidateId === null) return;
  const due = await makeWriteBacksDue(tx, organisationId, 'score', { candidateId });
  await enqueue(
    tx,
    organisationId,
    due.map((connectionId) => outboxJob('write-back', { connectionId })),
  );
}

/** The import items that wait for a job. */
async function itemsOf(
  tx: EntityManager,
  organisationId: string,
  payload: QueuedEntry['payload'],
): Promise<{ documentIds: string[] } | { applicationIds: string[] }> {
  if ('documentId' in payload) return { documentIds: [payload.documentId] };
  if ('applicationId' in payload) return { applicationIds: [payload.applicationId] };
  if ('candidateId' in payload) {
    return { applicationIds: await applicationIdsOf(tx, organisationId, [payload.candidateId]) };
  }
  return { applicationIds: [] };
}
