/** Switches an application between scoring and human review on request. */
import { Injectable } from '@nestjs/common';
import type { ModeHistory, NewMode } from '#libs/contracts';
import { applications, type ModeChangeRow, notices } from '#libs/database';
import { switchMode } from '#libs/intake';
import { claim } from '../../candidates/applications/lock-application.js';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class ModesService {
  constructor(private readonly transactions: Transactions) {}

  async history(actor: Actor, applicationId: string): Promise<ModeHistory> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const application = await applications.find(tenant, applicationId);
      if (!application) throw new NotFound('application');
      const rows = await notices.listModeChanges(tenant, applicationId);
      return { mode: application.mode, items: rows.map(changeOf) };
    });
  }

  /** @throws Conflict with the code `mode-unchanged` when it is so already */
  async change(actor: Actor, applicationId: string, { mode, asked, reason }: NewMode): Promise<ModeHistory> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      await notices.lockRankings(tenant, applicationId);
      await claim(tenant, applicationId);
      const made = { applicationId, mode, asked, reason, by: actor.id };
      if (!(await switchMode(tenant, made))) throw alreadySo(mode);
      await audit(
        tenant,
        actor,
        'application.mode-changed',
        { kind: 'application', id: applicationId },
        { mode, asked },
      );
      return { mode, items: (await notices.listModeChanges(tenant, applicationId)).map(changeOf) };
    });
  }
}

function alreadySo(mode: NewMode['mode']): Conflict {
  const detail =
    mode === 'by-people' ? 'People already assess this application.' : 'This application is already scored.';
  return new Conflict('mode-unchanged', detail);
}

function changeOf({ id, mode, asked, reason, madeBy, byName, madeAt }: ModeChangeRow): ModeHistory['items'][number] {
  const by = madeBy === null ? null : { id: madeBy, name: byName };
  return { id, mode, asked, reason, by, at: madeAt.toISOString() };
}
