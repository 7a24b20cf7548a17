import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditQuery, Page } from '#libs/contracts';
import { pageOfAudit, type AuditEntryEntity } from '#libs/database';
import { authorise, type Actor } from '../access/actor.js';
import { ADMINS } from '../access/rights.js';
import { pageFrom, readIdCursor } from '../http/cursor.js';
import { Transactions } from '../transactions/transactions.service.js';

@Injectable()
export class AuditService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { subjectId, cursor, limit }: AuditQuery): Promise<Page<AuditEntry>> {
    authorise(actor, ADMINS);
    const bound = `audit ${subjectId ?? ''}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfAudit(tx, actor.organisationId, { subjectId: subjectId ?? null, after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, bound, ({ id }) => [id], entryOf);
  }
}

function entryOf(row: AuditEntryEntity): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actorKind,
    actorId: row.actorId,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    details: row.details,
    requestId: row.requestId,
  };
}
