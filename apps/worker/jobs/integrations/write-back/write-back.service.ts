import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AtsRefusal } from '#libs/ats';
import { type DueWriteBack, type EndedWriteBack, inOrganisation, writeBacks } from '#libs/database';
import { EgressFailed, EgressRefused } from '#libs/egress';
import { type CompletedEntries, type JobHandler, outboxJob, type QueuedBatch } from '#libs/queues';
import { nextWebhookAttemptIn } from '#libs/outbound-webhooks';
import {
  AtsBusyError,
  AtsCallsService,
  AtsUnavailableError,
  type OpenedAssessments,
  type OpenedConnection,
} from '../../../domain/ats/calls/ats-calls.service.js';
import { describeError } from '../../../runtime/describe-error.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import { writeBackDigest, planWriteBack, type WriteBackPlan } from './write-back-plan.js';
import { PUBLIC_URL } from '../../../runtime/tokens.js';

/** The write-backs of one run. Its outcome is written in one transaction. */
const A_RUN = 50;
/** Milliseconds after which a run begins no further call: others may wait for its place. */
const LONGEST_RUN = 5_000;
/** Seconds that a vendor is left alone: where it is busy and does not say for how long, and after failures, doubled up to the longest. */
const BUSY_PAUSE = 30;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;

/** The outcome of a run. */
interface Run {
  ended: EndedWriteBack[];
  /** The vendor took something. */
  isTaken: boolean;
  /** It did not, in a way that says nothing about the application. */
  isFailing: boolean;
  pauseSeconds: number;
}

/** Ways to a vendor; null: there is none. */
interface Opened {
  api?: OpenedConnection | null;
  assessments?: OpenedAssessments | null;
}

/**
 * Writes back to an ATS what is due for it. Calls are made outside of any transaction, at the vendor's pace; what became of them is
 * written with the end of the outbox entry. Why there is one entry a connection: `docs/decisions/integrations-webhook-runs.md`.
 */
@Injectable()
export class WriteBackService implements JobHandler<'write-back'>, BeforeApplicationShutdown {
  private readonly log = new Logger('WriteBack');
  private isEnding = false;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly calls: AtsCallsService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  beforeApplicationShutdown(): void {
    this.isEnding = true;
  }

