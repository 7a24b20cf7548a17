/** One application: the whole working of its score. */
import { Injectable } from '@nestjs/common';
import { NO_SCORE } from '#libs/contracts';
import type { Application, ApplicationInAts, ReaderLanguage, Working } from '#libs/contracts';
import {
  type ApplicationRow,
  applications,
  assessments,
  atsRoles,
  type AtsApplicationStatusRow,
  candidates,
  corrections,
  explanations,
  notices,
  overrides,
  profiles,
  type RankingPlace,
  rankings,
  roles,
  screeningAnswers,
  shortlist,
  type Tenant,
  weights,
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
    return this.transactions.read(actor, async (tenant) => {
      const application = await this.find(tenant, applicationId);
      const working = application.mode === 'scored' ? await this.workingIn(tenant, application, actor.language) : null;
      const documents = await candidates.listDocuments(tenant, application.candidateId);
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
        notice: noticeInView(await notices.findOfApplication(tenant, application.id)),
        answers: answersInView(await screeningAnswers.listStatements(tenant, application.id)),
        documents: documents.map(({ id, fileName, mediaType, outcome }) => ({ id, fileName, mediaType, outcome })),
        decision: application.decision,
        ats: inAtsInView(await atsRoles.findApplication(tenant, application.id)),
        explanationDue: dueInView(await explanations.findLatestDue(tenant, application.id)),
        supersededBy: application.supersededById,
        outOfDate: working && outOfDateOf(application),
        findings: await findingsOfPerson(tenant, application.candidateId, documents, actor.language),
        working,
      };
    });
  }

  private async find(tenant: Tenant, id: string): Promise<ApplicationRow> {
    const application = await applications.find(tenant, id);
    if (!application) throw new NotFound('application');
    return application;
  }

  /** The working under the weights in force; null while there is none. */
  async workingIn(tenant: Tenant, application: ApplicationRow, language: ReaderLanguage): Promise<Working | null> {
    const { id, roleId, activeWeightsId } = application;
    const foundWeights = activeWeightsId && (await weights.findVersion(tenant, roleId, activeWeightsId));
    const roleVersion = foundWeights && (await roles.findVersion(tenant, foundWeights.roleVersionId));
    if (!foundWeights || !roleVersion) return null;
    const assessment = await assessments.find(tenant, id, roleVersion.id);
    if (!assessment) return null;
    const texts = await profiles.listTexts(tenant, assessment.profileId);
    const documents = await profiles.listDocuments(tenant, assessment.profileId);
    return workingOf({
      language,
      assessment,
      role: roleVersion.content,
      weights: foundWeights,
      rank: await this.rank(tenant, foundWeights.id, id),
      quote: quoter(documents, texts),
      stated: stater(documents, await corrections.findMany(tenant, correctionsIn(documents)), language),
      overridden: new Map((await overrides.list(tenant, id)).map((row) => [row.id, row])),
    });
  }

  private async rank(tenant: Tenant, weightsId: string, applicationId: string): Promise<number | null> {
    const place = await rankings.find(tenant, weightsId, applicationId);
    return place && (await this.rankOf(tenant, weightsId, { ...place, applicationId }));
  }

  /** Without a score there is no rank. */
  private async rankOf(tenant: Tenant, weightsId: string, place: RankingPlace): Promise<number | null> {
    if (place.score === NO_SCORE) return null;
    return 1 + (await shortlist.countBefore(tenant, weightsId, place));
  }
}

function stateOf({ mode, noticePending }: ApplicationRow, working: Working | null): Application['state'] {
  if (mode === 'by-people' || mode === 'superseded' || mode === 'withdrawn') return mode;
  if (working) return working.flags.some(({ code }) => code === 'not-resume') ? 'not-resume' : 'assessed';
  return noticePending ? 'notice-pending' : 'waiting';
}

function inAtsInView(row: AtsApplicationStatusRow | null): ApplicationInAts | null {
  if (row === null) return null;
  const { conflict, vendor, ...stands } = row;
  return {
    ...stands,
    vendor: vendor as ApplicationInAts['vendor'],
    conflict: conflict && { ...conflict, since: new Date(conflict.since).toISOString() },
  };
}
