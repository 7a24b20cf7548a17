/**
 * The view behind a share link: the ranking of one role, or some of its applications with their score breakdown. It
 * never includes contacts, notes, decisions, files, or the user behind an action.
 */
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { NO_SCORE } from '#libs/contracts';
import type { Shared, SharedApplication, ShortlistItem, Working } from '#libs/contracts';
import {
  applications,
  auditLog,
  decisions,
  hiddenIdentities,
  inOrganisation,
  NO_FILTERS,
  organisations,
  roles,
  type ShareLinkRow,
  shareLinks,
  shortlist,
  type ShortlistRow,
  type Tenant,
} from '#libs/database';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { whomToAsk } from '../../compliance/explanations/public-explanation.service.js';
import { LinkLimiter } from '../../platform/auth/limits/link-limiter.js';
import { readLink, requireWorks, type LinkCall } from '../../platform/auth/links/open-links.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import { ApplicationsService } from '../../views/application/applications.service.js';
import { activeRanking, type RankedUnder } from '../../views/scores/active-ranking.js';
import { shortlistItemViews } from '../ranking/shortlist-view.js';

/** People of a shortlist that a link shows; who wants to see more of them has an account. */
const MOST_PEOPLE = 200;
const AT_ONCE = 500;

interface Opened {
  tenant: Tenant;
  link: ShareLinkRow;
}

@Injectable()
export class SharedService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly applications: ApplicationsService,
    private readonly masking: IdentityMaskingService,
    private readonly limiter: LinkLimiter,
  ) {}

  read(call: LinkCall): Promise<Shared> {
    return this.open(call, async (opened) => {
      const { tenant, link } = opened;
      const role = await roles.find(tenant, link.roleId);
      const organisation = await organisations.find(tenant);
      const ranked = await activeRanking(tenant, role);
      const rows = await this.rows(opened, ranked);
      const isList = link.scope === 'shortlist';
      // The rows of a list are its first; only of named people the ranks have to be looked for.
      const inOrder = isList
        ? rows.flatMap(({ applicationId, score }) => (score === NO_SCORE ? [] : applicationId))
        : await shortlist.listRankedIds(tenant, ranked.weights.id);
      const left = isList ? (await decisions.countRanked(tenant, ranked.weights.id)) - rows.length : 0;
      await shareLinks.recordOpened(tenant, link.id);
      await auditLog.append(tenant, {
        ...{ action: 'share-link.opened', requestId: call.requestId },
        actor: { kind: 'link', id: link.id },
        subject: { kind: 'role', id: link.roleId },
        details: { people: rows.length },
      });
      const ranks = new Map(inOrder.map((id, at) => [id, at + 1]));
      const items = await shortlistItemViews(tenant, rows, ranked, call.language);
      return {
        organisation: organisation?.name ?? '',
        role: role?.title ?? '',
        scope: link.scope,
        identitiesHidden: link.identitiesHidden,
        asOf: ranked.roleVersion.asOf,
        expiresAt: link.expiresAt.toISOString(),
        candidates: items.map((item) => personOf(item, ranks)),
        remaining: left,
      };
    });
  }

  /** @throws NotFound for an application that the link does not name, and for one without a score */
  application(call: LinkCall, applicationId: string): Promise<SharedApplication> {
    return this.open(call, async ({ tenant, link }) => {
      if (!link.applicationIds.includes(applicationId)) throw new NotFound('application');
      const application = await applications.find(tenant, applicationId);
      const working =
        application?.mode === 'scored' ? await this.applications.workingIn(tenant, application, call.language) : null;
      if (working === null) throw new NotFound('application');
      const person = (await shortlist.listCandidates(tenant, [applicationId])).get(applicationId);
      const { name = null, fileName = null } = person ?? {};
      return { applicationId, name, fileName, working: withoutPeople(working) };
    });
  }

  /** Of a shortlist the first; of named applications those that stand in the ranking. */
  private async rows({ tenant, link }: Opened, { weights }: RankedUnder): Promise<ShortlistRow[]> {
    const { roleId } = link;
    const page = {
      roleId,
      by: link.id,
      weightsVersionId: weights.id,
      filters: NO_FILTERS,
    };
    if (link.scope === 'shortlist') return shortlist.list(tenant, { ...page, after: null, limit: MOST_PEOPLE });
    const wanted = new Set(link.applicationIds);
    const found: ShortlistRow[] = [];
    let after: ShortlistRow | null = null;
    do {
      const part: ShortlistRow[] = await shortlist.list(tenant, { ...page, after, limit: AT_ONCE });
      found.push(...part.filter(({ applicationId }) => wanted.has(applicationId)));
      after = part.length < AT_ONCE ? null : (part.at(-1) ?? null);
    } while (after !== null && found.length < wanted.size);
    return found;
  }

  /**
   * A link with hidden identities reveals nothing that identifies candidates, nor does an open one once identities of
   * its role are hidden for all users.
   */
  private async open<Answer>(call: LinkCall, work: (opened: Opened) => Promise<Answer>): Promise<Answer> {
    const { organisationId, id, secret } = readLink('shared', call, this.limiter);
    const [answer, identitiesHidden] = await inOrganisation(this.database, organisationId, async (tenant) => {
      const found = await shareLinks.find(tenant, id);
      const made = requireWorks(found, secret, found ? await whomToAsk(tenant) : '');
      const { roleId } = made;
      const isHidden =
        made.identitiesHidden || (await hiddenIdentities.isHidden(tenant, { roleId, importId: null, by: null }));
      return [await work({ tenant, link: { ...made, identitiesHidden: isHidden } }), isHidden] as const;
    });
    return identitiesHidden
      ? this.masking.mask({ organisationId, id: null, always: true, language: call.language }, answer)
      : answer;
  }
}

function personOf(item: ShortlistItem, ranks: ReadonlyMap<string, number>): Shared['candidates'][number] {
  const { applicationId, name, fileName, lane, score, low, high, coverage, summary, reasons } = item;
  const rank = ranks.get(applicationId) ?? 0;
  return { applicationId, name, fileName, rank, lane, score, low, high, coverage, summary, reasons };
}

/** The user behind a correction, and the reason, stay within the organization. */
function withoutPeople(working: Working): Working {
  const strip = (node: Working['criteria'][number]['explanation']): typeof node => ({
    ...node,
    statements: [],
    children: node.children.map(strip),
  });
  const criteria = working.criteria.map((one) => ({ ...one, override: null, explanation: strip(one.explanation) }));
  return { ...working, criteria };
}
