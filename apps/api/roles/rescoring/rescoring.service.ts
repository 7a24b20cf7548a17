/** Whether scores rest on what holds today, and scoring everybody again: prepared, looked at, and then taken over or not. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Freshness, NewRescoring, Rescoring, RescoringPreview, RescoringPreviewQuery } from '#libs/contracts';
import {
  addRescoring,
  countApplications,
  endRescoring,
  enqueue,
  findRole,
  findRoleVersion,
  findWeightsVersion,
  latestRescoring,
  lockRole,
  newId,
  peopleOfApplications,
  readPool,
  startFilling,
  whatScoresRestOn,
  type RescoringRow,
  type RoleEntity,
} from '#libs/database';
import { MATCHER } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { BUILDER } from '#libs/resume';
import { today } from '../../platform/clock.js';
import { ApiProblem, Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
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
    const { organisationId } = actor;
    return this.transactions.snapshot(actor, async (tx) => {
      const role = await findRole(tx, organisationId, roleId);
      const { weights, roleVersion } = await activeRanking(tx, organisationId, role);
      const { version } = await this.skills.of(tx, organisationId);
      const rests = await whatScoresRestOn(tx, organisationId, {
        ...{ weightsVersionId: weights.id, builder: BUILDER, taxonomy: version, matcher: MATCHER },
      });
      const { content } = roleVersion;
      return {
        roleVersion: { id: roleVersion.id, number: roleVersion.number, asOf: roleVersion.asOf },
        weightsId: weights.id,
        taxonomy: { role: content.taxonomy, today: version },
        reader: { role: content.reader, profiles: BUILDER, matcher: MATCHER },
        ...rests,
        advised: content.taxonomy !== version || rests.readOtherwise > 0 || rests.matchedOtherwise > 0,
        rescoring: await latestOf(tx, organisationId, roleId),
      };
    });
  }

  /** Everybody is assessed in the background. The shortlist stays as it is, and so does what it rests on. */
  async ask(actor: Actor, roleId: string, input: NewRescoring): Promise<Rescoring> {
    authorise(actor, RECRUITING);
    const { organisationId } = actor;
    const given = input.role && (await this.reading.version(actor, roleId, input.role));
    return this.transactions.once(actor, 202, async (tx) => {
      const role = await lock(tx, actor, roleId);
      const read = given ?? (await versionToday(tx, organisationId, role));
      const content = { ...read.content, asOf: input.asOf ?? given?.content.asOf ?? today() };
      await endRescoring(tx, organisationId, { roleId, outcome: 'superseded' });
      const added = await addRoleVersion(tx, actor, role, { ...read, content });
      const id = newId();
      await addRescoring(tx, { organisationId, id, roleId, ...added, askedBy: actor.id });
      await assessEverybody(tx, organisationId, roleId, added.roleVersionId);
      await audit(tx, actor, 'role.rescoring-asked', { kind: 'role', id: roleId }, { rescoringId: id, ...added });
      return theLatest(tx, organisationId, roleId);
    });
  }

  async latest(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, (tx) => theLatest(tx, actor.organisationId, roleId));
  }

  /** Who would move, and why; nothing is written. Also while it is under way, of those who are assessed already. */
  async preview(actor: Actor, roleId: string, query: RescoringPreviewQuery): Promise<RescoringPreview> {
    authorise(actor, EVERYBODY);
    const { organisationId } = actor;
    return this.transactions.snapshot(actor, async (tx) => {
      const role = await findRole(tx, organisationId, roleId);
      const { weights, roleVersion } = await activeRanking(tx, organisationId, role);
      const row = openOf(await latestRescoring(tx, organisationId, roleId));
      const fresh = await findRoleVersion(tx, organisationId, row.roleVersionId);
      const freshWeights = await findWeightsVersion(tx, organisationId, roleId, row.weightsVersionId);
      if (!fresh || !freshWeights) throw new NotFound('rescoring');
      const pool = await readPool(tx, organisationId, roleVersion.id);
      const freshPool = await readPool(tx, organisationId, fresh.id);
      const { applicationIds, rowsOf, ...compared } = await compareVersions(
        { content: roleVersion.content, weights: weights.content, pool },
        { content: fresh.content, weights: freshWeights.content, pool: freshPool },
        query,
      );
      const { scored } = await countApplications(tx, organisationId, roleId);
      const waiting = Math.max(0, scored - compared.applications);
      const people = await peopleOfApplications(tx, organisationId, applicationIds);
      return { rescoringId: row.id, waiting, ...compared, ...rowsOf(people) };
    });
  }

  /** The new version takes over once everybody is assessed under it: who came meanwhile is assessed first. */
  async activate(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, RECRUITING);
    const { organisationId } = actor;
    return this.transactions.once(actor, 202, async (tx) => {
      await lock(tx, actor, roleId);
      const { id, roleVersionId, weightsVersionId } = openOf(await latestRescoring(tx, organisationId, roleId));
      await endRescoring(tx, organisationId, { roleId, outcome: 'activated' });
      await startFilling(tx, organisationId, { roleId, weightsVersionId });
      await assessEverybody(tx, organisationId, roleId, roleVersionId);
      await audit(tx, actor, 'role.rescoring-activated', { kind: 'role', id: roleId }, { rescoringId: id });
      return theLatest(tx, organisationId, roleId);
    });
  }

  async cancel(actor: Actor, roleId: string): Promise<Rescoring> {
    authorise(actor, RECRUITING);
    const { organisationId } = actor;
    return this.transactions.once(actor, 200, async (tx) => {
      await lock(tx, actor, roleId);
      const { id } = openOf(await latestRescoring(tx, organisationId, roleId));
      await endRescoring(tx, organisationId, { roleId, outcome: 'cancelled' });
      await audit(tx, actor, 'role.rescoring-cancelled', { kind: 'role', id: roleId }, { rescoringId: id });
      return theLatest(tx, organisationId, roleId);
    });
  }
}

