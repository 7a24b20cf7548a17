/** Settings of a role for its ATS: scores shown there, stages that follow decisions, and decisions that follow stages. */
import { Inject, Injectable } from '@nestjs/common';
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
import { type AtsRoleRow, atsRoles, outbox, roles, type Tenant, type WriteBackRow, writeBacks } from '#libs/database';
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
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return { items: (await atsRoles.list(tenant, roleId)).map(atsRoleOf) };
    });
  }

  /** Scores that stand already are shown when it begins; decisions move applications from then on. */
  async change(actor: Actor, pair: Pair, input: ChangedAtsRole): Promise<AtsRole> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const before = await find(tenant, pair);
      this.refuse(before, input);
      await atsRoles.save(tenant, pair, input);
      await writeBacks.startFollowing(tenant);
      if (input.showsScores && !before.showsScores)
        for (const id of await writeBacks.makeDue(tenant, 'score', { roleId: pair.roleId }))
          await writeBacks.scheduleRun(tenant, id, writeBack(id));
      const { showsScores, movesStages } = input;
      const details = { connectionId: pair.connectionId, showsScores, movesStages };
      await audit(tenant, actor, 'role.ats-changed', { kind: 'role', id: pair.roleId }, details);
      return atsRoleOf(await find(tenant, pair));
    });
  }

  async ask(actor: Actor, pair: Pair): Promise<AtsRole> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      const found = await find(tenant, pair);
      await outbox.enqueue(tenant, [outboxJob('list-ats-choices', { ...pair })]);
      const { roleId, connectionId } = pair;
      await audit(tenant, actor, 'role.ats-requested', { kind: 'role', id: roleId }, { connectionId });
      return atsRoleOf(found);
    });
  }

  async writeBacks(actor: Actor, pair: Pair, { state, cursor, limit }: WriteBackQuery): Promise<Page<WriteBack>> {
    authorise(actor, ADMINS);
    const bound = `write-backs ${pair.roleId} ${pair.connectionId} ${state}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      await find(tenant, pair);
      const page = { after, limit: limit + 1 };
      const rows = await writeBacks.list(tenant, { ...pair, state }, page);
      return pageFrom(rows, limit, bound, ({ id }) => [id], writeBackOf);
    });
  }

  async retry(actor: Actor, pair: Pair): Promise<WriteBacksRetried> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      await find(tenant, pair);
      const retried = await writeBacks.retry(tenant, pair);
      const { roleId, connectionId } = pair;
      if (retried > 0) await writeBacks.scheduleRun(tenant, connectionId, writeBack(connectionId));
      await audit(tenant, actor, 'role.write-backs-retried', { kind: 'role', id: roleId }, { connectionId, retried });
      return { retried };
    });
  }

  /** @throws Conflict for what the vendor, or this installation, cannot do */
  private refuse({ vendor, hasAccount }: AtsRoleRow, { showsScores, movesStages }: ChangedAtsRole): void {
    if (!showsScores && !movesStages) return;
    const known = vendorOf(vendor);
    const name = known?.name ?? vendor;
    if (showsScores && !known?.api?.show)
      throw new Conflict('scores-unsupported', `${name} has no field to show a score in.`);
    if (movesStages && !known?.api?.move) throw new Conflict('stages-unsupported', `${name} accepts no stage changes.`);
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

async function find(tenant: Tenant, { roleId, connectionId }: Pair): Promise<AtsRoleRow> {
  if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
  const [row] = await atsRoles.list(tenant, roleId, connectionId);
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
