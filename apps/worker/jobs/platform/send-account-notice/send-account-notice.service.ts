import { Inject, Injectable } from '@nestjs/common';
import { organisations, users } from '#libs/database';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { accountMail } from '#libs/wording';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Mailer } from '../../../domain/mail/mailer.js';
import { MAILER } from '../../../runtime/tokens.js';

/** Mails to the owner of an account what happened to it. */
@Injectable()
export class SendAccountNoticeService implements JobHandler<'send-account-notice'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  run(batch: QueuedBatch<'send-account-notice'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { payload } of entries) {
        const user = await users.find(tenant, payload.userId);
        if (!user || user.disabledAt) continue;
        const organisation = (await organisations.find(tenant))?.name ?? '';
        const where = `Your account: ${this.mailer.address('/settings/you')}`;
        const { subject, text } = accountMail(payload.notice);
        await this.mailer.send({
          to: { name: user.name, address: user.email },
          subject: `${subject} (Candor at ${organisation})`,
          text: `${[`Hello ${user.name},`, text, where].join('\n\n')}\n`,
        });
      }
    });
  }
}
