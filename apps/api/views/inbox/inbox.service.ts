/** The items that wait for users. An API key has no inbox: it is empty. */
import { Injectable } from '@nestjs/common';
import type { Inbox, InboxItem, InboxQuery, MarkedInbox, ReaderLanguage } from '#libs/contracts';
import { inbox, type InboxRow } from '#libs/database';
import { inboxText, isKnownQuestion } from '#libs/wording';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class InboxService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit, unread }: InboxQuery): Promise<Inbox> {
    authorise(actor, EVERYBODY);
    const { id: userId, visibility, language } = actor;
    const bound = `inbox ${userId} ${unread}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const page = { userId, visibility, unreadOnly: unread === 'true', after, limit: limit + 1 };
      const rows = await inbox.list(tenant, page);
      return {
        ...pageFrom(
          rows,
          limit,
          bound,
          ({ id }) => [id],
          (row) => itemOf(row, language),
        ),
        unread: await inbox.countUnread(tenant, { userId, visibility }),
      };
    });
  }

  async mark(actor: Actor, itemId: string, read: boolean): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      if (!(await inbox.mark(tenant, { userId: actor.id, id: itemId, read }))) throw new NotFound('inbox item');
    });
  }

  async markRead(actor: Actor, upTo: string): Promise<MarkedInbox> {
    authorise(actor, EVERYBODY);
    const { id: userId, visibility } = actor;
    return this.transactions.once(actor, 200, async (tenant) => ({
      marked: await inbox.markAllRead(tenant, { userId, visibility, upTo }),
      unread: await inbox.countUnread(tenant, { userId, visibility }),
    }));
  }
}

function itemOf(row: InboxRow, language: ReaderLanguage): InboxItem {
  const { note } = row;
  // As the page of the role shows them: without those of an earlier release that this one does not ask.
  const questions = row.questions?.filter(isKnownQuestion).length ?? null;
  return {
    id: row.id,
    kind: row.kind,
    at: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    role: row.roleId === null ? null : { id: row.roleId, title: row.roleTitle ?? '' },
    text: note?.text ?? inboxText({ ...row, questions }, language),
    from: note && { id: note.author, name: note.authorName },
    noteId: note?.id ?? null,
    applicationId: row.applicationId,
    candidateName: row.candidateName,
    import: row.import,
    questions,
    webhookEndpoint: row.webhookEndpoint,
    connection: row.connection,
  };
}
