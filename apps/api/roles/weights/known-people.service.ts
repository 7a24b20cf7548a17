/** People you know: applications that a role's weights are judged by. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownPeople, NewKnownPeople } from '#libs/contracts';
import {
  findRole,
  knownPeopleOf,
  lockForDecisions,
  lockKnownPeople,
  peopleOfApplications,
  setKnownPeople,
} from '#libs/database';
import { NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { previewedPerson } from './preview-view.js';

@Injectable()
export class KnownPeopleService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, roleId: string): Promise<KnownPeople> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      return listOf(tx, actor, roleId);
    });
  }

  /** All of them at once: who is left out is forgotten. */
  async set(actor: Actor, roleId: string, { items }: NewKnownPeople): Promise<KnownPeople> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tx) => {
      // Before the role: an erasure takes them in this order.
      const ids = items.map(({ applicationId }) => applicationId);
      await lockForDecisions(tx, actor.organisationId, ids);
      if (!(await lockKnownPeople(tx, actor.organisationId, roleId))) throw new NotFound('role');
      const kept = await setKnownPeople(tx, actor.organisationId, roleId, { people: items, by: userOf(actor) });
      if (kept < items.length)
        throw new Unprocessable('not-of-this-role', 'Each item must be a scored application of this role.');
      await audit(tx, actor, 'weights.known-people', { kind: 'role', id: roleId }, { people: kept });
      return listOf(tx, actor, roleId);
    });
  }
}

async function listOf(tx: EntityManager, { organisationId }: Actor, roleId: string): Promise<KnownPeople> {
  const known = await knownPeopleOf(tx, organisationId, roleId);
  const people = await peopleOfApplications(
    tx,
    organisationId,
    known.map(({ applicationId }) => applicationId),
  );
  return { items: known.map(({ applicationId, verdict }) => ({ ...previewedPerson(applicationId, people), verdict })) };
}
