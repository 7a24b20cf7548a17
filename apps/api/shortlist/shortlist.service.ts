/** The shortlist of a role, page by page, and the applications that people assess without a score. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  DECIDED,
  LANES,
  type ByPeopleItem,
  type Decided,
  type NearMisses,
  type Page,
  type PageQuery,
  type Shortlist,
  type ShortlistCounts,
  type ShortlistExport,
  type ShortlistFilters,
  type ShortlistQuery,
} from '#libs/contracts';
import {
  countFiltered,
  countShortlist,
  emailsOfApplications,
  findRole,
  pageByPeople,
  pageOfShortlist,
  rankedApplications,
  scoreAtPlace,
  NO_FILTERS,
  type RankingFilters,
  type RankingPlace,
} from '#libs/database';
import { authorise, type Actor } from '../access/actor.js';
import { EVERYBODY } from '../access/rights.js';
import { pageFrom, readCursor, readIdCursor } from '../http/cursor.js';
import { InvalidQuery, NotFound, Unprocessable } from '../http/problem.js';
import { audit } from '../transactions/audit.js';
import { Transactions } from '../transactions/transactions.service.js';
import { activeRanking, type Ranked } from './active-ranking.js';
import { exportedAs, type ExportedRow } from './exported.js';
import { scoreOf } from './points.js';
import { itemOf, lackedBy, reasonsOf } from './shortlist-view.js';

/** Rankings that are kept ready. A role version holds some 100 kB, and both it and the weights are immutable. */
const KEPT = 100;

/** Rows of an export at most, and of one question for them. */
const MOST_EXPORTED = 20_000;
const EXPORTED_AT_ONCE = 1_000;

const [MEETS, NEAR_MISS] = [LANES.indexOf('meets'), LANES.indexOf('near-miss')];
/** Whoever would stand among so many is a strong near miss; so many of them are named. */
const STRONG_PLACES = 10;
const MOST_NEAR_MISSES = 5;

@Injectable()
export class ShortlistService {
  private readonly kept = new Map<string, Ranked>();

  constructor(private readonly transactions: Transactions) {}

  async page(actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    authorise(actor, EVERYBODY);
    const work = (tx: EntityManager): Promise<Shortlist> => this.pageIn(tx, actor, roleId, query);
    // The first page is of one moment, so that its counts are those of its rows also while a ranking fills.
    return query.cursor === undefined
      ? this.transactions.readOneMoment(actor, work)
      : this.transactions.read(actor, work);
  }

