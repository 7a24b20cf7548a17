/** Tells the owner of an account what happens to it: in their inbox, and by mail where mail is set up. */
import { Inject, Injectable } from '@nestjs/common';
import { inbox, outbox, type Tenant } from '#libs/database';
import { outboxJob, type JobPayload } from '#libs/queues';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';

@Injectable()
export class AccountNotices {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  async notify(tenant: Tenant, userId: string, notice: JobPayload<'send-account-notice'>['notice']): Promise<void> {
    await inbox.notifyAccount(tenant, userId, notice);
    if (this.options.smtpUrl === null) return;
    await outbox.enqueue(tenant, [outboxJob('send-account-notice', { userId, notice })]);
  }
}
