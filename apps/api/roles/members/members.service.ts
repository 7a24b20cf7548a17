/** The members of a role: its hiring managers, and the others who see it while it is confidential. */
import { Injectable } from '@nestjs/common';
import type { MemberChoices, RoleMember, RoleMembers } from '#libs/contracts';
import { apiKeys, type RoleMemberRow, roles, type Tenant, users } from '#libs/database';
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
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return membersIn(tenant, roleId);
    });
  }

  async choices(actor: Actor, roleId: string): Promise<MemberChoices> {
    authorise(actor, RECRUITING);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return { items: await roles.listNonMembers(tenant, roleId) };
    });
  }

  async add(actor: Actor, roleId: string, memberId: string): Promise<RoleMembers> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      if (!(await roles.lock(tenant, roleId))) throw new NotFound('role');
      const via = await viaOf(tenant, memberId);
      const isNew = await roles.addMember(tenant, { roleId, id: memberId, via, addedBy: actor.id });
      if (isNew) await audit(tenant, actor, 'role.member-added', { kind: 'role', id: roleId }, { memberId, via });
      return membersIn(tenant, roleId);
    });
  }

  async remove(actor: Actor, roleId: string, memberId: string): Promise<void> {
    authorise(actor, RECRUITING);
    await this.transactions.once(actor, 204, async (tenant) => {
      const role = await roles.lock(tenant, roleId);
      if (!role) throw new NotFound('role');
      if (!(await roles.removeMember(tenant, roleId, memberId))) throw new NotFound('member');
      if (role.confidential && !(await roles.hasOtherMember(tenant, roleId, memberId))) throw nobodyLeft();
      await audit(tenant, actor, 'role.member-removed', { kind: 'role', id: roleId }, { memberId });
    });
  }
}

/** @throws NotFound, and Conflict with the code `user-disabled` or `key-revoked` */
async function viaOf(tenant: Tenant, memberId: string): Promise<RoleMember['via']> {
  const user = await users.find(tenant, memberId);
  if (user?.disabledAt) throw new Conflict('user-disabled', 'The user is deactivated. Activate them first.');
  if (user) return 'session';
  const key = await apiKeys.find(tenant, memberId);
  if (!key) throw new NotFound('user or API key');
  if (key.revokedAt) throw new Conflict('key-revoked', 'The API key was revoked. Create another one.');
  return 'api-key';
}

async function membersIn(tenant: Tenant, roleId: string): Promise<RoleMembers> {
  return { items: (await roles.listMembers(tenant, roleId)).map(memberOf) };
}

function memberOf(row: RoleMemberRow): RoleMember {
  return { ...row, addedAt: row.addedAt.toISOString() };
}