  private async pageIn(tx: EntityManager, actor: Actor, roleId: string, query: ShortlistQuery): Promise<Shortlist> {
    const { organisationId } = actor;
    const ranked = await this.ranked(tx, actor, roleId);
    const { weights, roleVersion } = ranked;
    const bound = boundOf(roleId, weights.id, query);
    const rows = await pageOfShortlist(tx, {
      ...{ organisationId, weightsVersionId: weights.id },
      filters: filtersOf(actor, query, roleVersion.asOf),
      after: placeAfter(bound, query.cursor),
      limit: query.limit + 1,
    });
    // Of the whole list, once: later pages go without.
    const counts = query.cursor === undefined ? await this.counts(tx, organisationId, roleId, weights.id) : null;
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
      ...pageFrom(
        rows,
        query.limit,
        bound,
        ({ lane, score, applicationId }) => [lane, score, applicationId],
        (row) => itemOf(row, reasonsOf(row, ranked)),
      ),
    };
  }

  /** All of a list as a file, of one moment. Whoever takes people's data out of Candor is written down. */
  async export(actor: Actor, roleId: string, query: ShortlistExport): Promise<string> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    const rows = await this.transactions.readOneMoment(actor, async (tx) => {
      const ranked = await this.ranked(tx, actor, roleId);
      const page = {
        filters: filtersOf(actor, query, ranked.roleVersion.asOf),
        organisationId,
        weightsVersionId: ranked.weights.id,
        limit: EXPORTED_AT_ONCE,
      };
      const ranks = await ranksUnder(tx, organisationId, page.weightsVersionId);
      const exported: ExportedRow[] = [];
      let after: RankingPlace | null = null;
      do {
        const part = await pageOfShortlist(tx, { ...page, after });
        const ids = part.map(({ applicationId }) => applicationId);
        const emails = await emailsOfApplications(tx, organisationId, ids);
        for (const row of part) {
          const { applicationId } = row;
          const item = itemOf(row, reasonsOf(row, ranked));
          exported.push({ rank: ranks.get(applicationId) ?? 0, email: emails.get(applicationId) ?? null, ...item });
        }
        after = part.length < EXPORTED_AT_ONCE ? null : (part.at(-1) ?? null);
        if (exported.length > MOST_EXPORTED) throw tooMany();
      } while (after !== null);
      return exported;
    });
    await this.transactions.read(actor, (tx) =>
      audit(tx, actor, 'shortlist.exported', { kind: 'role', id: roleId }, { rows: rows.length, format: query.format }),
    );
    return exportedAs(query.format, rows);
  }

  /** What each choice of a filter would show. Every row is looked at. */
  filterCounts(actor: Actor, roleId: string, query: ShortlistFilters): Promise<ShortlistCounts> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.readOneMoment(actor, async (tx) => {
      const { weights, roleVersion } = await this.ranked(tx, actor, roleId);
      const { matching, lanes, decisions, opened, sources } = await countFiltered(tx, organisationId, {
        weightsVersionId: weights.id,
        filters: filtersOf(actor, query, roleVersion.asOf),
        by: actor.id,
      });
      return {
        matching,
        lanes: namedLanes(LANES.map((_, lane) => lanes[lane] ?? 0)),
        decisions: Object.fromEntries(DECIDED.map((kind) => [kind, decisions[kind] ?? 0])) as Record<Decided, number>,
        opened: { true: opened['true'] ?? 0, false: opened['false'] ?? 0 },
        sources,
      };
    });
  }

  /** Good people whom one must-have keeps out of the first lane: named, so that nobody overlooks them. */
  nearMisses(actor: Actor, roleId: string): Promise<NearMisses> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.readOneMoment(actor, async (tx) => {
      const ranked = await this.ranked(tx, actor, roleId);
      const weightsVersionId = ranked.weights.id;
      const bar = await scoreAtPlace(tx, organisationId, { weightsVersionId, lane: MEETS, place: STRONG_PLACES - 1 });
      const rows = await pageOfShortlist(tx, {
        ...{ organisationId, weightsVersionId },
        filters: { ...NO_FILTERS, lane: NEAR_MISS, minScore: bar },
        ...{ after: null, limit: MOST_NEAR_MISSES },
      });
      return {
        bar: bar === null ? null : scoreOf(bar),
        items: rows.flatMap((row) => {
          const lacks = lackedBy(row, ranked);
          return lacks === null ? [] : [{ ...itemOf(row, reasonsOf(row, ranked)), lacks }];
        }),
      };
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
  private async ranked(tx: EntityManager, actor: Actor, roleId: string): Promise<Ranked> {
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

function tooMany(): Unprocessable {
  return new Unprocessable(
    'too-many-rows',
    'Too many rows',
    `An export has at most ${MOST_EXPORTED.toLocaleString('en')} rows. Narrow it by lane, score, skill or certification.`,
  );
}

/** @throws InvalidQuery for what goes only with another filter */
function filtersOf(actor: Actor, query: ShortlistFilters, asOf: string): RankingFilters {
  const { lane, minScore, maxScore, opened, skill, skillMonths, certification, certificationValid } = query;
  const alone = [
    ...(skillMonths !== undefined && skill === undefined
      ? [{ path: 'skillMonths', message: 'Say of which `skill`' }]
      : []),
    ...(certificationValid !== undefined && certification === undefined
      ? [{ path: 'certificationValid', message: 'Say of which `certification`' }]
      : []),
  ];
  if (alone.length > 0) throw new InvalidQuery(alone);
  return {
    lane: lane === undefined ? null : LANES.indexOf(lane),
    minScore: minScore === undefined ? null : Math.round(minScore * 100),
    maxScore: maxScore === undefined ? null : Math.round(maxScore * 100),
    decision: query.decision ?? null,
    opened: opened === undefined ? null : { by: actor.id, is: opened === 'true' },
    source: query.source ?? null,
    receivedFrom: query.receivedFrom ?? null,
    receivedTo: query.receivedTo ?? null,
    skill: skill === undefined ? null : { id: skill, months: skillMonths ?? null },
    certification:
      certification === undefined
        ? null
        : {
            id: certification,
            on: certificationValid === undefined ? null : asOf,
            holds: certificationValid !== 'false',
          },
  };
}

/** A cursor fits only the ranking and the filters it was made under. */
function boundOf(
  roleId: string,
  weightsId: string,
  { cursor: _cursor, limit: _limit, ...filters }: ShortlistQuery,
): string {
  return ['shortlist', roleId, weightsId, JSON.stringify(Object.entries(filters).sort())].join(' ');
}

function placeAfter(bound: string, cursor: string | undefined): RankingPlace | null {
  const key = readCursor(bound, cursor, ['integer', 'integer', 'id']);
  if (key === null) return null;
  const [lane, score, applicationId] = key as [number, number, string];
  return { lane, score, applicationId };
}

function namedLanes(counts: readonly number[]): Record<(typeof LANES)[number], number> {
  return Object.fromEntries(LANES.map((lane, index) => [lane, counts[index] ?? 0])) as Record<
    (typeof LANES)[number],
    number
  >;
}
