/** Who belongs to a role: its hiring managers, and whoever else sees it while it is confidential. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberChoices, RoleMember, RoleMembers } from '#libs/contracts';
import {
  addRoleMember,
  findApiKey,
  findRole,
  findUser,
  hasMemberBesides,
  lockRole,
  membersOfRole,
  removeRoleMember,
  usersBesidesMembers,
  type RoleMemberRow,
} from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { nobodyLeft } from '../roles/problems.js';

@Injectable()
export class MembersService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string): Promise<RoleMembers> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      return membersIn(tx, actor, roleId);
    });
  }

  async choices(actor: Actor, roleId: string): Promise<MemberChoices> {
    authorise(actor, RECRUITING);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      return { items: await usersBesidesMembers(tx, actor.organisationId, roleId) };
    });
  }

  async add(actor: Actor, roleId: string, memberId: string): Promise<RoleMembers> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tx) => {
      const { organisationId } = actor;
      if (!(await lockRole(tx, organisationId, roleId))) throw new NotFound('role');
      const via = await viaOf(tx, organisationId, memberId);
      const isNew = await addRoleMember(tx, organisationId, { roleId, id: memberId, via, addedBy: actor.id });
      if (isNew) await audit(tx, actor, 'role.member-added', { kind: 'role', id: roleId }, { memberId, via });
      return membersIn(tx, actor, roleId);
    });
  }

  async remove(actor: Actor, roleId: string, memberId: string): Promise<void> {
    authorise(actor, RECRUITING);
    await this.transactions.once(actor, 204, async (tx) => {
      const { organisationId } = actor;
      const role = await lockRole(tx, organisationId, roleId);
      if (!role) throw new NotFound('role');
      if (!(await removeRoleMember(tx, organisationId, roleId, memberId))) throw new NotFound('member');
      if (role.confidential && !(await hasMemberBesides(tx, organisationId, roleId, memberId))) throw nobodyLeft();
      await audit(tx, actor, 'role.member-removed', { kind: 'role', id: roleId }, { memberId });
    });
  }
}

/** @throws NotFound, and Conflict with the code `user-disabled` or `key-revoked` */
async function viaOf(tx: EntityManager, organisationId: string, memberId: string): Promise<RoleMember['via']> {
  const user = await findUser(tx, organisationId, memberId);
  if (user?.disabledAt) throw new Conflict('user-disabled', 'The user is deactivated. Activate them first.');
  if (user) return 'session';
  const key = await findApiKey(tx, organisationId, memberId);
  if (!key) throw new NotFound('user or API key');
  if (key.revokedAt) throw new Conflict('key-revoked', 'The API key was revoked. Create another one.');
  return 'api-key';
}

async function membersIn(tx: EntityManager, { organisationId }: Actor, roleId: string): Promise<RoleMembers> {
  return { items: (await membersOfRole(tx, organisationId, roleId)).map(memberOf) };
}

function memberOf(row: RoleMemberRow): RoleMember {
  return { ...row, addedAt: row.addedAt.toISOString() };
}
