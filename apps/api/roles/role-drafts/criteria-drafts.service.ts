/**
 * Drafts of the criteria of roles, one for each user and role. Others who edit the role learn whose drafts there are, and
 * never what they say. They are stored while their author types and score nothing, so the audit does not list them.
 */
import { Injectable } from '@nestjs/common';
import type { CriteriaDraftChange, CriteriaDrafts, RoleDraftReceipt, SeenRoleDraft } from '#libs/contracts';
import { roleDrafts, roles } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { authorOf, receiptOf, timesOf } from './role-draft-view.js';
import { draftChanged } from '../weights/drafts.service.js';

@Injectable()
export class CriteriaDraftsService {
  constructor(private readonly transactions: Transactions) {}

  async one(actor: Actor, roleId: string): Promise<CriteriaDrafts> {
    authorise(actor, RECRUITING);
    // A key has no draft.
    const userId = actor.id;
    return this.transactions.read(actor, async (tenant) => {
      const draft = await roleDrafts.findCriteria(tenant, { roleId, userId });
      const authors = await roleDrafts.listCriteriaAuthors(tenant, { roleId, userId });
      return {
        own: draft && { ...draft.content, revision: draft.revision, ...timesOf(draft) },
        others: authors.map(({ id, name, ...times }) => ({ author: { id, name }, ...timesOf(times) })),
      };
    });
  }

  async store(actor: Actor, roleId: string, { revision, ...content }: CriteriaDraftChange): Promise<RoleDraftReceipt> {
    authorise(actor, RECRUITING);
    const own = { roleId, userId: authorOf(actor) };
    return this.transactions.once(actor, 200, async (tenant) => {
      const base = await roles.findVersion(tenant, content.baseId);
      if (base?.roleId !== roleId) throw new NotFound('version of the role');
      const stored =
        revision === null
          ? await roleDrafts.createCriteria(tenant, { ...own, content })
          : await roleDrafts.updateCriteria(tenant, { ...own, revision }, content);
      if (!stored) throw draftChanged();
      return receiptOf(stored);
    });
  }

  async remove(actor: Actor, roleId: string, { revision }: SeenRoleDraft): Promise<void> {
    authorise(actor, RECRUITING);
    const own = { roleId, userId: authorOf(actor) };
    await this.transactions.once(actor, 204, async (tenant) => {
      if (await roleDrafts.removeCriteria(tenant, { ...own, revision: revision ?? null })) return;
      throw (await roleDrafts.findCriteria(tenant, own)) ? draftChanged() : new NotFound('draft');
    });
  }
}
