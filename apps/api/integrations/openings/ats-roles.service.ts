/** What a role wants of an ATS: scores shown there, stages that follow decisions, decisions that follow stages. */
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { vendorOf } from '#libs/ats';
import type {
  AtsRole,
  AtsRoles,
  ChangedAtsRole,
  Page,
  WriteBack,
  WriteBackQuery,
  WriteBacksRetried,
} from '#libs/contracts';
import {
  atsRoles,
  enqueue,
  findRole,
  followEventsForAts,
  makeWriteBacksDue,
  oweWriteBackRun,
  pageOfWriteBacks,
  retryWriteBacks,
  saveAtsRole,
  type AtsRoleRow,
  type WriteBackRow,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

/** A role, and a connection. */
interface Pair {
  roleId: string;
  connectionId: string;
}

@Injectable()
export class AtsRolesService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async list(actor: Actor, roleId: string): Promise<AtsRoles> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, async (tx) => {
      if (!(await findRole(tx, actor.organisationId, roleId))) throw new NotFound('role');
      return { items: (await atsRoles(tx, actor.organisationId, roleId)).map(atsRoleOf) };
    });
  }

  /** Scores that stand already are shown when it begins; decisions move applications from then on. */
  async change(actor: Actor, pair: Pair, input: ChangedAtsRole): Promise<AtsRole> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tx) => {
      const { organisationId } = actor;
      const before = await find(tx, actor, pair);
      this.refuse(before, input);
      await saveAtsRole(tx, organisationId, pair, input);
      await followEventsForAts(tx, organisationId);
      if (input.showsScores && !before.showsScores)
        for (const id of await makeWriteBacksDue(tx, organisationId, 'score', { roleId: pair.roleId }))
          await oweWriteBackRun(tx, organisationId, id, writeBack(id));
      const { showsScores, movesStages } = input;
      const details = { connectionId: pair.connectionId, showsScores, movesStages };
      await audit(tx, actor, 'role.ats-changed', { kind: 'role', id: pair.roleId }, details);
      return atsRoleOf(await find(tx, actor, pair));
    });
  }

  async ask(actor: Actor, pair: Pair): Promise<AtsRole> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tx) => {
      const found = await find(tx, actor, pair);
      await enqueue(tx, actor.organisationId, [outboxJob('list-ats-choices', { ...pair })]);
      const { roleId, connectionId } = pair;
      await audit(tx, actor, 'role.ats-asked', { kind: 'role', id: roleId }, { connectionId });
      return atsRoleOf(found);
    });
  }

  async writeBacks(actor: Actor, pair: Pair, { state, cursor, limit }: WriteBackQuery): Promise<Page<WriteBack>> {
    authorise(actor, ADMINS);
    const bound = `write-backs ${pair.roleId} ${pair.connectionId} ${state}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      await find(tx, actor, pair);
      const page = { after, limit: limit + 1 };
      const rows = await pageOfWriteBacks(tx, actor.organisationId, { ...pair, state }, page);
      return pageFrom(rows, limit, bound, ({ id }) => [id], writeBackOf);
    });
  }

  async retry(actor: Actor, pair: Pair): Promise<WriteBacksRetried> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tx) => {
      const { organisationId } = actor;
      await find(tx, actor, pair);
      const retried = await retryWriteBacks(tx, organisationId, pair);
      const { roleId, connectionId } = pair;
      if (retried > 0) await oweWriteBackRun(tx, organisationId, connectionId, writeBack(connectionId));
      await audit(tx, actor, 'role.write-backs-retried', { kind: 'role', id: roleId }, { connectionId, retried });
      return { retried };
    });
  }

  /** @throws Conflict for what the vendor, or this installation, cannot do */
  private refuse({ vendor, hasAccount }: AtsRoleRow, { showsScores, movesStages }: ChangedAtsRole): void {
    if (!showsScores && !movesStages) return;
    const known = vendorOf(vendor);
    const name = known?.name ?? vendor;
    if (showsScores && !known?.api?.show)
      throw new Conflict('shows-no-scores', `${name} has no field to show a score in.`);
    if (movesStages && !known?.api?.move) throw new Conflict('moves-no-stages', `${name} accepts no stage changes.`);
    if (!hasAccount) {
      const detail = `Add an account of ${name} to the connection first: its API is called with it.`;
      throw new Conflict('account-missing', detail);
    }
    if (showsScores && this.options.publicUrl === null) {
      const detail = 'Scores in the ATS link to Candor. Set CANDOR_PUBLIC_URL to the address at which users reach it.';
      throw new Conflict('public-url-missing', detail);
    }
  }
}

const writeBack = (connectionId: string) => ({ ...outboxJob('write-back', { connectionId }), bulk: true });

async function find(tx: EntityManager, { organisationId }: Actor, { roleId, connectionId }: Pair): Promise<AtsRoleRow> {
  if (!(await findRole(tx, organisationId, roleId))) throw new NotFound('role');
  const [row] = await atsRoles(tx, organisationId, roleId, connectionId);
  if (!row) throw new NotFound('connection');
  return row;
}

function atsRoleOf({ hasAccount: _, ...row }: AtsRoleRow): AtsRole {
  const api = vendorOf(row.vendor)?.api;
  return {
    ...row,
    vendor: row.vendor as AtsRole['vendor'],
    can: { show: Boolean(api?.show), move: Boolean(api?.move) },
    choicesAt: row.choicesAt?.toISOString() ?? null,
  };
}

function writeBackOf({ id: _, errorCode, errorMessage, changedAt, nextAt, ...row }: WriteBackRow): WriteBack {
  return {
    ...row,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
    changedAt: changedAt.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
  };
}