  async run(batch: QueuedBatch<'write-back'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const runs = new Map<string, Run & { failures: number }>();
    for (const { outboxId, payload } of batch.entries) {
      const { connectionId } = payload;
      const found = await inOrganisation(this.app, organisationId, async (tenant) => {
        const run = await writeBacks.findRun(tenant, connectionId);
        // Another run has taken the place of this one; or it only says that something became due.
        if (run?.runId !== outboxId) return null;
        return { ...run, due: await writeBacks.listDue(tenant, connectionId, A_RUN) };
      });
      if (found === null) continue;
      runs.set(outboxId, {
        ...(await this.send(organisationId, connectionId, found.due)),
        failures: found.failures,
      });
    }
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { outboxId, payload } of entries) {
        const { connectionId } = payload;
        const run = runs.get(outboxId);
        if (run) {
          const { ended, isTaken, isFailing, failures, pauseSeconds } = run;
          await writeBacks.recordResults(tenant, connectionId, ended);
          const inARow = isTaken ? 0 : failures + (isFailing ? 1 : 0);
          const pause = isFailing ? Math.min(FIRST_PAUSE * 2 ** (inARow - 1), LONGEST_PAUSE) : 0;
          const state = { failures: inARow, pauseSeconds: Math.max(pause, pauseSeconds) };
          await writeBacks.recordRun(tenant, connectionId, state);
          const failed = ended.filter(({ error }) => error !== null).map(({ error }) => error!.code);
          this.log.debug({ organisationId, connectionId, ended: ended.length, failed });
        }
        const entry = { ...outboxJob('write-back', { connectionId }), bulk: batch.bulk };
        await writeBacks.scheduleRun(tenant, connectionId, entry);
      }
    });
  }

  private async send(organisationId: string, connectionId: string, due: readonly DueWriteBack[]): Promise<Run> {
    const run: Run = { ended: [], isTaken: false, isFailing: false, pauseSeconds: 0 };
    if (due.length === 0) return run;
    const opened: Opened = {};
    const until = performance.now() + LONGEST_RUN;
    for (const one of due) {
      if (run.isFailing || run.pauseSeconds > 0 || this.isEnding || performance.now() > until) break;
      const what = one.kind === 'score' && this.publicUrl === null ? null : planWriteBack(one, this.publicUrl ?? '');
      if (what === null)
        run.ended.push(failed(one, 'public-url-missing', 'Links need a public address. Set CANDOR_PUBLIC_URL'));
      else if ('state' in what) run.ended.push({ ...endOf(one), state: what.state, error: what.error });
      else if (one.digest?.equals(writeBackDigest(what)) && one.begunAt === null)
        run.ended.push({ ...endOf(one), state: 'done' });
      else {
        try {
          const ended = await this.carryOut(opened, organisationId, connectionId, one, what);
          run.ended.push(ended);
          run.isTaken ||= ended.state === 'done';
        } catch (error) {
          this.noteFailure(run, one, error);
        }
      }
    }
    return run;
  }

  /** @param opened what was opened for earlier ones of the run */
  private async carryOut(
    opened: Opened,
    organisationId: string,
    connectionId: string,
    one: DueWriteBack,
    what: Exclude<WriteBackPlan, { state: unknown }>,
  ): Promise<EndedWriteBack> {
    const begin = () =>
      inOrganisation(this.app, organisationId, (tenant) => writeBacks.begin(tenant, connectionId, one));
    if ('result' in what) {
      opened.assessments ??= await this.calls.openAssessments(organisationId, connectionId);
      if (opened.assessments === null)
        return failed(one, 'assessment-key-missing', 'The connection has no assessment key, or no token of the vendor');
      await begin();
      return sendResult(opened.assessments, one, what);
    }
    opened.api ??= await this.calls.open(organisationId, connectionId);
    if (opened.api === null)
      return failed(one, 'account-missing', 'The connection no longer has an account for the vendor’s API. Add one');
    await begin();
    return sendToVendor(opened.api, one, what);
  }

  private noteFailure(run: Run, one: DueWriteBack, error: unknown): void {
    if (error instanceof AtsBusyError) {
      run.pauseSeconds = error.waitMs === null ? BUSY_PAUSE : Math.ceil(error.waitMs / 1000);
      return;
    }
    const isOfAccount = error instanceof AtsRefusal && error.status === 401;
    if ((error instanceof AtsRefusal && !isOfAccount) || error instanceof EgressRefused) {
      run.ended.push(failed(one, error.code, error.message));
      return;
    }
    const isKnown = isOfAccount || error instanceof AtsUnavailableError || error instanceof EgressFailed;
    if (!isKnown) this.log.warn({ event: 'write-back failed', error: describeError(error) });
    const shownError = isKnown
      ? { code: error.code, message: error.message }
      : {
          code: 'fault',
          message: 'Candor failed, or the vendor sent an undocumented response',
        };
    const againSeconds = nextWebhookAttemptIn(one.step + 1, Math.random(), null);
    run.isFailing = true;
    run.ended.push({
      ...endOf(one),
      ...{ state: againSeconds === null ? 'failed' : 'waiting', againSeconds, hasFailed: true, error: shownError },
    });
  }
}

async function sendToVendor(
  { api, call, account }: OpenedConnection,
  one: DueWriteBack,
  what: Exclude<WriteBackPlan, { state: unknown } | { result: unknown }>,
): Promise<EndedWriteBack> {
  const digest = writeBackDigest(what);
  if ('score' in what) {
    if (!api.show) throw new AtsRefusal(0, 'The vendor has no field for scores');
    const unsureSince = one.begunAt?.toISOString() ?? null;
    const before = { ref: one.begunAt === null ? one.ref : null, unsureSince };
    const ref = await api.show(call, { ...what.score, ...before }, account);
    return { ...endOf(one), state: 'done', sent: { digest, ref } };
  }
  if (!api.move) throw new AtsRefusal(0, 'The vendor does not accept stage changes');
  await api.move(call, what.move, account);
  return { ...endOf(one), state: 'done', sent: { digest, ref: null } };
}

async function sendResult(
  { vendor, account, secret, call }: OpenedAssessments,
  one: DueWriteBack,
  what: Extract<WriteBackPlan, { result: unknown }>,
): Promise<EndedWriteBack> {
  // The account may have named another address when it was asked.
  if (!vendor.isCallback(what.callback, account))
    throw new AtsRefusal(0, 'The callback URL does not belong to the vendor');
  await call(vendor.resultRequest(what.callback, secret, what.result));
  return { ...endOf(one), state: 'done', sent: { digest: writeBackDigest(what), ref: null } };
}

function endOf({ vendorId, kind, asked }: DueWriteBack): Omit<EndedWriteBack, 'state'> {
  return { vendorId, kind, asked, againSeconds: null, hasFailed: false, sent: null, error: null };
}

function failed(one: DueWriteBack, code: string, message: string): EndedWriteBack {
  return { ...endOf(one), state: 'failed', error: { code, message } };
}
