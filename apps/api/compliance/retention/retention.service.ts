/** The retention policy, a preview of its erasures, and the erasures that it has announced. */
import { Injectable } from '@nestjs/common';
import {
  EVENT_BODY_DAYS,
  type CurrentRetentionPolicy,
  type Page,
  type PageQuery,
  type RetentionPolicy,
  type RetentionPreview,
  type RetentionPreviewQuery,
  type RetentionRun,
} from '#libs/contracts';
import { retention, type RetentionRunRow, type Tenant } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

const OFF: CurrentRetentionPolicy = {
  ...{ months: null, noticeDays: 7, eventBodyDays: EVENT_BODY_DAYS },
  ...{ changedBy: null, changedAt: null },
};
/** Ids that a preview names. */
const NAMED = 200;

@Injectable()
export class RetentionService {
  constructor(private readonly transactions: Transactions) {}

  async policy(actor: Actor): Promise<CurrentRetentionPolicy> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, (tenant) => this.show(tenant));
  }

  async setPolicy(actor: Actor, policy: RetentionPolicy): Promise<CurrentRetentionPolicy> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const { organisationId } = actor;
      await retention.setPolicy(tenant, { ...policy, changedBy: userOf(actor) });
      const open = await retention.findOpenRun(tenant);
      if (open !== null) await retention.resolveRun(tenant, open.id, { state: 'cancelled', by: userOf(actor) });
      const subject = { kind: 'organisation', id: organisationId };
      await audit(tenant, actor, 'retention.changed', subject, { ...policy, cancelledRunId: open?.id ?? null });
      return this.show(tenant);
    });
  }

  async preview(actor: Actor, { months: asked }: RetentionPreviewQuery): Promise<RetentionPreview> {
    authorise(actor, ADMINS);
    return this.transactions.snapshot(actor, async (tenant) => {
      const months = asked ?? (await this.show(tenant)).months;
      const [newest] = await retention.listRuns(tenant, { after: null, limit: 1 });
      const open = newest && ['announced', 'confirmed'].includes(newest.state) ? runOf(newest) : null;
      const nobody = { candidates: 0, onHold: 0, candidateIds: [] };
      const due = months === null ? nobody : await retention.listDue(tenant, { months, limit: NAMED });
      return { months, ...due, open };
    });
  }

  async runs(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<RetentionRun>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('retention-runs', cursor);
    const rows = await this.transactions.read(actor, (tenant) =>
      retention.listRuns(tenant, { after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'retention-runs', ({ id }) => [id], runOf);
  }

  async close(actor: Actor, runId: string, state: 'confirmed' | 'cancelled'): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.once(actor, 204, async (tenant) => {
      const isClosed = await retention.resolveRun(tenant, runId, { state, by: userOf(actor) });
      if (!isClosed) throw new NotFound('open retention run');
      await audit(tenant, actor, `retention.${state}`, { kind: 'retention-run', id: runId });
    });
  }

  private async show(tenant: Tenant): Promise<CurrentRetentionPolicy> {
    const policy = await retention.findPolicy(tenant);
    if (policy === null) return OFF;
    const { months, noticeDays, eventBodyDays, changedBy, changedAt } = policy;
    return { months, noticeDays, eventBodyDays, changedBy, changedAt: changedAt.toISOString() };
  }
}

function runOf({ announcedAt, dueAt, finishedAt, ...row }: RetentionRunRow): RetentionRun {
  return {
    ...row,
    announcedAt: announcedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