/** What the role asks for today, once more. */
async function versionToday(tx: EntityManager, organisationId: string, role: RoleEntity): Promise<ReadVersion> {
  const version = role.currentVersionId && (await findRoleVersion(tx, organisationId, role.currentVersionId));
  if (!version) throw new NotFound('role');
  return { content: { ...version.content, asOf: version.asOf }, note: null, weights: 'carried' };
}

function assessEverybody(
  tx: EntityManager,
  organisationId: string,
  roleId: string,
  roleVersionId: string,
): Promise<unknown> {
  return enqueue(tx, organisationId, [
    { ...outboxJob('assess-role', { roleId, roleVersionId, cursor: null }), bulk: true },
  ]);
}

async function lock(tx: EntityManager, { organisationId }: Actor, roleId: string): Promise<RoleEntity> {
  const role = await lockRole(tx, organisationId, roleId);
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

function neverAsked(): ApiProblem {
  const detail = 'The role was never rescored. Start a rescoring: POST …/rescoring.';
  return new ApiProblem('no-rescoring', detail);
}

async function theLatest(tx: EntityManager, organisationId: string, roleId: string): Promise<Rescoring> {
  const latest = await latestOf(tx, organisationId, roleId);
  if (!latest) throw neverAsked();
  return latest;
}

async function latestOf(tx: EntityManager, organisationId: string, roleId: string): Promise<Rescoring | null> {
  const row = await latestRescoring(tx, organisationId, roleId);
  if (!row) return null;
  const { scored } = await countApplications(tx, organisationId, roleId);
  return {
    id: row.id,
    roleVersion: { id: row.roleVersionId, number: row.number, asOf: row.asOf },
    weightsId: row.weightsVersionId,
    state: stateOf(row, scored),
    total: scored,
    done: Math.min(row.assessed, scored),
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function stateOf({ outcome, assessed, isFilling }: RescoringRow, scored: number): Rescoring['state'] {
  if (outcome === null) return assessed < scored ? 'assessing' : 'ready';
  if (outcome === 'activated') return isFilling ? 'activating' : 'active';
  return outcome;
}
