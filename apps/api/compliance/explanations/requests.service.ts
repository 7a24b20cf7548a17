/** The requests of candidates, and users' replies. */
import { Injectable } from '@nestjs/common';
import type {
  CandidateRequest,
  CandidateRequestQuery,
  NewCorrection,
  Page,
  ReportedCorrection,
  RequestResolution,
} from '#libs/contracts';
import { applications, type CandidateRequestRow, explanations, type Tenant } from '#libs/database';
import { claimPerson, correct } from '../../candidates/corrections/correct.js';
import { Conflict, NotFound, Unprocessable, asSentence } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';

@Injectable()
export class RequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
  ) {}

  async list(actor: Actor, query: CandidateRequestQuery): Promise<Page<CandidateRequest>> {
    authorise(actor, EVERYBODY);
    const { cursor, limit, state, applicationId = null } = query;
    const bound = `candidate-requests ${state} ${applicationId}`;
    const after = readIdCursor(bound, cursor);
    const page = { visibility: actor.visibility, open: state === 'open', applicationId, after, limit: limit + 1 };
    const rows = await this.transactions.read(actor, (tenant) => explanations.listRequests(tenant, page));
    return pageFrom(rows, limit, bound, ({ id }) => [id], requestOf);
  }

  /** A correction that is accepted counts from now on, as one that the candidate reported. */
  async resolve(
    actor: Actor,
    applicationId: string,
    requestId: string,
    input: RequestResolution,
  ): Promise<CandidateRequest> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await applications.find(tenant, applicationId);
      if (!application) throw new NotFound('application');
      // People before what is about them, as everywhere.
      const personId =
        input.outcome === 'accepted' ? await claimPerson(tenant, application.candidateId) : application.candidateId;
      const request = await explanations.lockRequest(tenant, { applicationId, id: requestId });
      if (!request) throw new NotFound('request');
      if (request.state !== 'open') throw alreadyResolved();
      if ((request.kind === 'person') !== (input.outcome === 'answered')) throw wrongOutcome(request.kind);
      const correctionId =
        input.outcome === 'accepted'
          ? await this.accept(tenant, actor, personId, input.correction ?? request.content, request.words)
          : null;
      const resolved = { state: input.outcome, reply: input.reply, correctionId, resolvedBy: actor.id };
      await explanations.resolveRequest(tenant, requestId, resolved);
      const subject = { kind: 'application', id: applicationId };
      await audit(tenant, actor, `candidate-request.${input.outcome}`, subject, {
        requestId,
        ...(correctionId !== null && { correctionId }),
      });
      return this.one(tenant, actor, applicationId, requestId);
    });
  }

  private async accept(
    tenant: Tenant,
    actor: Actor,
    personId: string,
    reported: ReportedCorrection | null,
    words: string | null,
  ): Promise<string> {
    if (reported === null || reported.fact === 'other') throw noFactToCorrect();
    const { words: own, ...fact } = reported;
    const reason = own || words || 'Reported by the candidate';
    const input = { ...fact, reason, source: 'candidate' } as NewCorrection;
    const skills = await this.skills.of(tenant);
    const [id] = await correct(tenant, actor, personId, [input], { skills });
    return id!;
  }

  private async one(tenant: Tenant, actor: Actor, applicationId: string, id: string): Promise<CandidateRequest> {
    const page = { visibility: actor.visibility, open: false, applicationId, id, after: null, limit: 1 };
    const [row] = await explanations.listRequests(tenant, page);
    if (!row) throw new NotFound('request');
    return requestOf(row);
  }
}

function alreadyResolved(): Conflict {
  return new Conflict('already-resolved', 'The request was resolved before.');
}

function wrongOutcome(kind: 'correction' | 'person'): Unprocessable {
  const message =
    kind === 'person' ? 'A request for a human review is `answered`' : 'A correction is `accepted` or `refused`';
  return new Unprocessable('wrong-outcome', asSentence(message), [{ path: 'outcome', message }]);
}

function noFactToCorrect(): Unprocessable {
  const message = 'The candidate described the error in text only. Name the fact to correct.';
  return new Unprocessable('no-fact-to-correct', asSentence(message), [{ path: 'correction', message }]);
}

function requestOf(row: CandidateRequestRow): CandidateRequest {
  const { id, kind, applicationId, candidateId, name, words, state, reply, correctionId } = row;
  return {
    ...{ id, kind, applicationId, candidateId, name, words, state, reply, correctionId },
    at: row.madeAt.toISOString(),
    role: { id: row.roleId, title: row.roleTitle },
    correction: row.content,
    resolvedBy: row.resolvedBy === null ? null : { id: row.resolvedBy, name: row.resolvedByName },
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}
