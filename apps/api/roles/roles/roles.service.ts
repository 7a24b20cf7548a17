/** Roles: made from a page or from a list of requirements, changed in state, and given new versions. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  NewRole,
  NewRoleVersion,
  Page,
  PageQuery,
  Role,
  RoleChange,
  RoleContent,
  RoleQuery,
  RoleState,
  RoleListItem,
  RoleVersion,
  RoleVersionSummary,
} from '#libs/contracts';
import {
  changeRole,
  countApplications,
  enqueue,
  findRole,
  findRoleVersion,
  findVersionOfRole,
  findWeights,
  hasMemberBesides,
  holdAtsJobsOfRole,
  isRoleMember,
  lockRole,
  pendingRoleVersion,
  openRole,
  pageOfRoles,
  pageOfRoleVersions,
  sees,
  startFilling,
  tellOfQuestions,
  type RoleEntity,
} from '#libs/database';
import { defaultWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { namedLanes } from '../../views/scores/lane-counts.js';
import { RoleReading } from '../reading/role-reading.service.js';
import { addRoleVersion } from './add-role-version.js';
import { nobodyLeft, notAMember } from './problems.js';
import { roleOf, roleVersionView, versionSummaryOf } from './role-view.js';

@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reading: RoleReading,
  ) {}

  async list(actor: Actor, { state, search = '', cursor, limit }: RoleQuery): Promise<Page<RoleListItem>> {
    authorise(actor, EVERYBODY);
    const bound = `roles ${state ?? ''} ${search}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfRoles(tx, actor.organisationId, {
        ...{ sight: actor.sight, state: state ?? null, search: search || null },
        ...{ after, limit: limit + 1 },
      }),
    );
    return pageFrom(
      rows,
      limit,
      bound,
      ({ id }) => [id],
      (row) => ({
        ...row,
        lanes: namedLanes(row.lanes),
        createdAt: row.createdAt.toISOString(),
        latestAt: row.latestAt?.toISOString() ?? null,
      }),
    );
  }

  async one(actor: Actor, roleId: string): Promise<Role> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tx) => this.show(tx, actor, roleId));
  }

  /** Version 1, with default weights that are active at once: there is nothing to rank yet. Whoever makes a role belongs to it. */
  async add(actor: Actor, { confidential = false, ...input }: NewRole): Promise<Role> {
    authorise(actor, RECRUITING);
    const content = await this.reading.content(actor, input);
    if (confidential && userOf(actor) === null) throw nobodyLeft();
    const role = await this.transactions.once(actor, 201, async (tx) => {
      const roleId = await this.open(tx, actor, { content, confidential });
      return this.show(tx, actor, roleId);
    });
    // A repeat of the call gives the answer that was kept: not to whoever has left the role since.
    if (!(await this.transactions.read(actor, (tx) => stillSees(tx, actor, role.id)))) throw new NotFound('role');
    return role;
  }

  /** A role in its first version, as part of a change. @returns its id */
  async open(
    tx: EntityManager,
    actor: Actor,
    {
      content,
      confidential,
      state = 'open',
    }: { content: RoleContent & { asOf: string }; confidential: boolean; state?: RoleState },
  ): Promise<string> {
    const { organisationId } = actor;
    const weights = defaultWeights(content.criteria);
    const author = userOf(actor);
    const { roleId, roleVersionId } = await openRole(tx, { organisationId, content, weights, author, confidential });
    if (state !== 'open') await changeRole(tx, organisationId, roleId, { state });
    await audit(tx, actor, 'role.created', { kind: 'role', id: roleId }, { roleVersionId, confidential });
    await tellOfQuestions(tx, organisationId, roleId);
    return roleId;
  }

  async change(actor: Actor, roleId: string, input: RoleChange): Promise<Role> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tx) => {
      // Before the role, as deliveries do, which hold theirs until it is seen that an application waits.
      const openings = input.state === undefined ? [] : await holdAtsJobsOfRole(tx, actor.organisationId, roleId);
      const { state } = await this.lock(tx, actor, roleId);
      if (input.confidential === true && !(await hasMemberBesides(tx, actor.organisationId, roleId, null)))
        throw nobodyLeft();
      if (input.confidential === true && !(await isRoleMember(tx, actor.organisationId, roleId, actor.id)))
        throw notAMember(actor.id);
      await changeRole(tx, actor.organisationId, roleId, {
        ...(input.title !== undefined && { title: input.title }),
        ...(input.state !== undefined && { state: input.state }),
        ...(input.confidential !== undefined && { confidential: input.confidential }),
      });
      // Applications of its openings that came meanwhile have waited.
      if (state === 'closed' && input.state !== 'closed')
        await enqueue(tx, actor.organisationId, openings.map(settling));
      await audit(tx, actor, 'role.changed', { kind: 'role', id: roleId }, { fields: Object.keys(input).sort() });
      return this.show(tx, actor, roleId);
    });
  }

  /**
   * A new version, with weights that keep what people set for criteria that stay. Everybody is assessed under it in the background;
   * the shortlist stays on the old version until then.
   */
  async addVersion(actor: Actor, roleId: string, input: NewRoleVersion): Promise<Role> {
    authorise(actor, RECRUITING);
    const read = await this.reading.version(actor, roleId, input);
    return this.transactions.once(actor, 202, async (tx) => {
      const role = await this.lock(tx, actor, roleId);
      const { roleVersionId, weightsVersionId } = await addRoleVersion(tx, actor, role, read);
      await startFilling(tx, actor.organisationId, { roleId, weightsVersionId });
      await enqueue(tx, actor.organisationId, [
        { ...outboxJob('assess-role', { roleId, roleVersionId, cursor: null }), bulk: true },
      ]);
      await audit(tx, actor, 'role.version-created', { kind: 'role', id: roleId }, { roleVersionId, weightsVersionId });
      await tellOfQuestions(tx, actor.organisationId, roleId);
      return this.show(tx, actor, roleId);
    });
  }

  /** Newest first. */
  async versions(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<RoleVersionSummary>> {
    authorise(actor, EVERYBODY);
    const bound = `role-versions ${roleId}`;
    const before = (readCursor(bound, cursor, ['integer'])?.[0] as number | undefined) ?? null;
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfRoleVersions(tx, actor.organisationId, { roleId, before, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, bound, ({ number }) => [number], versionSummaryOf);
  }

  async version(actor: Actor, roleId: string, versionId: string): Promise<RoleVersion> {
    authorise(actor, EVERYBODY);
    const found = await this.transactions.read(actor, (tx) =>
      findVersionOfRole(tx, actor.organisationId, roleId, versionId),
    );
    if (!found) throw new NotFound('version of the role');
    return roleVersionView(found);
  }

  private async lock(tx: EntityManager, actor: Actor, roleId: string): Promise<RoleEntity> {
    const role = await lockRole(tx, actor.organisationId, roleId);
    if (!role) throw new NotFound('role');
    return role;
  }

  private async show(tx: EntityManager, actor: Actor, roleId: string): Promise<Role> {
    const { organisationId } = actor;
    const role = await findRole(tx, organisationId, roleId);
    if (!role?.currentVersionId || !role.activeWeightsId) throw new NotFound('role');
    const version = await findRoleVersion(tx, organisationId, role.currentVersionId);
    const weights = await findWeights(tx, organisationId, roleId, role.activeWeightsId);
    if (!version || !weights) throw new NotFound('role');
    const pending = await pendingRoleVersion(tx, organisationId, roleId);
    const { scored, byPeople } = await countApplications(tx, organisationId, roleId);
    return roleOf({ role, version, weights, pending, applications: scored + byPeople });
  }
}

async function stillSees(tx: EntityManager, { organisationId, id, sight }: Actor, roleId: string): Promise<boolean> {
  return (
    (await sees(tx, organisationId, sight, { thing: 'role', id: roleId })) ||
    isRoleMember(tx, organisationId, roleId, id)
  );
}

const settling = (atsJobId: string) => ({
  ...outboxJob('apply-opening-mapping', { openingId: atsJobId, after: null }),
  bulk: true,
});
