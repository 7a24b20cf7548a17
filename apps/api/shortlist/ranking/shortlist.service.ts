/** The shortlist of a role, page by page, and the applications that people assess without a score. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  LANES,
  type ByPeopleItem,
  type Looked,
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
  countFiltered,
  countRanked,
  countShortlist,
  countUnanswered,
  countWordsOwed,
  findRanking,
  emailsOfApplications,
  findRole,
  leavesUnknownOut,
  noteLooked,
  pageByPeople,
  pageOfShortlist,
  pageOfSortedShortlist,
  rankedApplications,
  scoreAtPlace,
  textsOfPlaces,
  NO_FILTERS,
  type RankingPlace,
  type ShortlistPage,
  type ShortlistRow,
} from '#libs/database';
import { Blinding } from '../../candidates/hidden-identities/blinding.service.js';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { cursorIsStale, pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking, type RankedUnder } from '../../views/scores/active-ranking.js';
import { namedLanes } from '../../views/scores/lane-counts.js';
import { scoreOf } from '../../views/scores/points.js';
import { namedChoices } from './counted-choices.js';
import { exportedAs, type ExportedRow } from './exported.js';
import { askedFilters } from './filters-from-query.js';
import { foundWords } from './found-words.js';
import { boundOf, cursorKeyOf, placeAfter, sortedPlaceAfter } from './shortlist-cursor.js';
import { shortlistItemView, lackedBy } from './shortlist-view.js';

/** Rankings that are kept ready. A role version holds some 100 kB, and both it and the weights are immutable. */
const KEPT = 100;

/** Rows of an export at most, and of one question for them. */
const MOST_EXPORTED = 20_000;
const EXPORTED_AT_ONCE = 1_000;

/** Orders for which every row is looked at, and how many these may be: half a second. */
const READ_WHOLE: readonly ShortlistSort[] = ['coverage', 'last-activity', 'name'];
const MOST_SORTED = 20_000;

const [MEETS, NEAR_MISS] = [LANES.indexOf('meets'), LANES.indexOf('near-miss')];
/** Whoever would stand among so many is a strong near miss; so many of them are named. */
const STRONG_PLACES = 10;
const MOST_NEAR_MISSES = 5;

@Injectable()
export class ShortlistService {
  private readonly kept = new Map<string, RankedUnder>();

  constructor(
    private readonly transactions: Transactions,
    private readonly blinding: Blinding,
  ) {}

  async page(actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    authorise(actor, EVERYBODY);
    const work = (tx: EntityManager): Promise<Shortlist> => this.pageIn(tx, actor, roleId, query);
    // The first page is of one moment, so that its counts are those of its rows also while a ranking fills.
    return query.cursor === undefined ? this.transactions.snapshot(actor, work) : this.transactions.read(actor, work);
  }

  private async pageIn(tx: EntityManager, actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    const { organisationId } = actor;
    const ranked = await this.ranked(tx, actor, roleId);
    const { weights, roleVersion } = ranked;
    const weightsVersionId = weights.id;
    const { filters, foundIn } = askedFilters(actor, roleId, query, roleVersion.asOf);
    const { limit } = query;
    const page = await this.places(
      tx,
      actor,
      { organisationId, weightsVersionId, roleId, by: actor.id, filters },
      query,
    );
    const shown = page.rows.slice(0, limit).map(({ applicationId }) => applicationId);
    const found =
      foundIn &&
      (await foundWords(await textsOfPlaces(tx, organisationId, { weightsVersionId, applicationIds: shown }), foundIn));
    // Of the whole list, once: later pages go without.
    const isFirst = query.cursor === undefined;
    const counts = isFirst ? await this.counts(tx, organisationId, roleId, weightsVersionId) : null;
    return {
      roleId,
      roleVersion: { id: roleVersion.id, number: roleVersion.number, asOf: roleVersion.asOf },
      weights: { id: weights.id, number: weights.number, name: weights.name },
      lanes: counts?.lanes ?? null,
      byPeople: counts?.byPeople ?? null,
      unread: counts?.unread ?? null,
      held: counts?.held ?? null,
      noticeOwed: counts?.noticeOwed ?? null,
      waiting: counts?.waiting ?? null,
      searchPending: isFirst && foundIn !== null ? await countWordsOwed(tx, organisationId, weightsVersionId) : null,
      unanswered:
        isFirst && leavesUnknownOut(filters)
          ? await countUnanswered(tx, organisationId, { weightsVersionId, filters })
          : null,
      ...pageFrom(page.rows, limit, page.bound, page.keyOf, (row) => ({
        ...shortlistItemView(row, ranked),
        ...(found && { found: found.get(row.applicationId) ?? [] }),
      })),
    };
  }

