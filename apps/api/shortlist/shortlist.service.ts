/** The shortlist of a role, page by page, and the applications that people assess without a score. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  LANES,
  NO_SCORE,
  type ByPeopleItem,
  type Page,
  type PageQuery,
  type Shortlist,
  type ShortlistItem,
  type ShortlistQuery,
} from '#libs/contracts';
import {
  countShortlist,
  findRole,
  findRoleVersion,
  findWeightsVersion,
  pageByPeople,
  pageOfShortlist,
  type RankingPlace,
  type RoleVersionEntity,
  type ShortlistRow,
  type WeightsVersionRow,
} from '#libs/database';
import { toldBy } from '#libs/matching';
import { topReasons, type Reason } from '#libs/wording';
import { authorise, type Actor } from '../access/actor.js';
import { EVERYBODY } from '../access/rights.js';
import { pageFrom, readCursor, readIdCursor } from '../http/cursor.js';
import { NotFound } from '../http/problem.js';
import { Transactions } from '../transactions/transactions.service.js';
import { outOfDateOf } from './out-of-date.js';
import { pointsOf, scoreOf } from './points.js';

/** How many reasons a row shows of each tone. All of them stand in the application itself. */
const SHOWN: Record<Reason['tone'], number> = { for: 3, against: 2, open: 1 };

/** Rankings that are kept ready. A role version holds some 100 kB, and both it and the weights are immutable. */
const KEPT = 100;

interface Ranked {
  weights: WeightsVersionRow;
  roleVersion: RoleVersionEntity;
}

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
      organisationId,
      weightsVersionId: weights.id,
      lane: query.lane === undefined ? null : LANES.indexOf(query.lane),
      minScore: query.minScore === undefined ? null : Math.round(query.minScore * 100),
      skill: query.skill ?? null,
      certification: query.certification ?? null,
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
    const weights = await findWeightsVersion(tx, organisationId, roleId, role.activeWeightsId);
    const roleVersion = weights && (await findRoleVersion(tx, organisationId, weights.roleVersionId));
    if (!weights || !roleVersion) throw new NotFound('role');
    const ranked = { weights, roleVersion };
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, ranked);
    return ranked;
  }

  private async counts(tx: EntityManager, organisationId: string, roleId: string, weightsVersionId: string) {
    const { lanes, scored, ...told } = await countShortlist(tx, organisationId, { roleId, weightsVersionId });
    const waiting = Math.max(0, scored - told.held - lanes.reduce((sum, inLane) => sum + inLane, 0));
    return { ...told, lanes: namedLanes(lanes), waiting };
  }
}

/** A cursor fits only the ranking and the filters it was made under. */
function boundOf(roleId: string, weightsId: string, query: ShortlistQuery): string {
  const { lane, minScore, skill, certification } = query;
  return ['shortlist', roleId, weightsId, lane ?? '', minScore ?? '', skill ?? '', certification ?? ''].join(' ');
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

/** The strongest of each tone, in the order `for`, `against`, `open`. */
function reasonsOf({ brief, score }: ShortlistRow, { weights, roleVersion }: Ranked): Reason[] {
  const { criteria } = roleVersion.content;
  const assessment = { readable: score !== NO_SCORE, criteria: toldBy(brief, criteria) };
  return topReasons({ criteria, weights: weights.content, assessment }, SHOWN);
}

function itemOf(row: ShortlistRow, reasons: readonly Reason[]): ShortlistItem {
  const score = scoreOf(row.score);
  return {
    applicationId: row.applicationId,
    candidateId: row.candidateId,
    name: row.name,
    fileName: row.fileName,
    lane: LANES[row.lane] ?? 'below',
    score,
    low: score === null ? null : pointsOf(row.low),
    high: score === null ? null : pointsOf(row.high),
    coverage: row.coverage,
    reasons: reasons.map(({ tone, criterion, text }) => ({ tone, criterion, text })),
    decision: row.decision,
    receivedAt: row.receivedAt.toISOString(),
    outOfDate: outOfDateOf(row),
  };
}
