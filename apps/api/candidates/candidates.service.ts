/** A person: what was received from them, what was read, and what they applied for. */
import { Injectable } from '@nestjs/common';
import type { Candidate } from '#libs/contracts';
import { applicationsOfCandidate, documentsOfCandidate, findCandidate, findLatestProfile } from '#libs/database';
import { authorise, type Actor } from '../access/actor.js';
import { EVERYBODY } from '../access/rights.js';
import { NotFound } from '../http/problem.js';
import { Transactions } from '../transactions/transactions.service.js';

@Injectable()
export class CandidatesService {
  constructor(private readonly transactions: Transactions) {}

  async one(actor: Actor, candidateId: string): Promise<Candidate> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const { organisationId } = actor;
      const candidate = await findCandidate(tx, organisationId, candidateId);
      if (!candidate) throw new NotFound('candidate');
      const personId = candidate.mergedIntoId ?? candidateId;
      const documents = await documentsOfCandidate(tx, organisationId, personId);
      const profile = await findLatestProfile(tx, organisationId, personId);
      return {
        ...candidate,
        createdAt: candidate.createdAt.toISOString(),
        documents: documents.map((document) => ({ ...document, receivedAt: document.receivedAt.toISOString() })),
        applications: await applicationsOfCandidate(tx, organisationId, personId),
        profile: profile && { ...profile, content: { ...profile.content } },
      };
    });
  }
}
