/** The shortlist of a role, page by page, and the applications that people assess without a score. */
import { Injectable } from '@nestjs/common';
import {
  LANES,
  type ByPeopleItem,
  type ShortlistSeen,
  type NearMisses,
  type Page,
  type PageQuery,
  type Shortlist,
  type ShortlistCounts,
  type ShortlistExport,
  type ShortlistFilters,
  type ShortlistQuery,
  type ShortlistSort,
} from '#libs/contracts';
import {
  decisions,
  documents,
  leavesUnknownOut,
  NO_FILTERS,
  type RankingPlace,
  rankings,
  roles,
  shortlist,
  type ShortlistPage,
  type ShortlistRow,
  type Tenant,
} from '#libs/database';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { cursorIsStale, pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking, type RankedUnder } from '../../views/scores/active-ranking.js';
import { namedLanes } from '../../views/scores/lane-counts.js';
import { namedChoices } from './counted-choices.js';
import { exportedAs, type ExportedRow } from './exported.js';
import { askedFilters } from './filters-from-query.js';
import { foundWords } from './found-words.js';
import { boundOf, cursorKeyOf, placeAfter, sortedPlaceAfter } from './shortlist-cursor.js';
import { shortlistItemViews, lackedBy } from './shortlist-view.js';

/** Rankings that are kept ready. A role version holds some 100 kB, and both it and the weights are immutable. */
const KEPT = 100;

/** Rows of an export at most, and of one question for them. */
const MOST_EXPORTED = 20_000;
const EXPORTED_AT_ONCE = 1_000;

/** Orders for which every row is looked at, and how many these may be: half a second. */
const READ_WHOLE: readonly ShortlistSort[] = ['coverage', 'last-activity', 'name'];
const MOST_SORTED = 20_000;

const MISSING_MUST = LANES.indexOf('missing-must');
/** So many near misses are named. */
const MOST_NEAR_MISSES = 5;

