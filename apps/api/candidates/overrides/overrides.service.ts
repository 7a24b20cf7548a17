/** Outcomes of criteria, put right by people. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewOverride, Override, OverrideList, TakingBack } from '#libs/contracts';
import { findApplication, type ApplicationRow } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { claim } from '../applications/lock-application.js';
import { override, overridesInView, takeBackOverride } from './override.js';

@Injectable()
export class OverridesService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, applicationId: string): Promise<OverrideList> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      const application = await findApplication(tx, actor.organisationId, applicationId);
      if (!application) throw new NotFound('application');
      return { items: await overridesInView(tx, actor, application) };
    });
  }

  async add(actor: Actor, applicationId: string, input: NewOverride): Promise<Override> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tx) => {
      const application = await claim(tx, actor, applicationId);
      const [id] = await override(tx, actor, application, [input]);
      return one(tx, actor, application, id!);
    });
  }

  async takeBack(actor: Actor, applicationId: string, overrideId: string, { reason }: TakingBack): Promise<Override> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tx) => {
      const application = await claim(tx, actor, applicationId);
      await takeBackOverride(tx, actor, application, { overrideId, reason });
      return one(tx, actor, application, overrideId);
    });
  }
}

async function one(tx: EntityManager, actor: Actor, application: ApplicationRow, id: string): Promise<Override> {
  const found = (await overridesInView(tx, actor, application)).find((each) => each.id === id);
  if (!found) throw new NotFound('override');
  return found;
}
