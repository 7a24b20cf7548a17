import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AtsRefusal, readEach, UndecodableEventError } from '#libs/ats';
import { type AtsSyncEntity, databaseTime, inOrganisation, outbox, syncs, type Tenant } from '#libs/database';
import { EgressFailed, EgressRefused } from '#libs/egress';
import { beginSync } from '#libs/intake';
import { outboxJob, type CompletedEntries, type JobHandler, type JobPayload, type QueuedBatch } from '#libs/queues';
import {
  AtsBusyError,
  AtsCallsService,
  AtsUnavailableError,
  type OpenedConnection,
} from '../../../domain/ats/calls/ats-calls.service.js';
import { AtsChangesService, isStated, type StatedChange } from '../../../domain/ats/ats-changes.service.js';
import { OutboxTransactionService, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** A page of the vendor's list, as it was read. */
interface VendorPage {
  at: Date;
  vendor: string;
  list: AtsSyncEntity['list'];
  changes: StatedChange[];
  /** Things of the page that could not be read. */
  faulty: number;
  next: string | null;
}
interface Failed {
  error: { code: string; message: string };
  isFinal: boolean;
  /** The vendor did not take what it was asked; where that was a place in a list, it may not know that any more. */
  isRefused: boolean;
}
type Answer = VendorPage | { waitSeconds: number } | Failed;

/** Seconds between calls that failed one after the other; the vendor is away for a quarter of an hour before a sync fails. */
const PATIENCE = [5, 15, 60, 120, 240, 480];

const NO_ACCOUNT: Failed = {
  ...{ error: { code: 'account-missing', message: 'The API of the vendor is no longer available' } },
  ...{ isFinal: true, isRefused: false },
};
/** Pages of a sync: of people a hundred a page, ten million. */
const MOST_PAGES = 100_000;
const ENDLESS = {
  code: 'endless-list',
  message: 'The pages of the vendor’s list repeat: its cursors form a cycle',
};

const SET_ASIDE =
  'A page failed too often, and the job is quarantined. See the log of the worker, fix the cause, and start another sync';

/** Statuses that say nothing of the place in a list. */
const OF_ACCOUNT: ReadonlySet<number> = new Set([401, 403]);

/** Applies a page of an ATS's lists to candidates, applications and openings; then the next one. */
@Injectable()
export class SyncConnectionService implements JobHandler<'sync-connection'> {
  private readonly log = new Logger('Sync');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly calls: AtsCallsService,
    private readonly changes: AtsChangesService,
  ) {}

  async run(batch: QueuedBatch<'sync-connection'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const answers = new Map<string, { sync: AtsSyncEntity; answer: Answer }>();
    for (const { payload } of batch.entries) {
      const { sync, at } = await inOrganisation(this.app, organisationId, async (tenant) => ({
        sync: await syncs.findRunning(tenant, payload.syncId),
        at: await databaseTime(tenant.manager),
      }));
      if (sync) answers.set(payload.syncId, { sync, answer: await this.ask(sync, at) });
    }
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const asked = answers.get(payload.syncId);
        const sync = asked && (await syncs.lock(tenant, payload.syncId));
        // A job that was sent twice asked for a page that another one has dealt with.
        if (!sync || sync.list !== asked.sync.list || sync.cursor !== asked.sync.cursor) continue;
        await this.goOn(tenant, sync, asked.answer, followUp);
      }
    });
  }

  /** @param at before it is asked */
  private async ask(sync: AtsSyncEntity, at: Date): Promise<Answer> {
    try {
      const opened = await this.calls.open(sync.organisationId, sync.connectionId);
      return opened ? await page(opened, sync, at) : NO_ACCOUNT;
    } catch (error) {
      if (error instanceof AtsBusyError && error.waitMs !== null)
        return { waitSeconds: Math.max(1, Math.ceil(error.waitMs / 1000)) };
      if (error instanceof AtsRefusal || error instanceof EgressRefused || error instanceof UndecodableEventError)
        return {
          ...{ error: { code: error.code, message: error.message }, isFinal: true },
          isRefused: error instanceof AtsRefusal && !OF_ACCOUNT.has(error.status),
        };
      if (error instanceof AtsBusyError || error instanceof AtsUnavailableError || error instanceof EgressFailed)
        return { error: { code: error.code, message: error.message }, isFinal: false, isRefused: false };
      throw error;
    }
  }

  /** One that stays under way would let no other begin. */
  async giveUp(tenant: Tenant, { syncId }: JobPayload<'sync-connection'>): Promise<void> {
    const sync = await syncs.lock(tenant, syncId);
    if (sync) await syncs.end(tenant, sync.id, { code: 'set-aside', message: SET_ASIDE });
  }

  private async goOn(tenant: Tenant, sync: AtsSyncEntity, answer: Answer, followUp: FollowUp): Promise<void> {
    if ('changes' in answer) await this.take(tenant, sync, answer, followUp);
    else if ('waitSeconds' in answer) await this.later(tenant, sync, answer.waitSeconds);
    else if (answer.isRefused && sync.cursor !== null && sync.restartedAt === null) await this.restart(tenant, sync);
    else {
      const seconds = answer.isFinal ? undefined : PATIENCE[sync.failures];
      sync.failures++;
      if (seconds === undefined) await this.end(tenant, sync, answer.error);
      else await this.later(tenant, sync, seconds);
    }
  }

  private async take(tenant: Tenant, sync: AtsSyncEntity, vendorPage: VendorPage, followUp: FollowUp): Promise<void> {
    const { organisationId, connectionId } = sync;
    const source = { organisationId, connectionId, vendor: vendorPage.vendor, eventId: null, at: vendorPage.at };
    const changeSets = groupsOf(vendorPage.changes).map((changes) => ({ source, changes }));
    const applied = await this.changes.apply(tenant, changeSets, followUp);
    sync.pages++;
    sync.failures = 0;
    sync.resumesAt = null;
    sync.seen += changeSets.length + vendorPage.faulty;
    sync.changed += applied.filter(
      ({ resolved }) => resolved.outcome !== 'ignored' && resolved.outcome !== 'failed',
    ).length;
    sync.faulty += vendorPage.faulty + applied.filter(({ resolved }) => resolved.outcome === 'failed').length;
    const isLast = vendorPage.next === null && sync.list === 'applications';
    const isEndless = vendorPage.next !== null && (leadsBack(sync, vendorPage.next) || sync.pages >= MOST_PAGES);
    sync.cursor = vendorPage.next;
    if (vendorPage.next === null) {
      sync.list = 'applications';
      sync.loopMark = null;
    } else if (Number.isInteger(Math.log2(sync.pages))) sync.loopMark = vendorPage.next;
    await syncs.save(tenant, sync);
    if (isLast || isEndless) await this.end(tenant, sync, isEndless ? ENDLESS : null);
    else await outbox.enqueue(tenant, [{ ...outboxJob('sync-connection', { syncId: sync.id }), bulk: true }]);
  }

  /** Places in lists end: what the list held before it holds again, and is no news. Once, so that there is no endless loop. */
  private async restart(tenant: Tenant, sync: AtsSyncEntity): Promise<void> {
    const { organisationId, connectionId, id: syncId } = sync;
    this.log.warn({ event: 'restarting the list of an ATS', organisationId, connectionId, syncId, list: sync.list });
    sync.cursor = null;
    sync.loopMark = null;
    sync.restartedAt = new Date();
    await syncs.save(tenant, sync);
    await outbox.enqueue(tenant, [{ ...outboxJob('sync-connection', { syncId }), bulk: true }]);
  }

  private async later(tenant: Tenant, sync: AtsSyncEntity, seconds: number): Promise<void> {
    sync.resumesAt = new Date(Date.now() + seconds * 1000);
    await syncs.save(tenant, sync);
    const job = outboxJob('sync-connection', { syncId: sync.id });
    await outbox.enqueue(tenant, [{ ...job, bulk: true, delaySeconds: seconds }]);
  }

  private async end(
    tenant: Tenant,
    sync: AtsSyncEntity,
    error: { code: string; message: string } | null,
  ): Promise<void> {
    const { connectionId, id, rerun: again } = sync;
    await syncs.end(tenant, id, error);
    if (again) await beginSync(tenant, connectionId, { cause: 'event', full: false, bulk: true });
  }
}