  /** The rows of a page and one more, in the order that is asked for, and how a cursor names one of them. */
  private async places(
    tx: EntityManager,
    actor: Actor,
    of: Omit<ShortlistPage, 'after' | 'limit'>,
    query: ShortlistQuery,
  ): Promise<{ rows: ShortlistRow[]; bound: string; keyOf: (row: ShortlistRow) => (string | number)[] }> {
    const { sort = 'rank', cursor, limit } = query;
    const { organisationId, roleId, weightsVersionId } = of;
    if (sort === 'name' && (await this.blinding.readsBlind(tx, actor, roleId))) throw namesAreHidden();
    const bound = boundOf(roleId, weightsVersionId, query);
    const asked = { ...of, limit: limit + 1 };
    if (sort === 'rank') {
      const rows = await pageOfShortlist(tx, { ...asked, after: placeAfter(bound, cursor) });
      return { rows, bound, keyOf: ({ lane, score, applicationId }) => [lane, score, applicationId] };
    }
    if (READ_WHOLE.includes(sort) && (await countRanked(tx, organisationId, weightsVersionId)) > MOST_SORTED)
      throw tooManyToSort(sort);
    const after = sortedPlaceAfter(bound, sort, cursor);
    const rows = await pageOfSortedShortlist(tx, { ...asked, sort, after });
    const isGone =
      after?.key === null && !(await findRanking(tx, organisationId, weightsVersionId, after.applicationId));
    if (isGone) throw cursorIsStale();
    const keys = new Map(rows.map((row) => [row.applicationId, cursorKeyOf(row)]));
    return { rows, bound, keyOf: ({ applicationId }) => keys.get(applicationId)! };
  }

