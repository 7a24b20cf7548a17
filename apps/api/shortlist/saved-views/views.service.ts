/** Ways to look at a role's shortlist that people keep, for themselves or for all who see the role. */
import { Injectable } from '@nestjs/common';
import {
  SHORTLIST_SORTS,
  shortlistFiltersSchema,
  type NewShortlistView,
  type Page,
  type PageQuery,
  type ShortlistFilters,
  type ShortlistView,
  type ShortlistViewChange,
} from '#libs/contracts';
import { newId, roles, savedViews, type Tenant, type ViewRow } from '#libs/database';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { faultsOfFilters } from '../ranking/filters-from-query.js';

/** Views of one role that one person keeps. */
const MOST_KEPT = 50;

@Injectable()
export class ViewsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<ShortlistView>> {
    authorise(actor, EVERYBODY);
    const bound = `views ${roleId} ${actor.id}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await savedViews.list(tenant, { roleId, by: actor.id, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], viewOf);
    });
  }

  async one(actor: Actor, roleId: string, viewId: string): Promise<ShortlistView> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => viewOf(await find(tenant, actor, roleId, viewId)));
  }

  async create(actor: Actor, roleId: string, view: NewShortlistView): Promise<ShortlistView> {
    authorise(actor, EVERYBODY);
    refuseFaults(view.filters);
    return this.transactions.once(actor, 201, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const id = newId();
      if (!(await savedViews.create(tenant, { ...view, roleId, by: actor.id, id, most: MOST_KEPT }))) throw tooMany();
      await audit(tenant, actor, 'view.saved', { kind: 'view', id }, { roleId, shared: view.shared });
      return viewOf(await find(tenant, actor, roleId, id));
    });
  }

  async change(actor: Actor, roleId: string, viewId: string, change: ShortlistViewChange): Promise<ShortlistView> {
    authorise(actor, EVERYBODY);
    refuseFaults(change.filters);
    return this.transactions.once(actor, 200, async (tenant) => {
      await findOwn(tenant, actor, roleId, viewId);
      const seen = { roleId, by: actor.id, id: viewId };
      if (!(await savedViews.update(tenant, { ...change, ...seen }))) throw viewChanged();
      await audit(tenant, actor, 'view.changed', { kind: 'view', id: viewId }, { roleId, shared: change.shared });
      return viewOf(await find(tenant, actor, roleId, viewId));
    });
  }

  async remove(actor: Actor, roleId: string, viewId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      await findOwn(tenant, actor, roleId, viewId);
      await savedViews.remove(tenant, { roleId, by: actor.id, id: viewId });
      await audit(tenant, actor, 'view.removed', { kind: 'view', id: viewId }, { roleId });
    });
  }

  /** @param isDefault whether the caller begins with it from now on */
  async setDefault(actor: Actor, roleId: string, viewId: string, isDefault: boolean): Promise<ShortlistView> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant) => {
      const known = await find(tenant, actor, roleId, viewId);
      const id = isDefault ? viewId : null;
      // Taking away what is not the default leaves the other one.
      if (isDefault || known.isDefault) await savedViews.setDefault(tenant, { roleId, by: actor.id, id });
      await audit(tenant, actor, 'view.begun-with', { kind: 'view', id: viewId }, { roleId, default: isDefault });
      return viewOf(await find(tenant, actor, roleId, viewId));
    });
  }
}

async function find(tenant: Tenant, actor: Actor, roleId: string, id: string): Promise<ViewRow> {
  const view = await savedViews.find(tenant, { roleId, by: actor.id, id });
  if (!view) throw new NotFound('view');
  return view;
}

async function findOwn(tenant: Tenant, actor: Actor, roleId: string, id: string): Promise<void> {
  const { own } = await find(tenant, actor, roleId, id);
  if (!own) throw new NotAllowed('Only its owner can change a shared view. Save your own view with the same filters.');
}

function refuseFaults(filters: ShortlistFilters): void {
  const faults = faultsOfFilters(filters).map(({ path, message }) => ({ path: `filters.${path}`, message }));
  if (faults.length > 0) throw new InvalidInput(faults);
}

/** Filters are kept as they were asked for. What is none any more is left out, and told: the rest still narrows. */
function viewOf({ filters: kept, sort, ...row }: ViewRow): ShortlistView {
  const each = Object.entries(kept).map(([filter, value]) => {
    const read = shortlistFiltersSchema.safeParse({ [filter]: value as unknown });
    const alone = read.success ? faultsOfFilters({ ...kept, ...read.data }) : [];
    return { filter, data: read.success && !alone.some(({ path }) => path === filter) ? read.data : null };
  });
  return {
    ...row,
    filters: Object.assign({}, ...each.map(({ data }) => data)) as ShortlistFilters,
    sort: SHORTLIST_SORTS.find((known) => known === sort) ?? 'rank',
    outdated: each.filter(({ data }) => data === null).map(({ filter }) => filter),
    changedAt: row.changedAt.toISOString(),
  };
}

function viewChanged(): Conflict {
  return new Conflict(
    'view-changed',
    'The view has changed. Read it again, and repeat the request with its current revision.',
  );
}

function tooMany(): Conflict {
  return new Conflict(
    'too-many-views',
    `You have ${MOST_KEPT} views of this role, which is the limit. Delete one first.`,
  );
}
