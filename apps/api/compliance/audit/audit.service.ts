import { Inject, Injectable } from '@nestjs/common';
import { checkpointText, verifyChain } from '#libs/audit';
import type {
  AuditAbout,
  AuditEntry,
  AuditQuery,
  AuditVerification,
  AuditVerificationQuery,
  Page,
} from '#libs/contracts';
import { type AuditEntryEntity, auditLog } from '#libs/database';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { describeEntries } from './audit-subjects.js';

/** Entries that a call verifies: about a quarter of a second. */
const STRETCH = 20_000;

@Injectable()
export class AuditService {
  private readonly secretKeys: readonly string[];

  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) { secretKey, formerSecretKeys }: ApiOptions,
  ) {
    this.secretKeys = [secretKey, ...formerSecretKeys];
  }

  async list(actor: Actor, { cursor, limit, ...asked }: AuditQuery): Promise<Page<AuditEntry>> {
    authorise(actor, ADMINS);
    const { subjectId = null, actorId = null, action = null, from, until } = asked;
    const filter = {
      subjectId,
      actorId,
      action,
      from: from ? new Date(from) : null,
      until: until ? new Date(until) : null,
    };
    const bound = `audit ${JSON.stringify(Object.values(filter))}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const rows = await auditLog.list(tenant, { ...filter, after, limit: limit + 1 });
      const { items, next } = pageFrom(
        rows,
        limit,
        bound,
        ({ id }) => [id],
        (row) => row,
      );
      const abouts = await describeEntries(tenant, actor, items);
      return { items: items.map((row, at) => entryOf(row, abouts[at]!)), next };
    });
  }

  async verification(actor: Actor, { after }: AuditVerificationQuery): Promise<AuditVerification> {
    authorise(actor, ADMINS);
    const { secretKeys } = this;
    const { checkpoint, ...verified } = await this.transactions.snapshot(actor, (tenant) =>
      verifyChain(tenant, { secretKeys, after, limit: STRETCH }),
    );
    return { ...verified, checkpoint: checkpoint && checkpointText(checkpoint) };
  }
}

function entryOf(row: AuditEntryEntity, about: AuditAbout): AuditEntry {
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
    about,
  };
}
