/** Legal holds, which keep candidates from being erased. Admins place and lift them, with a reason. */
import { Injectable } from '@nestjs/common';
import type { LegalHold, NewLegalHold, Page, PageQuery } from '#libs/contracts';
import { candidates, type LegalHoldEntity, legalHolds, newId, roles, type Tenant } from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

type Subject = { candidateId: string; roleId: null } | { candidateId: null; roleId: string };

@Injectable()
export class LegalHoldsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<LegalHold>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('legal-holds', cursor);
    const rows = await this.transactions.read(actor, (tenant) =>
      legalHolds.list(tenant, { visibility: actor.visibility, after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'legal-holds', ({ id }) => [id], holdOf);
  }

  async add(actor: Actor, { candidateId, roleId }: Subject, { reason }: NewLegalHold): Promise<LegalHold> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 201, async (tenant) => {
      // Takes its turn with erasures: one that is under way would end after the answer that the hold is set.
      await candidates.lockAll(tenant);
      if (candidateId !== null && !(await candidates.find(tenant, candidateId))) throw new NotFound('candidate');
      if (roleId !== null && !(await roles.find(tenant, roleId))) throw new NotFound('role');
      const id = newId();
      await legalHolds.create(tenant, { id, candidateId, roleId, reason, setBy: userOf(actor) });
      await audit(tenant, actor, 'legal-hold.set', { kind: 'legal-hold', id }, { candidateId, roleId });
      return this.show(tenant, id);
    });
  }

  async lift(actor: Actor, id: string, { reason }: NewLegalHold): Promise<LegalHold> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const { candidateId, roleId } = await this.show(tenant, id);
      if (!(await legalHolds.lift(tenant, id, { reason, by: userOf(actor) })))
        throw new Conflict('already-lifted', 'The hold was lifted before.');
      await audit(tenant, actor, 'legal-hold.lifted', { kind: 'legal-hold', id }, { candidateId, roleId });
      return this.show(tenant, id);
    });
  }

  private async show(tenant: Tenant, id: string): Promise<LegalHold> {
    const hold = await legalHolds.find(tenant, id);
    if (!hold) throw new NotFound('legal hold');
    return holdOf(hold);
  }
}

function holdOf({
  id,
  candidateId,
  roleId,
  reason,
  setBy,
  setAt,
  liftReason,
  liftedBy,
  liftedAt,
}: LegalHoldEntity): LegalHold {
  return {
    id,
    candidateId,
    roleId,
    reason,
    setBy,
    setAt: setAt.toISOString(),
    liftReason,
    liftedBy,
    liftedAt: liftedAt?.toISOString() ?? null,
  };
}
