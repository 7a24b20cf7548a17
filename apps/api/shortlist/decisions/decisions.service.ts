/**
 * Decisions of users about one application or many, with what they saw of each, and their undo. No score declines a
 * candidate.
 */
import { Injectable } from '@nestjs/common';
import {
  LANES,
  type DecidedMany,
  type Decision,
  type DecisionCheck,
  type DecisionKind,
  type ManyDecisions,
  type NewDecision,
  type Page,
  type PageQuery,
  type UndoDecision,
  type UndoneMany,
} from '#libs/contracts';
import {
  type ApplicationRow,
  applications,
  type Decidable,
  type DecisionEntity,
  decisions,
  liveEvents,
  newId,
  roles,
  shortlist,
  type CurrentDecision,
  type Tenant,
} from '#libs/database';
import { claim, refusalOf, type LockRefusal } from '../../candidates/applications/lock-application.js';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { scoreOf } from '../../views/scores/points.js';

/** The unopened candidates shown before a bulk decision. */
const SAMPLE = 10;

/** The fields of a decision in addition to what the user saw. */
interface Made {
  kind: DecisionKind | 'open';
  reasonCode: string | null;
  opened: boolean;
  identitiesHidden: boolean;
  filters: Record<string, unknown>;
  batchId: string | null;
  undoes: string | null;
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
  ) {}

  /** Keeps what the person saw: score, lane and rank of this moment, versions, filters, whether identities were hidden, and whether the caller had opened the application. */
  async decide(actor: Actor, applicationId: string, input: NewDecision): Promise<Decision> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      if (input.opened) await shortlist.recordOpened(tenant, { applicationId, by: actor.id });
      const opened = await shortlist.listOpened(tenant, { applicationIds: [applicationId], by: actor.id });
      const isOpened = opened.has(applicationId);
      const identitiesHidden =
        input.identitiesHidden || (await this.masking.hiddenAmong(tenant, actor, [applicationId])).size > 0;
      const made = await make(tenant, actor, application, {
        ...input,
        identitiesHidden,
        opened: isOpened,
        batchId: null,
        undoes: null,
      });
      await announceDecided(tenant, application.roleId, [applicationId]);
      return decisionOf(made);
    });
  }

  /** Undoes the current decision about an application: the previous one is current again. */
  async undo(actor: Actor, applicationId: string, { decisionId }: UndoDecision): Promise<Decision> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      const decision = await undoCurrent(tenant, actor, application, ({ id }) => id === decisionId);
      if (decision) {
        await announceDecided(tenant, application.roleId, [applicationId]);
        return decisionOf(decision);
      }
      throw new Conflict(
        'decision-not-current',
        'The decision is no longer current: it was undone, or another one was made since. Read the decisions again.',
      );
    });
  }

  async list(actor: Actor, applicationId: string, { cursor, limit }: PageQuery): Promise<Page<Decision>> {
    authorise(actor, EVERYBODY);
    const bound = `decisions ${applicationId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      await find(tenant, applicationId);
      const rows = await decisions.list(tenant, { applicationId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], decisionOf);
    });
  }

  /** Writes down that the caller has opened an application: its explanation or a document. */
  async opened(actor: Actor, applicationId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      await claim(tenant, applicationId);
      await shortlist.recordOpened(tenant, { applicationId, by: actor.id });
      await audit(tenant, actor, 'application.opened', { kind: 'application', id: applicationId });
    });
  }

  /** Returns what a user should know before a bulk decision. */
  async check(actor: Actor, roleId: string, applicationIds: readonly string[]): Promise<DecisionCheck> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const given = await decisions.listDecidable(tenant, applicationIds);
      const found = given.filter((one) => whyNot(one, roleId) === null);
      const ids = found.map(({ id }) => id);
      const opened = await shortlist.listOpened(tenant, { applicationIds: ids, by: null });
      const unseen = ids.filter((id) => !opened.has(id)).sort();
      // Spread over all of them, and the same ones at every call.
      const every = Math.max(1, unseen.length / SAMPLE);
      const sample = Array.from(
        { length: Math.min(SAMPLE, unseen.length) },
        (_, at) => unseen[Math.floor(at * every)] ?? '',
      );
      const people = await shortlist.listCandidates(tenant, sample);
      return {
        applications: ids.length,
        others: applicationIds.length - ids.length,
        neverOpened: unseen.length,
        decided: found.filter(({ decision }) => decision !== null).length,
        sample: sample.map((id) => people.get(id)).filter((person) => person !== undefined),
      };
    });
  }

  /**
   * Decides about many applications, each by its id. Those that cannot be decided are reported, and the others are
   * decided all the same.
   */
  async decideMany(actor: Actor, roleId: string, input: ManyDecisions): Promise<DecidedMany> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const { applicationIds, kind, reasonCode, filters } = input;
      const locked = await decisions.lockApplications(tenant, applicationIds);
      const own = await shortlist.listOpened(tenant, { applicationIds, by: actor.id });
      const any = await shortlist.listOpened(tenant, { applicationIds, by: null });
      const hidden = await this.masking.hiddenAmong(tenant, actor, applicationIds);
      const batchId = newId();
      const items: DecidedMany['items'] = [];
      for (const applicationId of applicationIds) {
        const one = locked.find(({ id }) => id === applicationId);
        const reason = one ? whyNot(one, roleId) : 'not-found';
        const application = reason === null ? await applications.find(tenant, applicationId) : null;
        if (!application) {
          items.push({ applicationId, outcome: reason ?? 'not-found', decisionId: null });
          continue;
        }
        const opened = own.has(applicationId);
        const made = await make(tenant, actor, application, {
          ...{ kind, reasonCode, filters, opened, batchId, undoes: null },
          identitiesHidden: input.identitiesHidden || hidden.has(applicationId),
        });
        items.push({ applicationId, outcome: 'decided', decisionId: made.id });
      }
      const decided = items.filter(({ outcome }) => outcome === 'decided');
      const neverOpened = decided.filter(({ applicationId }) => !any.has(applicationId)).length;
      await announceDecided(tenant, roleId, idsOf(decided));
      return { batchId: decided.length > 0 ? batchId : null, decided: decided.length, neverOpened, items };
    });
  }

  /** Undoes all decisions of one call that are still current. */
  async undoMany(actor: Actor, roleId: string, batchId: string): Promise<UndoneMany> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant) => {
      const ids = await decisions.listApplicationsOfBatch(tenant, roleId, batchId);
      if (ids.length === 0) throw new NotFound('batch of decisions');
      const items: UndoneMany['items'] = [];
      for (const one of await decisions.lockApplications(tenant, ids)) {
        const outcome = whyNot(one, roleId) ?? (await this.undoOne(tenant, actor, one.id, batchId));
        if (outcome !== 'not-found') items.push({ applicationId: one.id, outcome });
      }
      const undone = items.filter(({ outcome }) => outcome === 'undone');
      await announceDecided(tenant, roleId, idsOf(undone));
      return { undone: undone.length, items };
    });
  }

  private async undoOne(
    tenant: Tenant,
    actor: Actor,
    applicationId: string,
    batchId: string,
  ): Promise<'undone' | 'undone-before' | 'decided-since'> {
    const application = await find(tenant, applicationId);
    if (await undoCurrent(tenant, actor, application, (current) => current.batchId === batchId)) return 'undone';
    const before = await decisions.isBatchUndone(tenant, { applicationId, batchId });
    return before ? 'undone-before' : 'decided-since';
  }
}

async function announceDecided(tenant: Tenant, roleId: string, applicationIds: string[]): Promise<void> {
  if (applicationIds.length === 0) return;
  await liveEvents.publish(tenant, [{ roleId, kind: 'application.decided', data: { applicationIds } }]);
}

const idsOf = (items: readonly { applicationId: string }[]): string[] =>
  items.map(({ applicationId }) => applicationId);

async function find(tenant: Tenant, id: string): Promise<ApplicationRow> {
  const application = await applications.find(tenant, id);
  if (!application) throw new NotFound('application');
  return application;
}

/** Returns the reason why an application of a role accepts no decision; null if it accepts one. */
function whyNot(application: Decidable, ofRole: string): LockRefusal | 'not-found' | null {
  return application.roleId === ofRole ? refusalOf(application) : 'not-found';
}

async function make(tenant: Tenant, actor: Actor, application: ApplicationRow, made: Made): Promise<DecisionEntity> {
  const decision = {
    id: newId(),
    applicationId: application.id,
    ...(await decisions.findContext(tenant, application)),
    ...{
      kind: made.kind,
      reasonCode: made.reasonCode,
      filters: made.filters,
      identitiesHidden: made.identitiesHidden,
      opened: made.opened,
    },
    ...{ batchId: made.batchId, undoes: made.undoes },
    decidedBy: actor.id,
  };
  const decidedAt = await decisions.create(tenant, decision);
  await decisions.updateExplanationDue(tenant, decision);
  await audit(
    tenant,
    actor,
    made.undoes === null ? 'decision.made' : 'decision.undone',
    { kind: 'application', id: application.id },
    {
      ...{ decisionId: decision.id, kind: made.kind, reasonCode: made.reasonCode ?? '' },
      ...(made.batchId !== null && { batchId: made.batchId }),
    },
  );
  return { ...decision, organisationId: tenant.organisationId, decidedAt };
}

/** @param isMeant whether the current decision is the one to undo. @returns null when it is not, or there is none */
async function undoCurrent(
  tenant: Tenant,
  actor: Actor,
  application: ApplicationRow,
  isMeant: (current: CurrentDecision) => boolean,
): Promise<DecisionEntity | null> {
  const current = await decisions.findCurrent(tenant, application.id);
  if (!current || !isMeant(current)) return null;
  const { before } = current;
  return make(tenant, actor, application, {
    ...{ kind: before?.kind ?? 'open', reasonCode: before?.reasonCode ?? null },
    ...{ opened: false, identitiesHidden: false, filters: {}, batchId: null, undoes: current.id },
  });
}

function decisionOf(row: DecisionEntity): Decision {
  return {
    id: row.id,
    applicationId: row.applicationId,
    kind: row.kind,
    reasonCode: row.reasonCode ?? '',
    by: row.decidedBy,
    at: row.decidedAt.toISOString(),
    score: row.score === null ? null : scoreOf(row.score),
    lane: row.lane === null ? null : (LANES[row.lane] ?? null),
    rank: row.rank,
    versions: row.versions,
    filters: row.filters as Record<string, string>,
    identitiesHidden: row.identitiesHidden,
    opened: row.opened,
    batchId: row.batchId,
    undoes: row.undoes,
  };
}
