/** Roles: made from a page or from a list of requirements, changed in state, and given new versions. */
import { Injectable } from '@nestjs/common';
import type {
  NewRole,
  NewRoleVersion,
  Page,
  PageQuery,
  ReaderLanguage,
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
  inbox,
  openings,
  outbox,
  rankings,
  type RoleEntity,
  roles,
  shortlist,
  type Tenant,
  visibility,
  weights,
} from '#libs/database';
import { applyRoleEdit } from '#libs/job-ad';
import { defaultWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { namedLanes } from '../../views/scores/lane-counts.js';
import { requireTitle } from '../reading/role-content.js';
import { inRelatedWords } from '../related-words/in-related-words.js';
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
    const rows = await this.transactions.read(actor, (tenant) =>
      roles.list(tenant, {
        ...{ visibility: actor.visibility, state: state ?? null, search: search || null },
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
    return this.transactions.read(actor, (tenant) => this.show(tenant, roleId, actor.language));
  }

  /**
   * Version 1, with default weights that are active at once, because there is nothing to rank yet. The user who creates
   * a role becomes a member.
   */
  async add(actor: Actor, { confidential = false, ...input }: NewRole): Promise<Role> {
    authorise(actor, RECRUITING);
    const read = await this.reading.content(actor, input);
    requireTitle(read);
    const answeredQuestions = ('page' in input && input.answeredQuestions) || [];
    const content = { ...applyRoleEdit(read, { answeredQuestions }), asOf: read.asOf };
    if (confidential && userOf(actor) === null) throw nobodyLeft();
    const role = await this.transactions.once(actor, 201, async (tenant) => {
      const roleId = await this.open(tenant, actor, { content, confidential });
      return this.show(tenant, roleId, actor.language);
    });
    // A repeat of the call gets the stored response, unless its caller has left the role since.
    if (!(await this.transactions.read(actor, (tenant) => stillSees(tenant, actor, role.id))))
      throw new NotFound('role');
    return role;
  }

  /** A role in its first version, as part of a change. @returns its id @throws Unprocessable where it has no title */
  async open(
    tenant: Tenant,
    actor: Actor,
    {
      content,
      confidential,
      state = 'open',
    }: { content: RoleContent & { asOf: string }; confidential: boolean; state?: RoleState },
  ): Promise<string> {
    requireTitle(content);
    const weights = defaultWeights(content.criteria);
    const author = userOf(actor);
    const { roleId, roleVersionId } = await roles.open(tenant, {
      content: await inRelatedWords(tenant, content),
      weights,
      author,
      confidential,
    });
    if (state !== 'open') await roles.update(tenant, roleId, { state });
    await audit(tenant, actor, 'role.created', { kind: 'role', id: roleId }, { roleVersionId, confidential });
    await inbox.notifyRoleQuestions(tenant, roleId);
    return roleId;
  }

  async change(actor: Actor, roleId: string, input: RoleChange): Promise<Role> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      // Before the role, as events do, which hold theirs until it is seen that an application waits.
      const foundOpenings = input.state === undefined ? [] : await openings.lockOfRole(tenant, roleId);
      const { state } = await this.lock(tenant, roleId);
      if (input.confidential === true && !(await roles.hasOtherMember(tenant, roleId, null))) throw nobodyLeft();
      if (input.confidential === true && !(await roles.isMember(tenant, roleId, actor.id))) throw notAMember(actor.id);
      await roles.update(tenant, roleId, {
        ...(input.title !== undefined && { title: input.title }),
        ...(input.state !== undefined && { state: input.state }),
        ...(input.confidential !== undefined && { confidential: input.confidential }),
      });
      // Applications of its openings that came meanwhile have waited.
      if (state === 'closed' && input.state !== 'closed') await outbox.enqueue(tenant, foundOpenings.map(mappingJob));
      await audit(tenant, actor, 'role.changed', { kind: 'role', id: roleId }, { fields: Object.keys(input).sort() });
      return this.show(tenant, roleId, actor.language);
    });
  }

  /**
   * A new version, with weights that keep users' settings for criteria that stay. Every candidate is assessed under it
   * in the background; the shortlist stays on the old version until then.
   */
  async addVersion(actor: Actor, roleId: string, input: NewRoleVersion): Promise<Role> {
    authorise(actor, RECRUITING);
    const read = await this.reading.version(actor, roleId, input);
    return this.transactions.once(actor, 202, async (tenant) => {
      const role = await this.lock(tenant, roleId);
      const { roleVersionId, weightsVersionId } = await addRoleVersion(tenant, actor, role, read);
      await rankings.startBuild(tenant, { roleId, weightsVersionId });
      await outbox.enqueue(tenant, [
        { ...outboxJob('assess-role', { roleId, roleVersionId, cursor: null }), bulk: true },
      ]);
      await audit(
        tenant,
        actor,
        'role.version-created',
        { kind: 'role', id: roleId },
        { roleVersionId, weightsVersionId },
      );
      await inbox.notifyRoleQuestions(tenant, roleId);
      return this.show(tenant, roleId, actor.language);
    });
  }

  /** Newest first. */
  async versions(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<RoleVersionSummary>> {
    authorise(actor, EVERYBODY);
    const bound = `role-versions ${roleId}`;
    const before = (readCursor(bound, cursor, ['integer'])?.[0] as number | undefined) ?? null;
    const rows = await this.transactions.read(actor, (tenant) =>
      roles.listVersions(tenant, { roleId, before, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, bound, ({ number }) => [number], versionSummaryOf);
  }

  async version(actor: Actor, roleId: string, versionId: string): Promise<RoleVersion> {
    authorise(actor, EVERYBODY);
    const found = await this.transactions.read(actor, (tenant) => roles.findVersionOfRole(tenant, roleId, versionId));
    if (!found) throw new NotFound('version of the role');
    return roleVersionView(found, actor.language);
  }

  private async lock(tenant: Tenant, roleId: string): Promise<RoleEntity> {
    const role = await roles.lock(tenant, roleId);
    if (!role) throw new NotFound('role');
    return role;
  }

  private async show(tenant: Tenant, roleId: string, language: ReaderLanguage): Promise<Role> {
    const role = await roles.find(tenant, roleId);
    if (!role?.currentVersionId || !role.activeWeightsId) throw new NotFound('role');
    const version = await roles.findVersion(tenant, role.currentVersionId);
    const foundWeights = await weights.find(tenant, roleId, role.activeWeightsId);
    if (!version || !foundWeights) throw new NotFound('role');
    const pending = await roles.findPendingVersion(tenant, roleId);
    const { scored, byPeople } = await shortlist.countApplications(tenant, roleId);
    return roleOf({ role, version, weights: foundWeights, pending, applications: scored + byPeople }, language);
  }
}

async function stillSees(tenant: Tenant, actor: Actor, roleId: string): Promise<boolean> {
  return (
    (await visibility.canSee(tenant, actor.visibility, { thing: 'role', id: roleId })) ||
    roles.isMember(tenant, roleId, actor.id)
  );
}

const mappingJob = (openingId: string) => ({
  ...outboxJob('apply-opening-mapping', { openingId, after: null }),
  bulk: true,
});
