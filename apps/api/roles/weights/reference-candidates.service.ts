/** People you know: applications that a role's weights are judged by. */
import { Injectable } from '@nestjs/common';
import type { ReferenceCandidates, NewReferenceCandidates } from '#libs/contracts';
import { decisions, roles, shortlist, type Tenant, weights } from '#libs/database';
import { NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { previewedPerson } from './preview-view.js';

@Injectable()
export class ReferenceCandidatesService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string): Promise<ReferenceCandidates> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return listOf(tenant, roleId);
    });
  }

  /** All of them at once: who is left out is forgotten. */
  async set(actor: Actor, roleId: string, { items }: NewReferenceCandidates): Promise<ReferenceCandidates> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant) => {
      // Before the role: an erasure takes them in this order.
      const ids = items.map(({ applicationId }) => applicationId);
      await decisions.lockApplications(tenant, ids);
      if (!(await weights.lockReferenceCandidates(tenant, roleId))) throw new NotFound('role');
      const kept = await weights.setReferenceCandidates(tenant, roleId, { people: items, by: userOf(actor) });
      if (kept < items.length)
        throw new Unprocessable('application-not-in-role', 'Each item must be a scored application of this role.');
      await audit(tenant, actor, 'weights.reference-candidates', { kind: 'role', id: roleId }, { people: kept });
      return listOf(tenant, roleId);
    });
  }
}

async function listOf(tenant: Tenant, roleId: string): Promise<ReferenceCandidates> {
  const known = await weights.listReferenceCandidates(tenant, roleId);
  const people = await shortlist.listCandidates(
    tenant,
    known.map(({ applicationId }) => applicationId),
  );
  return { items: known.map(({ applicationId, verdict }) => ({ ...previewedPerson(applicationId, people), verdict })) };
}
