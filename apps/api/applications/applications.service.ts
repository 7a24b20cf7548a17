/** One application: the whole working of its score, and the decisions of people about it. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  LANES,
  type Application,
  type ApplicationFinding,
  type Decision,
  type NewDecision,
  type Page,
  type PageQuery,
  type Working,
} from '#libs/contracts';
import {
  countBefore,
  createDecision,
  documentsOfCandidate,
  documentsOfProfile,
  findApplication,
  findAssessment,
  findLatestProfile,
  findRanking,
  findRoleVersion,
  findWeightsVersion,
  newId,
  pageOfDecisions,
  remarksOfProfile,
  textsOfProfile,
  type ApplicationRow,
  type DecisionEntity,
  type RankingPlace,
} from '#libs/database';
import { authorise, type Actor } from '../access/actor.js';
import { EVERYBODY } from '../access/rights.js';
import { pageFrom, readIdCursor } from '../http/cursor.js';
import { Conflict, NotFound } from '../http/problem.js';
import { outOfDateOf } from '../shortlist/out-of-date.js';
import { scoreOf } from '../shortlist/points.js';
import { audit } from '../transactions/audit.js';
import { Transactions } from '../transactions/transactions.service.js';
import { findingsOf, type FindingFacts } from './findings.js';
import { quoter } from './quotes.js';
import { workingOf } from './working.js';

@Injectable()
export class ApplicationsService {
  constructor(private readonly transactions: Transactions) {}

  async one(actor: Actor, applicationId: string): Promise<Application> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const application = await this.find(tx, actor, applicationId);
      const working = application.mode === 'scored' ? await this.working(tx, actor, application) : null;
      const documents = await documentsOfCandidate(tx, actor.organisationId, application.candidateId);
      return {
        id: application.id,
        roleId: application.roleId,
        candidateId: application.candidateId,
        name: application.name,
        source: application.source,
        mode: application.mode,
        state: stateOf(application, working),
        receivedAt: application.receivedAt.toISOString(),
        documents: documents.map(({ id, fileName, outcome }) => ({ id, fileName, outcome })),
        decision: application.decision,
        supersededBy: application.supersededById,
        outOfDate: working && outOfDateOf(application),
        findings: await this.findings(tx, actor, application.candidateId, documents),
        working,
      };
    });
  }

  /** Keeps what the person saw: score, lane and rank of this moment, versions, filters, and what they said of blind and opened. */
  async decide(actor: Actor, applicationId: string, input: NewDecision): Promise<Decision> {
    authorise(actor, EVERYBODY);
    return this.transactions.change(actor, 201, async (tx) => {
      const application = await this.find(tx, actor, applicationId);
      if (application.supersededById !== null) throw superseded(application.supersededById);
      const decision = {
        organisationId: actor.organisationId,
        id: newId(),
        applicationId,
        kind: input.kind,
        reasonCode: input.reasonCode,
        ...(await this.seen(tx, actor, application)),
        filters: input.filters,
        blind: input.blind,
        opened: input.opened,
        decidedBy: actor.id,
      };
      const decidedAt = await createDecision(tx, decision);
      const { kind, reasonCode } = input;
      await audit(
        tx,
        actor,
        'decision.made',
        { kind: 'application', id: applicationId },
        { decisionId: decision.id, kind, reasonCode },
      );
      return decisionOf({ ...decision, decidedAt });
    });
  }

  async decisions(actor: Actor, applicationId: string, { cursor, limit }: PageQuery): Promise<Page<Decision>> {
    authorise(actor, EVERYBODY);
    const bound = `decisions ${applicationId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      await this.find(tx, actor, applicationId);
      const rows = await pageOfDecisions(tx, actor.organisationId, { applicationId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], decisionOf);
    });
  }

  private async find(tx: EntityManager, actor: Actor, id: string): Promise<ApplicationRow> {
    const application = await findApplication(tx, actor.organisationId, id);
    if (!application) throw new NotFound('application');
    return application;
  }

  private async working(tx: EntityManager, actor: Actor, application: ApplicationRow): Promise<Working | null> {
    const { organisationId } = actor;
    const { id, roleId, activeWeightsId } = application;
    const weights = activeWeightsId && (await findWeightsVersion(tx, organisationId, roleId, activeWeightsId));
    const roleVersion = weights && (await findRoleVersion(tx, organisationId, weights.roleVersionId));
    if (!weights || !roleVersion) return null;
    const assessment = await findAssessment(tx, organisationId, id, roleVersion.id);
    if (!assessment) return null;
    const texts = await textsOfProfile(tx, organisationId, assessment.profileId);
    const documents = await documentsOfProfile(tx, organisationId, assessment.profileId);
    return workingOf({
      assessment,
      role: roleVersion.content,
      weights,
      rank: await this.rank(tx, actor, weights.id, id),
      quote: quoter(documents, texts),
    });
  }

  /** Of the newest reading, whether it is assessed or not: people who assess without a score need them as well. */
  private async findings(
    tx: EntityManager,
    { organisationId }: Actor,
    candidateId: string,
    documents: FindingFacts['documents'],
  ): Promise<ApplicationFinding[]> {
    const row = await findLatestProfile(tx, organisationId, candidateId);
    const texts = row ? await textsOfProfile(tx, organisationId, row.id) : [];
    const remarks = row ? await remarksOfProfile(tx, organisationId, row.id) : [];
    const profile = row?.content ?? null;
    return findingsOf({ profile, texts, documents, remarks, quote: quoter(profile?.documents ?? [], texts) });
  }

  private async rank(
    tx: EntityManager,
    actor: Actor,
    weightsId: string,
    applicationId: string,
  ): Promise<number | null> {
    const place = await findRanking(tx, actor.organisationId, weightsId, applicationId);
    return place && (await this.rankOf(tx, actor, weightsId, { ...place, applicationId }));
  }

  private async rankOf(tx: EntityManager, actor: Actor, weightsId: string, place: RankingPlace): Promise<number> {
    return 1 + (await countBefore(tx, actor.organisationId, weightsId, place));
  }

  private async seen(
    tx: EntityManager,
    actor: Actor,
    application: ApplicationRow,
  ): Promise<Pick<DecisionEntity, 'score' | 'lane' | 'rank' | 'versions'>> {
    const { organisationId } = actor;
    const { id, roleId, activeWeightsId } = application;
    const weights = activeWeightsId && (await findWeightsVersion(tx, organisationId, roleId, activeWeightsId));
    const place = weights && (await findRanking(tx, organisationId, weights.id, id));
    if (!weights || !place) return { score: null, lane: null, rank: null, versions: {} };
    const assessment = await findAssessment(tx, organisationId, id, weights.roleVersionId);
    return {
      score: place.score,
      lane: place.lane,
      rank: await this.rankOf(tx, actor, weights.id, { ...place, applicationId: id }),
      versions: {
        weightsVersionId: weights.id,
        roleVersionId: weights.roleVersionId,
        assessmentId: place.assessmentId,
        ...(assessment && {
          profileId: assessment.profileId,
          taxonomy: assessment.taxonomy,
          matcher: assessment.matcher,
        }),
      },
    };
  }
}

function stateOf({ mode }: ApplicationRow, working: Working | null): Application['state'] {
  if (mode === 'by-people' || mode === 'superseded') return mode;
  return working ? 'assessed' : 'waiting';
}

function superseded(by: string): Conflict {
  const detail = `The same person applied for this role as ${by}, and that application counts: decide about it.`;
  return new Conflict('superseded', 'Superseded by another application', detail);
}

function decisionOf(row: DecisionEntity): Decision {
  return {
    id: row.id,
    applicationId: row.applicationId,
    kind: row.kind,
    reasonCode: row.reasonCode ?? '',
    by: row.decidedBy,
    at: row.decidedAt.toISOString(),
    score: row.score === null ? null : scoreOf(row.score),
    lane: row.lane === null ? null : (LANES[row.lane] ?? null),
    rank: row.rank,
    versions: row.versions,
    filters: row.filters as Record<string, string>,
    blind: row.blind,
    opened: row.opened,
  };
}
