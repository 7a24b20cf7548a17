/**
 * The page of an explanation: what the holder of its link can read and request. It reaches one application and nothing
 * else.
 */
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type {
  AskForPerson,
  AuditAction,
  ExplanationView,
  NewCorrection,
  ReportedCorrection,
  RequestReceipt,
} from '#libs/contracts';
import {
  applications,
  auditLog,
  decisions,
  type ExplanationLinkEntity,
  explanations,
  inbox,
  inOrganisation,
  newId,
  notices,
  organisations,
  type Tenant,
} from '#libs/database';
import { switchMode } from '#libs/intake';
import { requestSentence } from '#libs/wording';
import { refusalOf } from '../../candidates/applications/lock-application.js';
import { checkCorrection } from '../../candidates/corrections/correct.js';
import { LinkLimiter } from '../../platform/auth/limits/link-limiter.js';
import { notValid, readLink, requireWorks, type LinkCall } from '../../platform/auth/links/open-links.js';
import { ApiProblem, Conflict } from '../../platform/http/problems/problem.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';
import { rightsOf } from '../notices/rights.service.js';
import { ExplanationService } from './explanation.service.js';

/** Reports that wait for a person at once. */
const MOST_OPEN = 20;

/** A transaction of one application's tenant. */
interface Opened {
  tenant: Tenant;
  applicationId: string;
  link: ExplanationLinkEntity;
}

@Injectable()
export class PublicExplanationService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly explanations: ExplanationService,
    private readonly skills: CurrentSkills,
    private readonly limiter: LinkLimiter,
  ) {}

  read(call: LinkCall): Promise<ExplanationView> {
    return this.open(call, async (opened) => {
      const { tenant, applicationId, link } = opened;
      const medium = { on: 'page', language: call.language, expiresAt: link.expiresAt } as const;
      const explained = await this.explanations.of(tenant, applicationId, medium);
      await explanations.recordOpened(tenant, link.id);
      await this.audit(opened, call, 'explanation.opened');
      return explained;
    });
  }

  /** A fact that they say is wrong. It waits for a person; until then nothing changes. */
  reportCorrection(call: LinkCall, report: ReportedCorrection): Promise<RequestReceipt> {
    return this.ask(call, 'report', async (opened) => {
      const { tenant, applicationId } = opened;
      const application = await applications.find(tenant, applicationId);
      const open = (await explanations.listRequestsOfApplication(tenant, applicationId)).filter(
        ({ kind, state }) => kind === 'correction' && state === 'open',
      );
      if (open.length >= MOST_OPEN) throw tooManyOpen();
      if (application && report.fact !== 'other') await this.check(opened, application.candidateId, report);
      return this.keep(opened, call, 'correction', { content: report, words: report.words || null });
    });
  }

  /** Holds at once: who has to wait for a word while the tool goes on has not been given a person. */
  askForPerson(call: LinkCall, { words }: AskForPerson): Promise<RequestReceipt> {
    return this.ask(
      call,
      'person',
      async (opened) => {
        const { tenant, applicationId } = opened;
        const asked = await explanations.listRequestsOfApplication(tenant, applicationId);
        if (asked.some(({ kind, state }) => kind === 'person' && state === 'open')) throw askedAlready();
        const change = {
          applicationId,
          mode: 'by-people',
          asked: 'candidate',
        } as const;
        await switchMode(tenant, { ...change, reason: null, by: null });
        return this.keep(opened, call, 'person', { content: null, words: words || null });
      },
      ({ tenant, applicationId }) => notices.lockRankings(tenant, applicationId),
    );
  }

  /**
   * Contradictions within a report are refused. A contradiction to what the organization stated may be the very error
   * to report.
   */
  private async check(
    { tenant }: Opened,
    candidateId: string,
    { words, ...fact }: Exclude<ReportedCorrection, { fact: 'other' }>,
  ): Promise<void> {
    const input = { ...fact, reason: words || 'Reported by the candidate', source: 'candidate' } as NewCorrection;
    try {
      await checkCorrection(tenant, candidateId, input, await this.skills.of(tenant));
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 409)) throw error;
    }
  }

  private async keep(
    opened: Opened,
    call: LinkCall,
    kind: 'correction' | 'person',
    request: { content: ReportedCorrection | null; words: string | null },
  ): Promise<RequestReceipt> {
    const { tenant, applicationId } = opened;
    const id = newId();
    await explanations.createRequest(tenant, {
      id,
      applicationId,
      kind,
      ...request,
    });
    await inbox.notifyCandidateRequest(
      tenant,
      applicationId,
      kind === 'person' ? 'human-review-requested' : 'error-reported',
    );
    await this.audit(
      opened,
      call,
      kind === 'person' ? 'candidate.human-review-requested' : 'candidate.correction-requested',
      { requestId: id },
    );
    const at = new Date().toISOString();
    return { kind, at, sentence: requestSentence(call.language, { kind, at, state: 'open' }) };
  }

  /** @param before what comes before the application is locked */
  private ask<Result>(
    call: LinkCall,
    asks: 'report' | 'person',
    work: (opened: Opened) => Promise<Result>,
    before: (opened: Opened) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result> {
    return this.open(call, async (opened) => {
      const { tenant, applicationId, link } = opened;
      this.limiter.take(asks, link.id);
      await before(opened);
      const [locked] = await decisions.lockApplications(tenant, [applicationId]);
      if (!locked) throw notValid();
      if (refusalOf(locked) !== null) throw notPossible();
      return work(opened);
    });
  }

  private async open<Result>(call: LinkCall, work: (opened: Opened) => Promise<Result>): Promise<Result> {
    const { organisationId, id, secret } = readLink('explained', call, this.limiter);
    return inOrganisation(this.database, organisationId, async (tenant) => {
      const found = await explanations.findLink(tenant, id);
      const link = requireWorks(found, secret, found ? await whomToAsk(tenant) : '');
      return work({ tenant, applicationId: link.applicationId, link });
    });
  }

  private audit(
    { tenant, applicationId, link }: Opened,
    { requestId }: LinkCall,
    action: AuditAction,
    details: Record<string, string> = {},
  ): Promise<void> {
    return auditLog.append(tenant, {
      ...{ action, details, requestId },
      actor: { kind: 'link', id: link.id },
      subject: { kind: 'application', id: applicationId },
    });
  }
}

/** Returns the contact for a reader without an account. */
export async function whomToAsk(tenant: Tenant): Promise<string> {
  const { contact } = await rightsOf(tenant);
  const organisation = await organisations.find(tenant);
  const name = organisation?.name ?? 'the organization that sent it';
  return contact === null ? name : `${name} (${contact})`;
}

function tooManyOpen(): Conflict {
  const detail = `You already have ${MOST_OPEN} open requests. Wait for a reply to them.`;
  return new Conflict('too-many-open', detail);
}

function askedAlready(): Conflict {
  const detail = 'You have already asked for a human review: people assess your application.';
  return new Conflict('already-requested', detail);
}

function notPossible(): Conflict {
  const detail = 'This application cannot be changed here at the moment. Write to the organization that received it.';
  return new Conflict('not-possible', detail);
}
