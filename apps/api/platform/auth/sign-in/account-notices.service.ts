/** Tells the owner of an account what happens to it: in their inbox, and by mail where mail is set up. */
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { enqueue, tellAboutAccount } from '#libs/database';
import { outboxJob, type JobPayload } from '#libs/queues';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';

@Injectable()
export class AccountNotices {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  async tell(
    tx: EntityManager,
    organisationId: string,
    userId: string,
    notice: JobPayload<'send-account-notice'>['notice'],
  ): Promise<void> {
    await tellAboutAccount(tx, organisationId, userId, notice);
    if (this.options.smtpUrl === null) return;
    await enqueue(tx, organisationId, [outboxJob('send-account-notice', { userId, notice })]);
  }
}