  /** All of a list as a file, of one moment. Whoever takes people's data out of Candor is written down. */
  async export(actor: Actor, roleId: string, query: ShortlistExport): Promise<string> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    const rows = await this.transactions.snapshot(actor, async (tx) => {
      const ranked = await this.ranked(tx, actor, roleId);
      const page = {
        ...askedFilters(actor, roleId, query, ranked.roleVersion.asOf),
        ...{ organisationId, roleId, by: actor.id },
        weightsVersionId: ranked.weights.id,
        limit: EXPORTED_AT_ONCE,
      };
      const ranks = await ranksUnder(tx, organisationId, page.weightsVersionId);
      const isNarrowed = Object.entries(query).some(([name, value]) => name !== 'format' && value !== undefined);
      if (!isNarrowed && ranks.size > MOST_EXPORTED) throw tooMany();
      const exported: ExportedRow[] = [];
      let after: RankingPlace | null = null;
      do {
        const part = await pageOfShortlist(tx, { ...page, after });
        const ids = part.map(({ applicationId }) => applicationId);
        const emails = await emailsOfApplications(tx, organisationId, ids);
        for (const row of part) {
          const { applicationId } = row;
          const item = shortlistItemView(row, ranked);
          exported.push({ rank: ranks.get(applicationId) ?? 0, email: emails.get(applicationId) ?? null, ...item });
        }
        after = part.length < EXPORTED_AT_ONCE ? null : (part.at(-1) ?? null);
        if (exported.length > MOST_EXPORTED) throw tooMany();
      } while (after !== null);
      return exported;
    });
    await this.transactions.write(actor, (tx) =>
      audit(tx, actor, 'shortlist.exported', { kind: 'role', id: roleId }, { rows: rows.length, format: query.format }),
    );
    return exportedAs(query.format, await this.blinding.maskForPaper(actor, rows));
  }

  /** What each choice of a filter would show. Every row is looked at. */
  filterCounts(actor: Actor, roleId: string, query: ShortlistFilters): Promise<ShortlistCounts> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.snapshot(actor, async (tx) => {
      const { weights, roleVersion } = await this.ranked(tx, actor, roleId);
      const weightsVersionId = weights.id;
      const { filters } = askedFilters(actor, roleId, query, roleVersion.asOf);
      const counted = { weightsVersionId, roleId, filters, by: actor.id };
      const { matching, ...choices } = await countFiltered(tx, organisationId, counted);
      const searchPending = filters.search && (await countWordsOwed(tx, organisationId, weightsVersionId));
      return { matching, ...namedChoices(choices), searchPending };
    });
  }

  /** Good people whom one must-have keeps out of the first lane: named, so that nobody overlooks them. */
  nearMisses(actor: Actor, roleId: string): Promise<NearMisses> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.snapshot(actor, async (tx) => {
      const ranked = await this.ranked(tx, actor, roleId);
      const weightsVersionId = ranked.weights.id;
      const bar = await scoreAtPlace(tx, organisationId, { weightsVersionId, lane: MEETS, place: STRONG_PLACES - 1 });
      const rows = await pageOfShortlist(tx, {
        ...{ organisationId, weightsVersionId, roleId, by: actor.id },
        filters: { ...NO_FILTERS, lane: NEAR_MISS, minScore: bar },
        ...{ after: null, limit: MOST_NEAR_MISSES },
      });
      return {
        bar: bar === null ? null : scoreOf(bar),
        items: rows.flatMap((row) => {
          const lacks = lackedBy(row, ranked);
          return lacks === null ? [] : [{ ...shortlistItemView(row, ranked), lacks }];
        }),
      };
    });
  }

  /** From now on only what comes or changes is new to the caller. */
  looked(actor: Actor, roleId: string): Promise<Looked> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      const lookedAt = await noteLooked(tx, actor.organisationId, { roleId, by: actor.id });
      return { lookedAt: lookedAt.toISOString() };
    });
  }

  /** Ranks in the whole list, from 1. */
  ranksOf(actor: Actor, roleId: string): Promise<Map<string, number>> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const { weights } = await this.ranked(tx, actor, roleId);
      return ranksUnder(tx, actor.organisationId, weights.id);
    });
  }

  async byPeople(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<ByPeopleItem>> {
    authorise(actor, EVERYBODY);
    const bound = `by-people ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      const rows = await pageByPeople(tx, actor.organisationId, { roleId, after, limit: limit + 1 });
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
  private async ranked(tx: EntityManager, actor: Actor, roleId: string): Promise<RankedUnder> {
    const { organisationId } = actor;
    const role = await findRole(tx, organisationId, roleId);
    if (!role?.activeWeightsId) throw new NotFound('role');
    const key = `${organisationId} ${role.activeWeightsId}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const ranked = await activeRanking(tx, organisationId, role);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, ranked);
    return ranked;
  }

  private async counts(tx: EntityManager, organisationId: string, roleId: string, weightsVersionId: string) {
    const { lanes, scored, ...told } = await countShortlist(tx, organisationId, { roleId, weightsVersionId });
    const waiting = Math.max(0, scored - told.held - told.noticeOwed - lanes.reduce((sum, inLane) => sum + inLane, 0));
    return { ...told, lanes: namedLanes(lanes), waiting };
  }
}

async function ranksUnder(
  tx: EntityManager,
  organisationId: string,
  weightsVersionId: string,
): Promise<Map<string, number>> {
  return new Map((await rankedApplications(tx, organisationId, weightsVersionId)).map((id, at) => [id, at + 1]));
}

function namesAreHidden(): Conflict {
  return new Conflict('read-blind', 'Identities are hidden from you in this role: sorting by name would reveal them.');
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
