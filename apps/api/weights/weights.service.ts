/** Weights of a role: read, saved as a new version, made the active one. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewWeights, Page, PageQuery, WeightsPresets, WeightsSummary, WeightsVersion } from '#libs/contracts';
import {
  askedForLast,
  createWeightsVersion,
  enqueue,
  findRole,
  findRoleVersion,
  findWeights,
  lockRole,
  newId,
  nextWeightsNumber,
  pageOfWeights,
  startFilling,
  type RoleEntity,
  type WeightsRow,
} from '#libs/database';
import { checkWeights, defaultWeights, presetsFor, presetWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { PRESET_WORDS, weightsFaultText } from '#libs/wording';
import { authorise, userOf, type Actor } from '../access/actor.js';
import { EVERYBODY } from '../access/rights.js';
import { pageFrom, readIdCursor } from '../http/cursor.js';
import { NotFound, Unprocessable } from '../http/problem.js';
import { audit } from '../transactions/audit.js';
import { Transactions } from '../transactions/transactions.service.js';
import { weightsSummaryOf, weightsVersionOf } from './weights-view.js';

@Injectable()
export class WeightsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<WeightsSummary>> {
    authorise(actor, EVERYBODY);
    const bound = `weights ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      const rows = await pageOfWeights(tx, actor.organisationId, { roleId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], weightsSummaryOf);
    });
  }

  async one(actor: Actor, roleId: string, weightsId: string): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => weightsVersionOf(await this.find(tx, actor, roleId, weightsId)));
  }

  /** What the formula and the presets make of the role's current version. Nothing is saved. */
  async presets(actor: Actor, roleId: string): Promise<WeightsPresets> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const role = await findRole(tx, actor.organisationId, roleId);
      const version =
        role?.currentVersionId && (await findRoleVersion(tx, actor.organisationId, role.currentVersionId));
      if (!version) throw new NotFound('role');
      const { criteria } = version.content;
      return {
        items: [
          { id: 'formula', ...PRESET_WORDS.formula, ...defaultWeights(criteria) },
          ...presetsFor(criteria).map((id) => ({ id, ...PRESET_WORDS[id], ...presetWeights(id, criteria) })),
        ],
      };
    });
  }

  /** Saves weights for the role's current version. They change nothing until they are activated. */
  async save(actor: Actor, roleId: string, input: NewWeights): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.change(actor, 201, async (tx) => {
      const { organisationId } = actor;
      const role = await this.lock(tx, actor, roleId);
      const roleVersion = role.currentVersionId && (await findRoleVersion(tx, organisationId, role.currentVersionId));
      if (!roleVersion) throw new NotFound('role');
      const content = { categories: input.categories, criteria: input.criteria };
      refuseFaults(checkWeights(roleVersion.content.criteria, content));
      const id = newId();
      await createWeightsVersion(
        tx,
        {
          organisationId,
          id,
          roleId,
          roleVersionId: roleVersion.id,
          number: await nextWeightsNumber(tx, organisationId, roleId),
          name: input.name,
          origin: 'hand',
          content,
          note: input.note ?? null,
          author: userOf(actor),
        },
        'none',
      );
      await audit(tx, actor, 'weights.created', { kind: 'weights', id }, { roleId });
      return weightsVersionOf(await this.find(tx, actor, roleId, id));
    });
  }

  /** Fills the ranking under these weights in the background; then they become the active ones in one step. */
  async activate(actor: Actor, roleId: string, weightsId: string): Promise<WeightsVersion> {
    authorise(actor, EVERYBODY);
    return this.transactions.change(actor, 202, async (tx) => {
      const { organisationId } = actor;
      const role = await this.lock(tx, actor, roleId);
      const weights = await this.find(tx, actor, roleId, weightsId);
      if (weights.active || weights.state === 'filling') {
        await askedForLast(tx, organisationId, { roleId, weightsVersionId: weightsId });
        return weightsVersionOf(weights);
      }
      await startFilling(tx, organisationId, { roleId, weightsVersionId: weightsId });
      await enqueue(tx, organisationId, [wayTo(weights, role)]);
      await audit(tx, actor, 'weights.activated', { kind: 'weights', id: weightsId }, { roleId });
      return weightsVersionOf(await this.find(tx, actor, roleId, weightsId));
    });
  }

  private async lock(tx: EntityManager, actor: Actor, roleId: string): Promise<RoleEntity> {
    const role = await lockRole(tx, actor.organisationId, roleId);
    if (!role) throw new NotFound('role');
    return role;
  }

  private async find(tx: EntityManager, actor: Actor, roleId: string, id: string): Promise<WeightsRow> {
    const weights = await findWeights(tx, actor.organisationId, roleId, id);
    if (!weights) throw new NotFound('weights version');
    return weights;
  }
}

/**
 * How a ranking comes to be filled. Who arrived under another version of the role has no vector of this one yet: then everybody is
 * assessed first, and the filling follows from that.
 */
function wayTo({ id, roleId, roleVersionId }: WeightsRow, role: RoleEntity) {
  return roleVersionId === role.currentVersionId
    ? outboxJob('fill-ranking', { roleId, weightsVersionId: id, cursor: null })
    : outboxJob('assess-role', { roleId, roleVersionId, cursor: null });
}

function refuseFaults(faults: ReturnType<typeof checkWeights>): void {
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({ path: pathOf(fault), message: weightsFaultText(fault) }));
  throw new Unprocessable(
    'weights-invalid',
    'The weights are not valid',
    errors.map(({ path, message }) => `${path}: ${message}`).join('; '),
    errors,
  );
}

/** The field of the input that a fault is about. */
function pathOf({ code, subject }: ReturnType<typeof checkWeights>[number]): string {
  const isCriterion = /^(criterion|kind|importance)-/.test(code);
  const field = isCriterion ? 'criteria' : 'categories';
  return subject === null ? field : `${field}.${subject}`;
}
