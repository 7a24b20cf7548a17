/** The notices that candidates get before a score: their texts, the organization's policy, and a record of each. */
import { Injectable } from '@nestjs/common';
import type {
  ApplicationNotice,
  ManyNotices,
  ManyNoticed,
  NewNoticeText,
  NoticePendingItem,
  NoticeText,
  NoticeTexts,
  Page,
  PageQuery,
  RolesPendingNotice,
  StatedNotice,
} from '#libs/contracts';
import { newId, type NoticedRow, notices, outbox, roles, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { claim } from '../../candidates/applications/lock-application.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS, EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { noticeInView, noticeTextOf } from '../../views/notices/notice-view.js';
import { noticeFor } from './assessment-terms.js';

@Injectable()
export class NoticesService {
  constructor(private readonly transactions: Transactions) {}

  async texts(actor: Actor): Promise<NoticeTexts> {
    authorise(actor, EVERYBODY);
    const rows = await this.transactions.read(actor, (tenant) => notices.listTexts(tenant));
    return { items: rows.map(noticeTextOf) };
  }

  /** A text that was given is never changed: another version is. */
  async addText(actor: Actor, { jurisdiction, language, text, active }: NewNoticeText): Promise<NoticeText> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 201, async (tenant) => {
      const id = newId();
      const added = { id, jurisdiction, language, text, madeBy: actor.id };
      await notices.createText(tenant, added);
      if (active) await notices.activateText(tenant, added);
      await audit(tenant, actor, 'notice-text.added', { kind: 'notice-text', id }, { jurisdiction, language, active });
      return this.text(tenant, id);
    });
  }

  async putInForce(actor: Actor, textId: string): Promise<NoticeText> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const { jurisdiction, language } = await this.text(tenant, textId);
      await notices.activateText(tenant, { jurisdiction, language, id: textId });
      const subject = { kind: 'notice-text', id: textId };
      await audit(tenant, actor, 'notice-text.activated', subject, { jurisdiction, language });
      return this.text(tenant, textId);
    });
  }

  /** Records that a candidate got a notice. Applications that waited for it are scored. */
  async record(actor: Actor, applicationId: string, stated: StatedNotice): Promise<ApplicationNotice> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 201, async (tenant) => {
      await claim(tenant, applicationId);
      const notice = await noticeFor(tenant, stated);
      const rows = await notices.record(tenant, { applicationIds: [applicationId] }, notice);
      await this.release(tenant, rows, false);
      const details = { textId: notice.textId, at: notice.at, channel: notice.channel };
      await audit(tenant, actor, 'notice.recorded', { kind: 'application', id: applicationId }, details);
      const recorded = noticeInView(await notices.findOfApplication(tenant, applicationId));
      if (!recorded) throw new NotFound('application');
      return recorded;
    });
  }

  async recordMany(
    actor: Actor,
    roleId: string,
    { applicationIds, notice: stated }: ManyNotices,
  ): Promise<ManyNoticed> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 200, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const notice = await noticeFor(tenant, stated, 'notice.');
      const of = applicationIds ? { applicationIds } : { waitingOf: roleId };
      const rows = await notices.record(tenant, of, notice, { roleId });
      const released = await this.release(tenant, rows, true);
      const details = {
        textId: notice.textId,
        at: notice.at,
        channel: notice.channel,
        recorded: rows.length,
        released,
      };
      await audit(tenant, actor, 'notice.recorded', { kind: 'role', id: roleId }, details);
      const recorded = new Set(rows.map(({ id }) => id));
      return {
        recorded: rows.length,
        released,
        others: (applicationIds ?? []).filter((id) => !recorded.has(id)),
      };
    });
  }

  async pending(actor: Actor, roleId: string, { cursor, limit }: PageQuery): Promise<Page<NoticePendingItem>> {
    authorise(actor, EVERYBODY);
    const bound = `notice-pending ${roleId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      const rows = await notices.listPending(tenant, { roleId, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        bound,
        ({ applicationId }) => [applicationId],
        (row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }),
      );
    });
  }

  /** Lists the roles with candidates who wait for a notice. */
  async listRolesPending(actor: Actor): Promise<RolesPendingNotice> {
    authorise(actor, EVERYBODY);
    const rows = await this.transactions.read(actor, (tenant) => notices.listPendingRoles(tenant, actor.visibility));
    return {
      items: rows.map(({ id, title, applications, since }) => ({
        ...{ role: { id, title }, applications },
        since: since.toISOString(),
      })),
    };
  }

  /** @returns how many had waited */
  private async release(tenant: Tenant, rows: readonly NoticedRow[], bulk: boolean): Promise<number> {
    const released = rows.filter((row) => row.released);
    const jobs = released.map(({ id }) => ({ ...outboxJob('assess-application', { applicationId: id }), bulk }));
    await outbox.enqueue(tenant, jobs);
    return released.length;
  }

  private async text(tenant: Tenant, id: string): Promise<NoticeText> {
    const text = await notices.findText(tenant, id);
    if (!text) throw new NotFound('notice text');
    return noticeTextOf(text);
  }
}
