/** Erasing people, and those who come back after it. */
import { Inject, Injectable } from '@nestjs/common';
import type {
  AddressErasure,
  ErasureReport,
  SuppressedCandidate,
  SuppressionResolution,
  Page,
  PageQuery,
  RemovedSamples,
  ResolvedSuppression,
} from '#libs/contracts';
import { suppressions } from '#libs/database';
import { eraseByAddress, erasePerson, removeSamples, resolveReturned, type SecretKeys } from '#libs/erasure';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { auditActor } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { erasureProblems } from './problems.js';

@Injectable()
export class ErasureService {
  private readonly secretKeys: SecretKeys;

  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) { secretKey, formerSecretKeys }: ApiOptions,
  ) {
    this.secretKeys = [secretKey, ...formerSecretKeys];
  }

  async erase(actor: Actor, candidateId: string): Promise<ErasureReport> {
    authorise(actor, ADMINS);
    const { organisationId } = actor;
    const by = auditActor(actor);
    const request = { organisationId, candidateId, secretKeys: this.secretKeys, by, requestId: actor.request.id };
    return erasureProblems(() =>
      this.transactions.once(actor, 200, (tenant) => erasePerson(tenant, { ...request, cause: 'demand' })),
    );
  }

  async eraseByAddress(actor: Actor, email: string): Promise<AddressErasure> {
    authorise(actor, ADMINS);
    const { organisationId } = actor;
    const request = {
      organisationId,
      email,
      secretKeys: this.secretKeys,
      by: auditActor(actor),
      requestId: actor.request.id,
    };
    return erasureProblems(() =>
      this.transactions.once(actor, 200, (tenant) => eraseByAddress(tenant, { ...request, cause: 'demand' })),
    );
  }

  /** Invented candidates are erased like any other: nothing of them stays in documents, texts and queues. */
  async removeSamples(actor: Actor): Promise<RemovedSamples> {
    authorise(actor, ADMINS);
    const { organisationId } = actor;
    const request = { organisationId, secretKeys: this.secretKeys, by: auditActor(actor), requestId: actor.request.id };
    return erasureProblems(() => this.transactions.once(actor, 200, (tenant) => removeSamples(tenant, request)));
  }

  async suppressed(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<SuppressedCandidate>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('suppressed-candidates', cursor);
    const rows = await this.transactions.read(actor, (tenant) =>
      suppressions.listCandidates(tenant, { visibility: actor.visibility, after, limit: limit + 1 }),
    );
    return pageFrom(
      rows,
      limit,
      'suppressed-candidates',
      ({ candidateId }) => [candidateId],
      (row) => ({ ...row, suppressedAt: row.suppressedAt.toISOString() }),
    );
  }

  async resolve(
    actor: Actor,
    candidateId: string,
    { resolution, reason }: SuppressionResolution,
  ): Promise<ResolvedSuppression> {
    authorise(actor, ADMINS);
    const { organisationId } = actor;
    const decision = { organisationId, candidateId, resolution, reason, secretKeys: this.secretKeys };
    const by = { by: auditActor(actor), requestId: actor.request.id };
    return erasureProblems(() =>
      this.transactions.once(actor, 200, async (tenant) => {
        const resolved = await resolveReturned(tenant, { ...decision, ...by });
        if (resolved === null) throw new NotFound('suppressed candidate');
        return { candidateId, resolution, erasure: resolved.erasure };
      }),
    );
  }
}
