import { Inject, Injectable } from '@nestjs/common';
import { findOrganisation, findUser } from '#libs/database';
import type { QueuedBatch } from '#libs/queues';
import { ABOUT_ACCOUNT, ACCOUNT_SUBJECTS } from '#libs/wording';
import { Effects } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';
import { MAILER, type Mailer } from '../../../domain/mail/mailer.js';

/** Mails to the owner of an account what happened to it. */
@Injectable()
export class SendAccountNoticeService implements JobHandler<'send-account-notice'> {
  constructor(
    private readonly effects: Effects,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  run(batch: QueuedBatch<'send-account-notice'>): Promise<Done> {
    return this.effects.run(batch, async (tx, entries) => {
      const { organisationId } = batch;
      for (const { payload } of entries) {
        const user = await findUser(tx, organisationId, payload.userId);
        if (!user || user.disabledAt) continue;
        const organisation = (await findOrganisation(tx, organisationId))?.name ?? '';
        const where = `Your account: ${this.mailer.address('/settings/you')}`;
        await this.mailer.send({
          to: { name: user.name, address: user.email },
          subject: `${ACCOUNT_SUBJECTS[payload.notice]} (Candor at ${organisation})`,
          text: `${[`Hello ${user.name},`, ABOUT_ACCOUNT[payload.notice], where].join('\n\n')}\n`,
        });
      }
    });
  }
}