@Injectable()
export class ShortlistService {
  private readonly kept = new Map<string, RankedUnder>();

  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
  ) {}

  async page(actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    authorise(actor, EVERYBODY);
    const work = (tenant: Tenant): Promise<Shortlist> => this.pageIn(tenant, actor, roleId, query);
    // The first page is of one moment, so that its counts are those of its rows also while a ranking fills.
    return query.cursor === undefined ? this.transactions.snapshot(actor, work) : this.transactions.read(actor, work);
  }

  private async pageIn(tenant: Tenant, actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    const ranked = await this.ranked(tenant, actor, roleId);
    const { weights, roleVersion } = ranked;
    const weightsVersionId = weights.id;
    const { filters, foundIn } = askedFilters(actor, roleId, query, roleVersion.asOf);
    const { limit } = query;
    const page = await this.places(tenant, actor, { weightsVersionId, roleId, by: actor.id, filters }, query);
    const shown = page.rows.slice(0, limit).map(({ applicationId }) => applicationId);
    const found =
      foundIn &&
      (await foundWords(
        await documents.listTextsOfRanking(tenant, { weightsVersionId, applicationIds: shown }),
        foundIn,
      ));
    // Of the whole list, once: later pages go without.
    const isFirst = query.cursor === undefined;
    const items = await shortlistItemViews(tenant, page.rows.slice(0, limit), ranked, actor.language);
    const counts = isFirst ? await this.counts(tenant, roleId, weightsVersionId) : null;
    return {
      roleId,
      roleVersion: { id: roleVersion.id, number: roleVersion.number, asOf: roleVersion.asOf },
      weights: {
        ...{ id: weights.id, number: weights.number, name: weights.name },
        thresholds: weights.content.thresholds,
      },
      lanes: counts?.lanes ?? null,
      byPeople: counts?.byPeople ?? null,
      unread: counts?.unread ?? null,
      notResumes: counts?.notResumes ?? null,
      suppressed: counts?.suppressed ?? null,
      noticePending: counts?.noticePending ?? null,
      waiting: counts?.waiting ?? null,
      searchPending: isFirst && foundIn !== null ? await documents.countUnindexed(tenant, weightsVersionId) : null,
      unanswered:
        isFirst && leavesUnknownOut(filters)
          ? await shortlist.countUnanswered(tenant, { weightsVersionId, filters })
          : null,
      ...pageFrom(page.rows, limit, page.bound, page.keyOf, (row, index) => ({
        ...items[index]!,
        ...(found && { found: found.get(row.applicationId) ?? [] }),
      })),
    };
  }

  /** The rows of a page and one more, in the order that is asked for, and how a cursor names one of them. */
  private async places(
    tenant: Tenant,
    actor: Actor,
    of: Omit<ShortlistPage, 'after' | 'limit'>,
    query: ShortlistQuery,
  ): Promise<{ rows: ShortlistRow[]; bound: string; keyOf: (row: ShortlistRow) => (string | number)[] }> {
    const { sort = 'rank', cursor, limit } = query;
    const { roleId, weightsVersionId } = of;
    if (sort === 'name' && (await this.masking.isRoleHidden(tenant, actor, roleId))) throw namesAreHidden();
    const bound = boundOf(roleId, weightsVersionId, query);
    const asked = { ...of, limit: limit + 1 };
    if (sort === 'rank') {
      const rows = await shortlist.list(tenant, { ...asked, after: placeAfter(bound, cursor) });
      return { rows, bound, keyOf: ({ lane, score, applicationId }) => [lane, score, applicationId] };
    }
    if (READ_WHOLE.includes(sort) && (await decisions.countRanked(tenant, weightsVersionId)) > MOST_SORTED)
      throw tooManyToSort(sort);
    const after = sortedPlaceAfter(bound, sort, cursor);
    const rows = await shortlist.listSorted(tenant, { ...asked, sort, after });
    const isGone = after?.key === null && !(await rankings.find(tenant, weightsVersionId, after.applicationId));
    if (isGone) throw cursorIsStale();
    const keys = new Map(rows.map((row) => [row.applicationId, cursorKeyOf(row)]));
    return { rows, bound, keyOf: ({ applicationId }) => keys.get(applicationId)! };
  }

  /** Exports a whole list as a file, from one snapshot. The audit records every export of personal data. */
  async export(actor: Actor, roleId: string, query: ShortlistExport): Promise<string> {
    authorise(actor, EVERYBODY);
    const rows = await this.transactions.snapshot(actor, async (tenant) => {
      const ranked = await this.ranked(tenant, actor, roleId);
      const page = {
        ...askedFilters(actor, roleId, query, ranked.roleVersion.asOf),
        ...{ roleId, by: actor.id },
        weightsVersionId: ranked.weights.id,
        limit: EXPORTED_AT_ONCE,
      };
      const ranks = await ranksUnder(tenant, page.weightsVersionId);
      const isNarrowed = Object.entries(query).some(([name, value]) => name !== 'format' && value !== undefined);
      if (!isNarrowed && ranks.size > MOST_EXPORTED) throw tooMany();
      const exported: ExportedRow[] = [];
      let after: RankingPlace | null = null;
      do {
        const part = await shortlist.list(tenant, { ...page, after });
        const ids = part.map(({ applicationId }) => applicationId);
        const emails = await shortlist.listEmails(tenant, ids);
        for (const item of await shortlistItemViews(tenant, part, ranked, actor.language)) {
          const { applicationId } = item;
          exported.push({ rank: ranks.get(applicationId) ?? null, email: emails.get(applicationId) ?? null, ...item });
        }
        after = part.length < EXPORTED_AT_ONCE ? null : (part.at(-1) ?? null);
        if (exported.length > MOST_EXPORTED) throw tooMany();
      } while (after !== null);
      return exported;
    });
    await this.transactions.write(actor, (tenant) =>
      audit(
        tenant,
        actor,
        'shortlist.exported',
        { kind: 'role', id: roleId },
        { rows: rows.length, format: query.format },
      ),
    );
    return exportedAs(query.format, await this.masking.maskForPaper(actor, rows));
  }

  /** Counts what each choice of a filter would show. It reads every row. */
  filterCounts(actor: Actor, roleId: string, query: ShortlistFilters): Promise<ShortlistCounts> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const { weights, roleVersion } = await this.ranked(tenant, actor, roleId);
      const weightsVersionId = weights.id;
      const { filters } = askedFilters(actor, roleId, query, roleVersion.asOf);
      const counted = { weightsVersionId, roleId, filters, by: actor.id };
      const { matching, ...choices } = await shortlist.countFiltered(tenant, counted);
      const searchPending = filters.search && (await documents.countUnindexed(tenant, weightsVersionId));
      return { matching, ...namedChoices(choices), searchPending };
    });
  }

  /** Lists strong candidates who miss exactly one must-have, so that no user overlooks them. */
  nearMisses(actor: Actor, roleId: string): Promise<NearMisses> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const ranked = await this.ranked(tenant, actor, roleId);
      const weightsVersionId = ranked.weights.id;
      const { strong } = ranked.weights.content.thresholds;
      const rows = await shortlist.list(tenant, {
        ...{ weightsVersionId, roleId, by: actor.id },
        filters: { ...NO_FILTERS, lane: MISSING_MUST, minScore: strong * 100, mustsMissed: 1 },
        ...{ after: null, limit: MOST_NEAR_MISSES },
      });
      const items = await shortlistItemViews(tenant, rows, ranked, actor.language);
      return {
        bar: strong,
        items: rows.flatMap((row, index) => {
          const lacks = lackedBy(row, ranked);
          return lacks === null ? [] : [{ ...items[index]!, lacks }];
        }),
      };
    });
  }

  /** From now on only what comes or changes is new to the caller. */
  seen(actor: Actor, roleId: string): Promise<ShortlistSeen> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const seenAt = await shortlist.recordVisit(tenant, { roleId, by: actor.id });
      return { seenAt: seenAt.toISOString() };
    });
  }

  /** Ranks in the whole list, from 1. */
  ranksOf(actor: Actor, roleId: string): Promise<Map<string, number>> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const { weights } = await this.ranked(tenant, actor, roleId);
      return ranksUnder(tenant, weights.id);
    });
  }

  async byPeople(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<ByPeopleItem>> {
    authorise(actor, EVERYBODY);
    const bound = `by-people ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await shortlist.listByPeople(tenant, { roleId, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        bound,
        ({ applicationId }) => [applicationId],
        (row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }),
      );
    });
  }

  /** The active weights and the role version they are for: what the ranking stands under. */
  private async ranked(tenant: Tenant, actor: Actor, roleId: string): Promise<RankedUnder> {
    const { organisationId } = actor;
    const role = await roles.find(tenant, roleId);
    if (!role?.activeWeightsId) throw new NotFound('role');
    const key = `${organisationId} ${role.activeWeightsId}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const ranked = await activeRanking(tenant, role);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, ranked);
    return ranked;
  }

  private async counts(tenant: Tenant, roleId: string, weightsVersionId: string) {
    const { lanes, scored, ...others } = await shortlist.count(tenant, { roleId, weightsVersionId });
    const waiting = Math.max(
      0,
      scored - others.suppressed - others.noticePending - lanes.reduce((sum, inLane) => sum + inLane, 0),
    );
    return { ...others, lanes: namedLanes(lanes), waiting };
  }
}

async function ranksUnder(tenant: Tenant, weightsVersionId: string): Promise<Map<string, number>> {
  return new Map((await shortlist.listRankedIds(tenant, weightsVersionId)).map((id, at) => [id, at + 1]));
}

function namesAreHidden(): Conflict {
  return new Conflict(
    'identities-hidden',
    'Identities are hidden from you in this role: sorting by name would reveal them.',
  );
}

function tooManyToSort(sort: ShortlistSort): Unprocessable {
  return new Unprocessable(
    'too-many-to-sort',
    `A list of more than ${MOST_SORTED.toLocaleString('en')} applications cannot be sorted by ${sort}. Sort it by rank, score or received.`,
  );
}

function tooMany(): Unprocessable {
  return new Unprocessable(
    'too-many-rows',
    `An export has at most ${MOST_EXPORTED.toLocaleString('en')} rows. Narrow it by lane, score, skill or certification.`,
  );
}
