import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AtsRefusal } from '#libs/ats';
import type { AtsChoices } from '#libs/contracts';
import { atsRoles, inOrganisation, roles } from '#libs/database';
import { EgressRefused } from '#libs/egress';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { AtsCallsService } from '../../../domain/ats/calls/ats-calls.service.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Openings of a role whose stages are asked for. */
const MOST_JOBS = 10;

type Answer = { choices: AtsChoices } | { error: string };

/** Copies the stages and rejection reasons of a vendor, for users to choose from. */
@Injectable()
export class ListAtsChoicesService implements JobHandler<'list-ats-choices'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly calls: AtsCallsService,
  ) {}

  async run(batch: QueuedBatch<'list-ats-choices'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const answers = new Map<string, Answer>();
    for (const { outboxId, payload } of batch.entries)
      answers.set(outboxId, await this.ask(organisationId, payload.roleId, payload.connectionId));
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { outboxId, payload } of entries) {
        const answer = answers.get(outboxId);
        if (answer && (await roles.find(tenant, payload.roleId))) await atsRoles.saveChoices(tenant, payload, answer);
      }
    });
  }

  /** @throws what may go better next time */
  private async ask(organisationId: string, roleId: string, connectionId: string): Promise<Answer> {
    try {
      const opened = await this.calls.open(organisationId, connectionId);
      if (!opened) return { error: 'The connection has no account for the vendor’s API. Add one' };
      const { api, call } = opened;
      const jobs = await inOrganisation(this.app, organisationId, (tenant) =>
        atsRoles.listOpenings(tenant, { roleId, connectionId }, MOST_JOBS),
      );
      const stages = new Map<string, { id: string; name: string }>();
      for (const job of api.stages ? jobs : [])
        for (const { id, name } of await api.stages!(call, job)) stages.set(id, { id, name });
      const rejectionReasons = (await api.rejectionReasons?.(call)) ?? [];
      return { choices: { stages: [...stages.values()], rejectionReasons: [...rejectionReasons] } };
    } catch (error) {
      if (error instanceof AtsRefusal || error instanceof EgressRefused) return { error: error.message };
      throw error;
    }
  }
}
