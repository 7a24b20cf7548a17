/** Overrides of criteria by users. */
import { Injectable } from '@nestjs/common';
import type { NewOverride, Override, OverrideList, UndoReason } from '#libs/contracts';
import { type ApplicationRow, applications, type Tenant } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { claim } from '../applications/lock-application.js';
import { override, overridesInView, undoOverride } from './override.js';

@Injectable()
export class OverridesService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, applicationId: string): Promise<OverrideList> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const application = await applications.find(tenant, applicationId);
      if (!application) throw new NotFound('application');
      return { items: await overridesInView(tenant, application) };
    });
  }

  async add(actor: Actor, applicationId: string, input: NewOverride): Promise<Override> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      const [id] = await override(tenant, actor, application, [input]);
      return one(tenant, application, id!);
    });
  }

  async undo(actor: Actor, applicationId: string, overrideId: string, { reason }: UndoReason): Promise<Override> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      await undoOverride(tenant, actor, application, { overrideId, reason });
      return one(tenant, application, overrideId);
    });
  }
}

async function one(tenant: Tenant, application: ApplicationRow, id: string): Promise<Override> {
  const found = (await overridesInView(tenant, application)).find((each) => each.id === id);
  if (!found) throw new NotFound('override');
  return found;
}
