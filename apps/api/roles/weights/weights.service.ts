/** Weights of a role: read, saved as a new version, made the active one. */
import { Injectable } from '@nestjs/common';
import type {
  DraftSaving,
  NewWeights,
  Page,
  PageQuery,
  WeightsDifference,
  WeightsDifferenceQuery,
  WeightsPresets,
  WeightsSummary,
  WeightsVersion,
} from '#libs/contracts';
import { newId, outbox, rankings, type RoleEntity, roles, type Tenant, weights, type WeightsRow } from '#libs/database';
import { defaultWeights, presetsFor, presetWeights, withThresholds } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { NAMES } from '#libs/wording';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { draftChanged } from './drafts.service.js';
import { refuseFaults } from './weights-faults.js';
import { differenceOf, weightsSummaryOf, weightsVersionOf } from './weights-view.js';

@Injectable()
export class WeightsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<WeightsSummary>> {
    authorise(actor, EVERYBODY);
    const bound = `weights ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await weights.list(tenant, { roleId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], weightsSummaryOf);
    });
  }

  async one(actor: Actor, roleId: string, weightsId: string): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) =>
      weightsVersionOf(await this.find(tenant, roleId, weightsId)),
    );
  }

  /** Returns the weights by the formula and the presets for the role's current version. Nothing is saved. */
  async presets(actor: Actor, roleId: string): Promise<WeightsPresets> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const version = role?.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
      if (!version) throw new NotFound('role');
      const { criteria } = version.content;
      const { presets } = NAMES[actor.language];
      return {
        items: [
          { id: 'formula', ...presets.formula, ...defaultWeights(criteria) },
          ...presetsFor(criteria).map((id) => ({ id, ...presets[id], ...presetWeights(id, criteria) })),
        ],
      };
    });
  }

  /** Saves weights for the role's current version. They change nothing until they are activated. */
  async save(actor: Actor, roleId: string, input: NewWeights): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const id = await this.create(tenant, actor, await this.lock(tenant, roleId), input);
      return weightsVersionOf(await this.find(tenant, roleId, id));
    });
  }

  /** Makes a version of a draft, which is gone then. */
  async saveDraft(actor: Actor, roleId: string, draftId: string, saving: DraftSaving): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const role = await this.lock(tenant, roleId);
      const draft = await weights.findDraft(tenant, roleId, draftId);
      if (!draft) throw new NotFound('draft');
      if (draft.roleVersionId !== role.currentVersionId)
        throw new Conflict(
          'draft-outdated',
          'The draft is for an earlier version of the role. Adapt it to the current version, then save it.',
        );
      if (!(await weights.removeDraft(tenant, { roleId, id: draftId, revision: saving.revision })))
        throw draftChanged();
      const id = await this.create(tenant, actor, role, { ...draft.content, name: draft.name, note: draft.note });
      if (saving.activate) await this.start(tenant, actor, role, await this.find(tenant, roleId, id));
      return weightsVersionOf(await this.find(tenant, roleId, id));
    });
  }

  /** Returns the differences between two versions. */
  async difference(
    actor: Actor,
    roleId: string,
    weightsId: string,
    { from }: WeightsDifferenceQuery,
  ): Promise<WeightsDifference> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      if (!role?.activeWeightsId) throw new NotFound('role');
      const one = await this.find(tenant, roleId, from ?? role.activeWeightsId);
      const other = await this.find(tenant, roleId, weightsId);
      const versions = await Promise.all(
        [one, other].map(({ roleVersionId }) => roles.findVersion(tenant, roleVersionId)),
      );
      return differenceOf(
        one,
        other,
        versions.flatMap((version) => version?.content.criteria ?? []),
      );
    });
  }

  /** Fills the ranking under these weights in the background; then they become the active ones in one step. */
  async activate(actor: Actor, roleId: string, weightsId: string): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 202, async (tenant) => {
      const role = await this.lock(tenant, roleId);
      await this.start(tenant, actor, role, await this.find(tenant, roleId, weightsId));
      return weightsVersionOf(await this.find(tenant, roleId, weightsId));
    });
  }

  /** @returns the id of the new version, for the current version of the role */
  private async create(
    tenant: Tenant,
    actor: Actor,
    role: RoleEntity,
    { name, note, ...given }: Omit<NewWeights, 'note'> & { note?: string | null | undefined },
  ): Promise<string> {
    const roleVersion = role.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
    if (!roleVersion) throw new NotFound('role');
    const content = withThresholds(roleVersion.content.criteria, given);
    refuseFaults(roleVersion.content.criteria, content, actor.language);
    const id = newId();
    await weights.create(
      tenant,
      {
        id,
        roleId: role.id,
        roleVersionId: roleVersion.id,
        number: await weights.nextNumber(tenant, role.id),
        name,
        origin: 'hand',
        content,
        note: note ?? null,
        author: userOf(actor),
      },
      'none',
    );
    await audit(tenant, actor, 'weights.created', { kind: 'weights', id }, { roleId: role.id });
    return id;
  }

  private async start(tenant: Tenant, actor: Actor, role: RoleEntity, weights: WeightsRow): Promise<void> {
    const filling = { roleId: role.id, weightsVersionId: weights.id };
    if (weights.active || weights.state === 'filling') return rankings.markRequestedLast(tenant, filling);
    await rankings.startBuild(tenant, filling);
    await outbox.enqueue(tenant, [wayTo(weights, role)]);
    await audit(tenant, actor, 'weights.activated', { kind: 'weights', id: weights.id }, { roleId: role.id });
  }

  private async lock(tenant: Tenant, roleId: string): Promise<RoleEntity> {
    const role = await roles.lock(tenant, roleId);
    if (!role) throw new NotFound('role');
    return role;
  }

  private async find(tenant: Tenant, roleId: string, id: string): Promise<WeightsRow> {
    const foundWeights = await weights.find(tenant, roleId, id);
    if (!foundWeights) throw new NotFound('weights version');
    return foundWeights;
  }
}

/**
 * Returns how a ranking is built. A candidate who arrived under another version of the role has no vector of this one
 * yet. Then every candidate is assessed first, and the build follows.
 */
function wayTo({ id, roleId, roleVersionId }: WeightsRow, role: RoleEntity) {
  return roleVersionId === role.currentVersionId
    ? outboxJob('build-ranking', { roleId, weightsVersionId: id, cursor: null })
    : outboxJob('assess-role', { roleId, roleVersionId, cursor: null });
}
