/** Tells whether scores are up to date, and rescores all candidates: prepared, reviewed, and then applied or canceled. */
import { Injectable } from '@nestjs/common';
import type { Freshness, NewRescoring, Rescoring, RescoringPreview, RescoringPreviewQuery } from '#libs/contracts';
import {
  newId,
  outbox,
  rankings,
  relatedWords,
  type RescoringRow,
  rescorings,
  type RoleEntity,
  roles,
  type RoleVersionEntity,
  shortlist,
  type Tenant,
  weights,
} from '#libs/database';
import { MATCHER } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { BUILDER } from '#libs/resume';
import { today } from '../../platform/clock.js';
import { ApiProblem, Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS, EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking } from '../../views/scores/active-ranking.js';
import { RoleReading, type ReadVersion } from '../reading/role-reading.service.js';
import { addRoleVersion } from '../roles/add-role-version.js';
import { CurrentSkills } from '../skills/current-skills.service.js';
import { compareVersions } from './compare-versions.js';

@Injectable()
export class RescoringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
    private readonly reading: RoleReading,
  ) {}

  async freshness(actor: Actor, roleId: string): Promise<Freshness> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights, roleVersion } = await activeRanking(tenant, role);
      const { version } = await this.skills.of(tenant);
      const rests = await rescorings.countScoreInputs(tenant, {
        ...{ weightsVersionId: weights.id, builder: BUILDER, taxonomy: version, matcher: MATCHER },
      });
      const { content } = roleVersion;
      const words = { role: content.relatedWords ?? null, active: await relatedWords.activeNumber(tenant) };
      return {
        roleVersion: { id: roleVersion.id, number: roleVersion.number, asOf: roleVersion.asOf },
        weightsId: weights.id,
        taxonomy: { role: content.taxonomy, today: version },
        relatedWords: words,
        reader: { role: content.reader, profiles: BUILDER, matcher: MATCHER },
        ...rests,
        advised:
          content.taxonomy !== version ||
          words.role !== words.active ||
          rests.readOtherwise > 0 ||
          rests.matchedOtherwise > 0,
        rescoring: await latestOf(tenant, roleId),
      };
    });
  }

  /** Every candidate is assessed in the background. The shortlist and its score inputs stay unchanged. */
  async ask(actor: Actor, roleId: string, input: NewRescoring): Promise<Rescoring> {
    authorise(actor, input.relatedWords === undefined ? RECRUITING : ADMINS);
    const given = input.role && (await this.reading.version(actor, roleId, input.role));
    return this.transactions.once(actor, 202, async (tenant) => {
      const role = await lock(tenant, roleId);
      const read = given ?? (await versionToday(tenant, role));
      // A preview of related words shows what they change, and not the calendar.
      const kept = input.relatedWords === undefined ? undefined : read.content.asOf;
      const content = { ...read.content, asOf: input.asOf ?? given?.content.asOf ?? kept ?? today() };
      if (input.relatedWords && !(await relatedWords.hasVersion(tenant, input.relatedWords)))
        throw new NotFound('version of the related words');
      await rescorings.end(tenant, { roleId, outcome: 'superseded' });
      const added = await addRoleVersion(tenant, actor, role, {
        ...read,
        content,
        ...(input.relatedWords !== undefined && { relatedWords: input.relatedWords }),
      });
      const id = newId();
      await rescorings.create(tenant, { id, roleId, ...added, requestedBy: actor.id });
      await assessEverybody(tenant, roleId, added.roleVersionId);
      await audit(
        tenant,
        actor,
        'role.rescoring-requested',
        { kind: 'role', id: roleId },
        { rescoringId: id, ...added },
      );
      return theLatest(tenant, roleId);
    });
  }

  async latest(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tenant) => theLatest(tenant, roleId));
  }

  /**
   * Previews who would move, and why; nothing is written. While the rescoring runs, it covers the assessed candidates.
   */
  async preview(actor: Actor, roleId: string, query: RescoringPreviewQuery): Promise<RescoringPreview> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights: foundWeights, roleVersion } = await activeRanking(tenant, role);
      const row = openOf(await rescorings.findLatest(tenant, roleId));
      const fresh = await roles.findVersion(tenant, row.roleVersionId);
      const freshWeights = await weights.findVersion(tenant, roleId, row.weightsVersionId);
      if (!fresh || !freshWeights) throw new NotFound('rescoring');
      const pool = await rankings.loadVectors(tenant, roleVersion.id);
      const freshPool = await rankings.loadVectors(tenant, fresh.id);
      const { applicationIds, rowsOf, ...compared } = await compareVersions(
        { content: roleVersion.content, weights: foundWeights.content, pool },
        { content: fresh.content, weights: freshWeights.content, pool: freshPool },
        query,
      );
      const { scored } = await shortlist.countApplications(tenant, roleId);
      const waiting = Math.max(0, scored - compared.applications);
      const people = await shortlist.listCandidates(tenant, applicationIds);
      return { rescoringId: row.id, waiting, ...compared, ...rowsOf(people) };
    });
  }

  /**
   * The new version takes over once every candidate is assessed under it. Candidates who arrived meanwhile are assessed
   * first.
   */
  async activate(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 202, async (tenant) => {
      await lock(tenant, roleId);
      const { id, roleVersionId, weightsVersionId } = openOf(await rescorings.findLatest(tenant, roleId));
      const version = await roles.findVersion(tenant, roleVersionId);
      if (numberOf(version) !== (await relatedWords.activeNumber(tenant))) throw notActive();
      await rescorings.end(tenant, { roleId, outcome: 'activated' });
      await rankings.startBuild(tenant, { roleId, weightsVersionId });
      await assessEverybody(tenant, roleId, roleVersionId);
      await audit(tenant, actor, 'role.rescoring-activated', { kind: 'role', id: roleId }, { rescoringId: id });
      return theLatest(tenant, roleId);
    });
  }

  async cancel(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      await lock(tenant, roleId);
      const { id } = openOf(await rescorings.findLatest(tenant, roleId));
      await rescorings.end(tenant, { roleId, outcome: 'cancelled' });
      await audit(tenant, actor, 'role.rescoring-cancelled', { kind: 'role', id: roleId }, { rescoringId: id });
      return theLatest(tenant, roleId);
    });
  }
}

