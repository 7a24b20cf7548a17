/** Explanations from the side of those who owe them: what is due, letters, links, and that it was given. */
import { Injectable } from '@nestjs/common';
import { issueToken } from '#libs/secrets';
import type {
  CreatedExplanationLink,
  DueItem,
  ExplanationView,
  ExplanationDue,
  ExplanationGiven,
  ExplanationLetter,
  ExplanationLink,
  ExplanationLinks,
  ExplanationWaived,
  NewExplanationLink,
  Page,
  PageQuery,
} from '#libs/contracts';
import {
  applications,
  type DueRow,
  type ExplanationLinkEntity,
  explanations,
  newId,
  type Tenant,
} from '#libs/database';
import { letterText, wordsForCandidates } from '#libs/wording';
import { claim } from '../../candidates/applications/lock-application.js';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { dueInView } from '../../views/notices/due-view.js';
import { PaperService } from '../../views/paper/paper.service.js';
import { rightsOf } from '../notices/rights.service.js';
import { ExplanationService } from './explanation.service.js';

const DAY_MS = 24 * 3_600_000;

@Injectable()
export class ExplanationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly explanations: ExplanationService,
    private readonly masking: IdentityMaskingService,
    private readonly paper: PaperService,
  ) {}

  /** As the candidate would read it. */
  async preview(actor: Actor, applicationId: string): Promise<ExplanationView> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tenant) =>
      this.explanations.of(tenant, applicationId, { on: 'page', language: actor.language, reader: actor }),
    );
  }

  async letter(actor: Actor, applicationId: string, { format }: ExplanationLetter): Promise<Buffer> {
    authorise(actor, EVERYBODY);
    const [letterContent, name] = await this.transactions.read(actor, async (tenant) => {
      await this.requireSeen(tenant, actor, applicationId);
      const explained = await this.explanations.of(tenant, applicationId, { on: 'letter', language: actor.language });
      const application = await applications.find(tenant, applicationId);
      return [explained, application?.name ?? null] as const;
    });
    const words = wordsForCandidates(letterContent.language);
    const greeting = words.greeting({ name });
    const on = words.dated({ on: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length) });
    const bytes =
      format === 'pdf'
        ? await this.paper.pdf(actor, 'letter', letterContent, { greeting, on })
        : Buffer.from(`${letterContent.organisation}, ${on}\n\n${letterText({ ...letterContent, greeting })}`);
    await this.transactions.write(actor, (tenant) =>
      audit(tenant, actor, 'explanation.letter-made', { kind: 'application', id: applicationId }, { format }),
    );
    return bytes;
  }

  async links(actor: Actor, applicationId: string): Promise<ExplanationLinks> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const application = await applications.find(tenant, applicationId);
      if (!application) throw new NotFound('application');
      return { items: (await explanations.listLinks(tenant, applicationId)).map(linkOf) };
    });
  }

  async addLink(actor: Actor, applicationId: string, { days }: NewExplanationLink): Promise<CreatedExplanationLink> {
    authorise(actor, EVERYBODY);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const { organisationId } = actor;
      await claim(tenant, applicationId);
      await this.requireSeen(tenant, actor, applicationId);
      const lasts = days ?? (await rightsOf(tenant)).linkDays;
      const id = newId();
      const { token, digest } = issueToken('explained', organisationId, id);
      const expiresAt = new Date(Date.now() + lasts * DAY_MS);
      const made = { id, applicationId, secretDigest: digest, madeBy: actor.id, expiresAt };
      await explanations.createLink(tenant, made);
      const details = { linkId: id, days: lasts };
      await audit(tenant, actor, 'explanation.link-made', { kind: 'application', id: applicationId }, details);
      const link = await explanations.findLink(tenant, id);
      if (!link) throw new NotFound('link');
      return { link: linkOf(link), path: `/explained#${token}` };
    });
  }

  async revokeLink(actor: Actor, applicationId: string, linkId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      const revoked = await explanations.revokeLink(tenant, { applicationId, id: linkId });
      if (!revoked) throw new NotFound('link');
      const subject = { kind: 'application', id: applicationId };
      await audit(tenant, actor, 'explanation.link-revoked', subject, { linkId });
    });
  }

  /** @throws Conflict when nothing is due, or no link works that could have been sent */
  async given(actor: Actor, applicationId: string, { means }: ExplanationGiven): Promise<ExplanationDue> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      await claim(tenant, applicationId);
      if (means === 'link' && !(await explanations.listLinks(tenant, applicationId)).some(works)) throw noLink();
      return this.closeDue(tenant, actor, applicationId, { state: 'given', means, reason: null });
    });
  }

  async waive(actor: Actor, applicationId: string, { reason }: ExplanationWaived): Promise<ExplanationDue> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      await claim(tenant, applicationId);
      return this.closeDue(tenant, actor, applicationId, { state: 'waived', means: null, reason });
    });
  }

  async due(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<DueItem>> {
    authorise(actor, EVERYBODY);
    const key = readCursor('explanations-due', cursor, ['integer', 'id']) as [number, string] | null;
    const after = key && { dueOn: dayOfNumber(key[0]), id: key[1] };
    const rows = await this.transactions.read(actor, (tenant) =>
      explanations.listDue(tenant, { visibility: actor.visibility, after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'explanations-due', ({ dueOn, id }) => [numberOfDay(dueOn), id], dueItemOf);
  }

  /** A letter names the candidate, and a link shows their words. Both require a caller who may see the identity. */
  private async requireSeen(tenant: Tenant, actor: Actor, applicationId: string): Promise<void> {
    if ((await this.masking.hiddenAmong(tenant, actor, [applicationId])).size === 0) return;
    const detail =
      'Identities are hidden from you in this role. Reveal the candidate first, or have a colleague write to them.';
    throw new Conflict('identities-hidden', detail);
  }

  private async closeDue(
    tenant: Tenant,
    actor: Actor,
    applicationId: string,
    { state, means, reason }: Pick<ExplanationDue, 'means' | 'reason'> & { state: 'given' | 'waived' },
  ): Promise<ExplanationDue> {
    const closed = { state, means, reason, resolvedBy: actor.id };
    if (!(await explanations.closeDue(tenant, applicationId, closed))) throw nothingDue();
    const subject = { kind: 'application', id: applicationId };
    await audit(tenant, actor, `explanation.${state}`, subject, { means: means ?? '' });
    return dueInView(await explanations.findLatestDue(tenant, applicationId))!;
  }
}

const works = ({ revokedAt, expiresAt }: ExplanationLinkEntity): boolean =>
  revokedAt === null && expiresAt.getTime() > Date.now();

/** Returns a day as a whole number for a cursor: 20260305. */
const numberOfDay = (day: string): number => Number(day.replaceAll('-', ''));
const dayOfNumber = (day: number): string =>
  String(day)
    .padStart(8, '0')
    .replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');

function nothingDue(): Conflict {
  const detail =
    'No explanation is due: the application is not declined, or the explanation was given or waived before.';
  return new Conflict('no-explanation-due', detail);
}

function noLink(): Conflict {
  const detail = 'No link to the explanation is valid. Create one and send it first.';
  return new Conflict('no-link', detail);
}

function linkOf({
  id,
  madeBy,
  madeAt,
  expiresAt,
  revokedAt,
  opened,
  lastOpenedAt,
}: ExplanationLinkEntity): ExplanationLink {
  return {
    ...{ id, madeBy, opened },
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
  };
}

function dueItemOf({
  applicationId,
  candidateId,
  name,
  roleId,
  roleTitle,
  dueOn,
  overdue,
  startedAt,
}: DueRow): DueItem {
  return {
    ...{ applicationId, candidateId, name, dueOn, overdue },
    role: { id: roleId, title: roleTitle },
    startedAt: startedAt.toISOString(),
  };
}
