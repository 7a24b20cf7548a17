import { Inject, Injectable } from '@nestjs/common';
import { issueLink } from '#libs/secrets';
import { auditLog, newId, organisations, sessions, users } from '#libs/database';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Mailer } from '../../../domain/mail/mailer.js';
import { letterWith } from './letter.js';
import { MAILER } from '../../../runtime/tokens.js';

/**
 * Mails a link with which a user chooses a password. The link is made here, when it is sent: its secret stands in the mail and nowhere
 * else. When the server does not take the mail, the link goes with the transaction and the next attempt makes another.
 */
@Injectable()
export class SendSignInLinkService implements JobHandler<'send-sign-in-link'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  run(batch: QueuedBatch<'send-sign-in-link'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries) => {
      const { organisationId } = batch;
      for (const { payload } of entries) {
        const { userId, purpose } = payload;
        const user = await users.find(tenant, userId);
        if (!user || user.disabledAt) continue;
        const { path, hours, row } = issueLink(purpose, { organisationId, userId, id: newId() });
        await sessions.createSignInLink(tenant, row);
        const subject = { kind: 'user', id: userId };
        const actor = { kind: 'system' as const, id: null };
        await auditLog.append(tenant, {
          actor,
          action: 'password-link.sent',
          subject,
          details: { purpose },
        });
        const organisation = (await organisations.find(tenant))?.name ?? '';
        const letter = letterWith(purpose, {
          name: user.name,
          organisation,
          hours,
          address: this.mailer.address(path),
        });
        await this.mailer.send({ to: { name: user.name, address: user.email }, ...letter });
      }
    });
  }
}
