import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, QuarantinedJob, RetriedJob } from '#libs/contracts';
import { outbox, type QuarantineEntity } from '#libs/database';
import { NotFound } from '../http/problems/problem.js';
import { pageFrom, readIdCursor } from '../http/responses/cursor.js';
import { authorise, type Actor } from '../permissions/actor.js';
import { ADMINS } from '../permissions/rights.js';
import { audit } from '../transactions/audit.js';
import { Transactions } from '../transactions/transactions.service.js';

@Injectable()
export class QuarantineService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<QuarantinedJob>> {
    authorise(actor, ADMINS);
    const before = readIdCursor('quarantine', cursor);
    const rows = await this.transactions.read(actor, (tenant) =>
      outbox.listQuarantined(tenant, { before, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'quarantine', ({ id }) => [id], quarantinedOf);
  }

  async retry(actor: Actor, id: string): Promise<RetriedJob> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      if (!(await outbox.retryQuarantined(tenant, id))) throw new NotFound('quarantined job');
      await audit(tenant, actor, 'quarantine.retried', { kind: 'job', id });
      return { id };
    });
  }
}

function quarantinedOf(row: QuarantineEntity): QuarantinedJob {
  return {
    id: row.id,
    job: row.job,
    payload: row.payload,
    reason: row.reason,
    attempt: row.attempt,
    deaths: row.deaths,
    lastError: row.lastError,
    at: row.at.toISOString(),
  };
}
