/** Turns hidden identities of a role on and off, and reveals single candidates. */
import { Injectable } from '@nestjs/common';
import type { HiddenIdentitiesChange, HiddenIdentitiesSetting, Revealed } from '#libs/contracts';
import { type ApplicationRow, applications, hiddenIdentities, type Tenant } from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { IdentityMaskingService } from './identity-masking.service.js';

@Injectable()
export class HiddenIdentitiesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
  ) {}

  async setting(actor: Actor, roleId: string): Promise<HiddenIdentitiesSetting> {
    authorise(actor, EVERYBODY);
    const state = await this.transactions.read(actor, (tenant) =>
      hiddenIdentities.findState(tenant, { roleId, by: actor.id }),
    );
    if (!state) throw new NotFound('role');
    return state;
  }

  async change(
    actor: Actor,
    roleId: string,
    { allUsers, me }: HiddenIdentitiesChange,
  ): Promise<HiddenIdentitiesSetting> {
    authorise(actor, allUsers === undefined ? EVERYBODY : RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      if (!(await hiddenIdentities.findState(tenant, { roleId, by: actor.id }))) throw new NotFound('role');
      if (allUsers !== undefined) await hiddenIdentities.setForRole(tenant, { roleId, isHidden: allUsers });
      if (me !== undefined) await hiddenIdentities.setForUser(tenant, { roleId, userId: aUser(actor), isHidden: me });
      await audit(
        tenant,
        actor,
        'role.hidden-identities-changed',
        { kind: 'role', id: roleId },
        { ...(allUsers !== undefined && { allUsers }), ...(me !== undefined && { me }) },
      );
      return (await hiddenIdentities.findState(tenant, { roleId, by: actor.id }))!;
    });
  }

  /** Written down each time: who looked, and at whom. */
  async reveal(actor: Actor, applicationId: string): Promise<Revealed> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const { candidateId, name } = await find(tenant, applicationId);
      const userId = aUser(actor);
      if ((await this.masking.hiddenAmong(tenant, actor, [applicationId])).size > 0) {
        await hiddenIdentities.setRevealed(tenant, { candidateId, userId, revealed: true });
        await audit(tenant, actor, 'application.revealed', { kind: 'application', id: applicationId });
      }
      return { applicationId, candidateId, name };
    });
  }

  async cover(actor: Actor, applicationId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      const { candidateId } = await find(tenant, applicationId);
      await hiddenIdentities.setRevealed(tenant, { candidateId, userId: aUser(actor), revealed: false });
    });
  }
}

async function find(tenant: Tenant, applicationId: string): Promise<ApplicationRow> {
  const application = await applications.find(tenant, applicationId);
  if (!application) throw new NotFound('application');
  return application;
}

function aUser(actor: Actor): string {
  const userId = userOf(actor);
  if (userId === null) {
    throw new Conflict(
      'needs-a-user',
      'Hiding identities and revealing a candidate are recorded under a user. Sign in as a user to do it.',
    );
  }
  return userId;
}
