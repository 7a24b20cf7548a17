/**
 * Drafts of roles that do not exist yet. No user learns of the draft of another one. They are stored while their author
 * types and change nothing for anyone else, so the audit does not list them.
 */
import { Injectable } from '@nestjs/common';
import {
  NEW_ROLE_DRAFTS_LIMIT,
  type NewRoleDraft,
  type NewRoleDraftChange,
  type NewRoleDrafts,
  type RoleDraftReceipt,
  type SeenRoleDraft,
} from '#libs/contracts';
import { roleDrafts } from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { authorOf, receiptOf, timesOf } from './role-draft-view.js';
import { draftChanged } from '../weights/drafts.service.js';

@Injectable()
export class NewRoleDraftsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor): Promise<NewRoleDrafts> {
    authorise(actor, RECRUITING);
    const userId = userOf(actor);
    if (userId === null) return { items: [] };
    return this.transactions.read(actor, async (tenant) => {
      const rows = await roleDrafts.listNewRoles(tenant, userId, NEW_ROLE_DRAFTS_LIMIT);
      return { items: rows.map((row) => ({ ...row, ...timesOf(row) })) };
    });
  }

  async one(actor: Actor, id: string): Promise<NewRoleDraft> {
    authorise(actor, RECRUITING);
    const own = { id, userId: authorOf(actor) };
    const draft = await this.transactions.read(actor, (tenant) => roleDrafts.findNewRole(tenant, own));
    if (!draft) throw new NotFound('draft');
    const { title, text, confidential, revision } = draft;
    return { id, title, text, confidential, revision, ...timesOf(draft) };
  }

  async store(actor: Actor, id: string, { revision, ...content }: NewRoleDraftChange): Promise<RoleDraftReceipt> {
    authorise(actor, RECRUITING);
    const own = { id, userId: authorOf(actor) };
    return this.transactions.once(actor, 200, async (tenant) => {
      if (revision === null && (await roleDrafts.countNewRoles(tenant, own.userId)) >= NEW_ROLE_DRAFTS_LIMIT)
        throw (await roleDrafts.findNewRole(tenant, own)) ? draftChanged() : tooMany();
      const stored =
        revision === null
          ? await roleDrafts.createNewRole(tenant, { ...own, ...content })
          : await roleDrafts.updateNewRole(tenant, { ...own, revision }, content);
      if (!stored) throw draftChanged();
      return receiptOf(stored);
    });
  }

  async remove(actor: Actor, id: string, { revision }: SeenRoleDraft): Promise<void> {
    authorise(actor, RECRUITING);
    const own = { id, userId: authorOf(actor) };
    await this.transactions.once(actor, 204, async (tenant) => {
      if (await roleDrafts.removeNewRole(tenant, { ...own, revision: revision ?? null })) return;
      throw (await roleDrafts.findNewRole(tenant, own)) ? draftChanged() : new NotFound('draft');
    });
  }
}

function tooMany(): Conflict {
  return new Conflict(
    'too-many-drafts',
    `You have ${NEW_ROLE_DRAFTS_LIMIT} drafts of new roles, which is the limit. Create a role from one, or discard one.`,
  );
}
