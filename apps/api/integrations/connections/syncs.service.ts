/** Catching up with what stands with an ATS. */
import { Injectable } from '@nestjs/common';
import { listsOf, vendorOf } from '#libs/ats';
import type { AtsSync, NewAtsSync, Page, PageQuery } from '#libs/contracts';
import { type AtsSyncEntity, connections, syncs } from '#libs/database';
import { beginSync } from '#libs/intake';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class SyncsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, connectionId: string, { cursor, limit }: PageQuery): Promise<Page<AtsSync>> {
    authorise(actor, ADMINS);
    const bound = `ats-syncs ${connectionId}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tenant) => {
      if (!(await connections.find(tenant, connectionId))) throw new NotFound('connection');
      return syncs.list(tenant, connectionId, { after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], syncOf);
  }

  /** One that is under way is given as it is, and another one follows it. */
  async start(actor: Actor, connectionId: string, { full }: NewAtsSync): Promise<AtsSync> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      const connection = await connections.find(tenant, connectionId);
      if (!connection) throw new NotFound('connection');
      const lists = listsOf(vendorOf(connection.vendor));
      if (!connection.accountSealed || connection.revokedAt || lists === 'nothing') {
        const detail = 'The vendor has no lists that this version can read, or the connection has no account.';
        throw new Conflict('cannot-sync', detail);
      }
      await beginSync(tenant, connectionId, { cause: 'requested', full, bulk: false });
      await audit(tenant, actor, 'connection.sync-requested', { kind: 'connection', id: connectionId }, { full });
      const [latest] = await syncs.list(tenant, connectionId, { after: null, limit: 1 });
      if (!latest) throw new NotFound('sync');
      return syncOf(latest);
    });
  }
}

function syncOf(row: AtsSyncEntity): AtsSync {
  const { id, cause, state, list, pages, seen, changed, faulty, errorCode, errorMessage } = row;
  return {
    ...{ id, cause, state, list, pages, seen, changed, faulty },
    since: row.since?.toISOString() ?? null,
    resumesAt: row.resumesAt?.toISOString() ?? null,
    restartedAt: row.restartedAt?.toISOString() ?? null,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
