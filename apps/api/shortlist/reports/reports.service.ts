/** A shortlist, or one candidate, on paper: the same words as on the screen, with the evidence. */
import { Injectable } from '@nestjs/common';
import type { Application, ShortlistReport } from '#libs/contracts';
import { decisions, roles } from '#libs/database';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { today } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { WeightsService } from '../../roles/weights/weights.service.js';
import { ApplicationsService } from '../../views/application/applications.service.js';
import { PaperService } from '../../views/paper/paper.service.js';
import type { Made } from '../../views/paper/report-pages.js';
import { ShortlistService } from '../ranking/shortlist.service.js';

@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsService,
    private readonly shortlists: ShortlistService,
    private readonly weights: WeightsService,
    private readonly masking: IdentityMaskingService,
    private readonly paper: PaperService,
  ) {}

  /** @throws Conflict while the application has no score */
  async candidate(actor: Actor, applicationId: string): Promise<Buffer> {
    authorise(actor, EVERYBODY);
    const application: Application = await this.masking.maskForPaper(
      actor,
      await this.applications.one(actor, applicationId),
    );
    const { working, roleId } = application;
    if (working === null)
      throw new Conflict(
        'no-score',
        'The application has no score: it is not scored yet, or people assess it without one.',
      );
    const { weightsVersionId, asOf } = working.pinned;
    const ranked = await this.transactions.read(actor, (tenant) => decisions.countRanked(tenant, weightsVersionId));
    const made = await this.made(actor, roleId, weightsVersionId, asOf);
    const bytes = await this.paper.pdf(actor, 'candidate', application, working, ranked, made);
    await this.transactions.write(actor, (tenant) =>
      audit(tenant, actor, 'application.reported', { kind: 'application', id: applicationId }),
    );
    return bytes;
  }

  async shortlist(actor: Actor, roleId: string, { people, ...filters }: ShortlistReport): Promise<Buffer> {
    authorise(actor, EVERYBODY);
    const page = await this.shortlists.page(actor, roleId, { ...filters, limit: people });
    const isNarrowed = Object.values(filters).some((value) => value !== undefined);
    // Near misses cover all candidates, and may not pass the filter.
    const near = isNarrowed ? null : await this.shortlists.nearMisses(actor, roleId);
    const passing = isNarrowed ? (await this.shortlists.filterCounts(actor, roleId, filters)).matching : null;
    const ranks = await this.shortlists.ranksOf(actor, roleId);
    const listed = page.items.map((item) => ({ ...item, rank: ranks.get(item.applicationId) ?? null }));
    const made = await this.made(actor, roleId, page.weights.id, page.roleVersion.asOf);
    const bytes = await this.paper.pdf(
      actor,
      'shortlist',
      await this.masking.maskForPaper(actor, listed),
      await this.masking.maskForPaper(actor, near?.items ?? []),
      passing,
      made,
    );
    await this.transactions.write(actor, (tenant) =>
      audit(tenant, actor, 'shortlist.reported', { kind: 'role', id: roleId }, { people: listed.length }),
    );
    return bytes;
  }

  private async made(actor: Actor, roleId: string, weightsVersionId: string, asOf: string): Promise<Made> {
    const role = await this.transactions.read(actor, (tenant) => roles.find(tenant, roleId));
    if (!role) throw new NotFound('role');
    const { number, name } = await this.weights.one(actor, roleId, weightsVersionId);
    const on = today();
    return { language: actor.language, on, by: actor.name, asOf, roleTitle: role.title, weights: { number, name } };
  }
}
