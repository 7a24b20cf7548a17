/** One application: the whole working of its score. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Application, ApplicationInAts, Working } from '#libs/contracts';
import {
  applicationInAts,
  correctionsNamed,
  countBefore,
  answerStatements,
  documentsOfCandidate,
  documentsOfProfile,
  findApplication,
  findAssessment,
  findRanking,
  findRoleVersion,
  findWeightsVersion,
  latestExplanationDue,
  noticeOf,
  overridesOf,
  textsOfProfile,
  type ApplicationRow,
  type AtsStandingRow,
  type RankingPlace,
} from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { answersInView } from '../corrections/answers-view.js';
import { findingsOfPerson } from '../evidence/findings-of-person.js';
import { correctionsIn, quoter, stater } from '../evidence/quotes.js';
import { dueInView } from '../notices/due-view.js';
import { noticeInView } from '../notices/notice-view.js';
import { outOfDateOf } from '../scores/out-of-date.js';
import { workingOf } from './working.js';

@Injectable()
export class ApplicationsService {
  constructor(private readonly transactions: Transactions) {}

  async one(actor: Actor, applicationId: string): Promise<Application> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const application = await this.find(tx, actor, applicationId);
      const working = application.mode === 'scored' ? await this.workingIn(tx, actor, application) : null;
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
        jurisdiction: application.jurisdiction,
        notice: noticeInView(await noticeOf(tx, actor.organisationId, application.id)),
        answers: answersInView(await answerStatements(tx, actor.organisationId, application.id)),
        documents: documents.map(({ id, fileName, mediaType, outcome }) => ({ id, fileName, mediaType, outcome })),
        decision: application.decision,
        ats: inAtsInView(await applicationInAts(tx, actor.organisationId, application.id)),
        explanationDue: dueInView(await latestExplanationDue(tx, actor.organisationId, application.id)),
        supersededBy: application.supersededById,
        outOfDate: working && outOfDateOf(application),
        findings: await findingsOfPerson(tx, actor.organisationId, application.candidateId, documents),
        working,
      };
    });
  }

  private async find(tx: EntityManager, actor: Actor, id: string): Promise<ApplicationRow> {
    const application = await findApplication(tx, actor.organisationId, id);
    if (!application) throw new NotFound('application');
    return application;
  }

  /** The working under the weights in force; null while there is none. */
  async workingIn(
    tx: EntityManager,
    actor: Pick<Actor, 'organisationId'>,
    application: ApplicationRow,
  ): Promise<Working | null> {
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
      stated: stater(documents, await correctionsNamed(tx, organisationId, correctionsIn(documents))),
      overridden: new Map((await overridesOf(tx, organisationId, id)).map((row) => [row.id, row])),
    });
  }

  private async rank(
    tx: EntityManager,
    actor: Pick<Actor, 'organisationId'>,
    weightsId: string,
    applicationId: string,
  ): Promise<number | null> {
    const place = await findRanking(tx, actor.organisationId, weightsId, applicationId);
    return place && (await this.rankOf(tx, actor, weightsId, { ...place, applicationId }));
  }

  private async rankOf(
    tx: EntityManager,
    actor: Pick<Actor, 'organisationId'>,
    weightsId: string,
    place: RankingPlace,
  ): Promise<number> {
    return 1 + (await countBefore(tx, actor.organisationId, weightsId, place));
  }
}

function stateOf({ mode, owesNotice }: ApplicationRow, working: Working | null): Application['state'] {
  if (mode === 'by-people' || mode === 'superseded' || mode === 'withdrawn') return mode;
  if (working) return 'assessed';
  return owesNotice ? 'notice-owed' : 'waiting';
}

function inAtsInView(row: AtsStandingRow | null): ApplicationInAts | null {
  if (row === null) return null;
  const { conflict, vendor, ...stands } = row;
  return {
    ...stands,
    vendor: vendor as ApplicationInAts['vendor'],
    conflict: conflict && { ...conflict, since: new Date(conflict.since).toISOString() },
  };
}