/**
 * Returns whether a page leads to one that was read before: the one that it is, or the one that was marked. Marked is the page after the first, the
 * second, the fourth, the eighth … so that every circle is found without keeping where everything was (R. P. Brent, 1980).
 */
function leadsBack({ cursor, loopMark }: AtsSyncEntity, next: string): boolean {
  return next === cursor || next === loopMark;
}

/** The next page of the list that it is at, with what the page only names looked up. */
async function page({ vendor, api, call }: OpenedConnection, sync: AtsSyncEntity, at: Date): Promise<Answer> {
  const listed = { at, vendor: vendor.id, list: sync.list };
  if (sync.list === 'openings') {
    if (api.openings === null) return { ...listed, changes: [], faulty: 0, next: null };
    const { items, next, faulty = 0 } = await api.openings(call, sync.cursor);
    return { ...listed, changes: items.map((opening) => ({ change: 'opening', opening })), faulty, next };
  }
  if (api.applications === null) return { ...listed, changes: [], faulty: 0, next: null };
  const since = sync.since?.toISOString() ?? null;
  const { items, next, faulty = 0 } = await api.applications(call, { since, cursor: sync.cursor });
  const read = await readEach(items, async (change) =>
    (change.change === 'look-up' ? await api.lookUp(call, change) : [change]).filter(isStated),
  );
  return { ...listed, changes: read.items, faulty: faulty + read.faulty, next };
}

/** Each with what is said of its person before it, so that one that cannot be taken keeps none of the others out. */
function groupsOf(changes: readonly StatedChange[]): StatedChange[][] {
  const groups: StatedChange[][] = [];
  let candidates: StatedChange[] = [];
  for (const change of changes) {
    if (change.change === 'candidate') {
      if (candidates.length > 0) groups.push(candidates);
      candidates = [change];
      continue;
    }
    groups.push([...candidates, change]);
    candidates = [];
  }
  if (candidates.length > 0) groups.push(candidates);
  return groups;
}
