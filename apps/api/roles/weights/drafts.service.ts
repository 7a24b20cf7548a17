/**
 * Drafts of weights: stored and changed until they become a version. A change names the revision that its author has
 * seen.
 */
import { Injectable } from '@nestjs/common';
import type {
  DraftChange,
  NewWeights,
  Page,
  PageQuery,
  ReaderLanguage,
  WeightsContent,
  WeightsDraft,
} from '#libs/contracts';
import { newId, roles, type Tenant, weights } from '#libs/database';
import { withThresholds } from '#libs/matching';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { refuseFaults } from './weights-faults.js';
import { weightsDraftView } from './weights-view.js';

@Injectable()
export class DraftsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<WeightsDraft>> {
    authorise(actor, EVERYBODY);
    const bound = `drafts ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await weights.listDrafts(tenant, { roleId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], weightsDraftView);
    });
  }

  async one(actor: Actor, roleId: string, draftId: string): Promise<WeightsDraft> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tenant) => find(tenant, roleId, draftId));
  }

  async create(actor: Actor, roleId: string, input: NewWeights): Promise<WeightsDraft> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const fitting = await fitted(tenant, roleId, input, actor.language);
      const id = newId();
      await weights.createDraft(tenant, { id, roleId, author: userOf(actor), ...fitting });
      await audit(tenant, actor, 'weights.drafted', { kind: 'draft', id }, { roleId });
      return find(tenant, roleId, id);
    });
  }

  async change(actor: Actor, roleId: string, draftId: string, { revision, ...input }: DraftChange) {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant): Promise<WeightsDraft> => {
      await find(tenant, roleId, draftId);
      const seen = { roleId, id: draftId, revision };
      const fitting = await fitted(tenant, roleId, input, actor.language);
      if (!(await weights.updateDraft(tenant, seen, fitting))) throw draftChanged();
      await audit(tenant, actor, 'weights.draft-changed', { kind: 'draft', id: draftId }, { roleId });
      return find(tenant, roleId, draftId);
    });
  }

  async remove(actor: Actor, roleId: string, draftId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      if (!(await weights.removeDraft(tenant, { roleId, id: draftId, revision: null }))) throw new NotFound('draft');
      await audit(tenant, actor, 'weights.draft-removed', { kind: 'draft', id: draftId }, { roleId });
    });
  }
}

/** Another user has changed a draft, or made a version of it. */
export function draftChanged(): Conflict {
  return new Conflict(
    'draft-changed',
    'The draft has changed. Read it again, and repeat the request with its current revision.',
  );
}

async function find(tenant: Tenant, roleId: string, draftId: string): Promise<WeightsDraft> {
  const draft = await weights.findDraft(tenant, roleId, draftId);
  if (!draft) throw new NotFound('draft');
  return weightsDraftView(draft);
}

/** A draft's content for the current version of the role. */
async function fitted(
  tenant: Tenant,
  roleId: string,
  { name, note, ...given }: NewWeights,
  language: ReaderLanguage,
): Promise<{ roleVersionId: string; name: string; note: string | null; content: WeightsContent }> {
  const role = await roles.find(tenant, roleId);
  const version = role?.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
  if (!version) throw new NotFound('role');
  const content = withThresholds(version.content.criteria, given);
  refuseFaults(version.content.criteria, content, language);
  return { roleVersionId: version.id, name, note: note ?? null, content };
}
