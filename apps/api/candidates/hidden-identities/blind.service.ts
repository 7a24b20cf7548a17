/** How a role is read, and uncovering one person of it. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BlindChange, BlindSetting, Revealed } from '#libs/contracts';
import {
  blindStateOf,
  findApplication,
  setBlindFor,
  setBlindForEverybody,
  setRevealed,
  type ApplicationRow,
} from '#libs/database';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { Blinding } from './blinding.service.js';

@Injectable()
export class BlindService {
  constructor(
    private readonly transactions: Transactions,
    private readonly blinding: Blinding,
  ) {}

  async setting(actor: Actor, roleId: string): Promise<BlindSetting> {
    authorise(actor, EVERYBODY);
    const state = await this.transactions.read(actor, (tx) =>
      blindStateOf(tx, actor.organisationId, { roleId, by: actor.id }),
    );
    if (!state) throw new NotFound('role');
    return state;
  }

  async change(actor: Actor, roleId: string, { everybody, mine }: BlindChange): Promise<BlindSetting> {
    authorise(actor, everybody === undefined ? EVERYBODY : RECRUITING);
    const { organisationId } = actor;
    return this.transactions.once(actor, 200, async (tx) => {
      if (!(await blindStateOf(tx, organisationId, { roleId, by: actor.id }))) throw new NotFound('role');
      if (everybody !== undefined) await setBlindForEverybody(tx, organisationId, { roleId, blind: everybody });
      if (mine !== undefined) await setBlindFor(tx, organisationId, { roleId, userId: aUser(actor), blind: mine });
      await audit(
        tx,
        actor,
        'role.blind-changed',
        { kind: 'role', id: roleId },
        { ...(everybody !== undefined && { everybody }), ...(mine !== undefined && { mine }) },
      );
      return (await blindStateOf(tx, organisationId, { roleId, by: actor.id }))!;
    });
  }

  /** Written down each time: who looked, and at whom. */
  async reveal(actor: Actor, applicationId: string): Promise<Revealed> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.once(actor, 201, async (tx) => {
      const { candidateId, name } = await find(tx, actor, applicationId);
      const userId = aUser(actor);
      if ((await this.blinding.hiddenAmong(tx, actor, [applicationId])).size > 0) {
        await setRevealed(tx, organisationId, { candidateId, userId, revealed: true });
        await audit(tx, actor, 'application.revealed', { kind: 'application', id: applicationId });
      }
      return { applicationId, candidateId, name };
    });
  }

  async cover(actor: Actor, applicationId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    await this.transactions.once(actor, 204, async (tx) => {
      const { candidateId } = await find(tx, actor, applicationId);
      await setRevealed(tx, organisationId, { candidateId, userId: aUser(actor), revealed: false });
    });
  }
}

async function find(tx: EntityManager, { organisationId }: Actor, applicationId: string): Promise<ApplicationRow> {
  const application = await findApplication(tx, organisationId, applicationId);
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
