/** The organization's policy on the rights of candidates. */
import { Injectable } from '@nestjs/common';
import { candidateRightsSchema, type CandidateRights, type CurrentCandidateRights } from '#libs/contracts';
import { explanations, notices, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS, EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

const DEFAULTS: CandidateRights = candidateRightsSchema.parse({});

@Injectable()
export class RightsService {
  constructor(private readonly transactions: Transactions) {}

  async current(actor: Actor): Promise<CurrentCandidateRights> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tenant) => rightsOf(tenant));
  }

  /**
   * A demand for notice holds for applications that come in from now on: those that have a score keep it. Those that waited for a notice
   * which is not demanded any more are scored.
   */
  async set(actor: Actor, rights: CandidateRights): Promise<CurrentCandidateRights> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const { organisationId } = actor;
      await explanations.setRights(tenant, { ...rights, changedBy: userOf(actor) });
      const released = await notices.releasePending(tenant);
      const jobs = released.map((applicationId) => ({
        ...outboxJob('assess-application', { applicationId }),
        bulk: true,
      }));
      await outbox.enqueue(tenant, jobs);
      const { requireNotice, explanationDays, linkDays } = rights;
      const details = { requireNotice, explanationDays, linkDays, released: released.length };
      await audit(tenant, actor, 'candidate-rights.changed', { kind: 'organisation', id: organisationId }, details);
      return rightsOf(tenant);
    });
  }
}

/** Returns the candidate rights policy that holds today: the one that was set, or the defaults. */
export async function rightsOf(tenant: Tenant): Promise<CurrentCandidateRights> {
  const row = await explanations.findRights(tenant);
  if (row === null) return { ...DEFAULTS, changedBy: null, changedAt: null };
  const { organisationId: _organisationId, changedAt, ...rights } = row;
  return { ...rights, changedAt: changedAt.toISOString() };
}
