/** A candidate for a role, as JSON. */
import { Injectable } from '@nestjs/common';
import type { ApplicationReceipt, NewApplication } from '#libs/contracts';
import { roles } from '#libs/database';
import { canonicalDocument, droppedOf, receiveDocument } from '#libs/intake';
import { assessmentTermsFor } from '../../compliance/notices/assessment-terms.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { refuseClosed } from '../receiving/refuse-closed.js';

@Injectable()
export class IntakeService {
  constructor(private readonly transactions: Transactions) {}

  async add(
    actor: Actor,
    roleId: string,
    { candidate, assessmentTerms: stated, answers }: NewApplication,
  ): Promise<ApplicationReceipt> {
    authorise(actor, RECRUITING);
    const dropped = droppedOf(answers);
    return this.transactions.once(actor, 202, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      if (!role) throw new NotFound('role');
      refuseClosed(role.state);
      const received = await receiveDocument(tenant, {
        ...canonicalDocument(candidate),
        roleId,
        source: 'api',
        bulk: false,
        assessmentTerms: await assessmentTermsFor(tenant, stated),
        answers,
        by: actor.id,
      });
      await audit(
        tenant,
        actor,
        'application.received',
        { kind: 'application', id: received.applicationId },
        {
          roleId,
          candidateId: received.candidateId,
          documentId: received.documentId,
          duplicate: received.duplicate,
          ...(dropped.length > 0 && { answersDropped: dropped.map(({ about }) => about) }),
        },
      );
      return { ...received, dropped };
    });
  }
}