/** Reads the present requirements of the role again. */
async function versionToday(tenant: Tenant, role: RoleEntity): Promise<ReadVersion> {
  const version = role.currentVersionId && (await roles.findVersion(tenant, role.currentVersionId));
  if (!version) throw new NotFound('role');
  return { content: { ...version.content, asOf: version.asOf }, note: null, weights: 'carried' };
}

function assessEverybody(tenant: Tenant, roleId: string, roleVersionId: string): Promise<unknown> {
  return outbox.enqueue(tenant, [{ ...outboxJob('assess-role', { roleId, roleVersionId, cursor: null }), bulk: true }]);
}

async function lock(tenant: Tenant, roleId: string): Promise<RoleEntity> {
  const role = await roles.lock(tenant, roleId);
  if (!role) throw new NotFound('role');
  return role;
}

/** @throws Conflict when nothing is being prepared */
function openOf(row: RescoringRow | null): RescoringRow {
  if (row && row.outcome === null) return row;
  throw new Conflict(
    'no-rescoring',
    'No rescoring of this role is in preparation: it was activated, cancelled, or never started. Start one first: POST …/rescoring.',
  );
}

const numberOf = (version: RoleVersionEntity | null): number | null => version?.content.relatedWords ?? null;

function notActive(): Conflict {
  return new Conflict(
    'related-words-inactive',
    'This rescoring has other related words than the active ones. Start it again, or ask an administrator to activate its words for every role: POST /api/v1/related-words/activation.',
  );
}

function neverAsked(): ApiProblem {
  const detail = 'The role was never rescored. Start a rescoring: POST …/rescoring.';
  return new ApiProblem('no-rescoring', detail);
}

async function theLatest(tenant: Tenant, roleId: string): Promise<Rescoring> {
  const latest = await latestOf(tenant, roleId);
  if (!latest) throw neverAsked();
  return latest;
}

async function latestOf(tenant: Tenant, roleId: string): Promise<Rescoring | null> {
  const row = await rescorings.findLatest(tenant, roleId);
  if (!row) return null;
  const { scored } = await shortlist.countApplications(tenant, roleId);
  return {
    id: row.id,
    roleVersion: { id: row.roleVersionId, number: row.number, asOf: row.asOf },
    relatedWords: row.relatedWords,
    weightsId: row.weightsVersionId,
    state: stateOf(row, scored),
    total: scored,
    done: Math.min(row.assessed, scored),
    requestedBy: row.requestedBy,
    requestedAt: row.requestedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function stateOf({ outcome, assessed, isFilling }: RescoringRow, scored: number): Rescoring['state'] {
  if (outcome === null) return assessed < scored ? 'assessing' : 'ready';
  if (outcome === 'activated') return isFilling ? 'activating' : 'active';
  return outcome;
}
