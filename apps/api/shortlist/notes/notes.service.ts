/** Notes about applications; whom they mention finds them in the inbox. */
import { Injectable } from '@nestjs/common';
import type { NewNote, Note, NoteReaders, Page, PageQuery } from '#libs/contracts';
import { applications, decisions, liveEvents, newId, type NoteRow, notes, type Tenant } from '#libs/database';
import { claim } from '../../candidates/applications/lock-application.js';
import { NotAllowed, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class NotesService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, applicationId: string, { cursor, limit }: PageQuery): Promise<Page<Note>> {
    authorise(actor, EVERYBODY);
    const bound = `notes ${applicationId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      await requireApplication(tenant, applicationId);
      const rows = await notes.list(tenant, { applicationId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], noteOf);
    });
  }

  async readers(actor: Actor, applicationId: string): Promise<NoteReaders> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      await requireApplication(tenant, applicationId);
      return { items: await notes.listReaders(tenant, applicationId) };
    });
  }

  async add(actor: Actor, applicationId: string, { text, mentions }: NewNote): Promise<Note> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const { roleId } = await claim(tenant, applicationId);
      const id = newId();
      await notes.create(tenant, { id, applicationId, author: actor.id, text });
      await mention(tenant, id, mentions);
      await audit(tenant, actor, 'note.added', { kind: 'note', id }, { applicationId, mentions: mentions.length });
      await announceNoted(tenant, roleId, applicationId);
      return this.find(tenant, applicationId, id);
    });
  }

  /** Only the author of a note changes it. */
  async change(actor: Actor, applicationId: string, noteId: string, { text, mentions }: NewNote): Promise<Note> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tenant) => {
      const { roleId } = await claim(tenant, applicationId);
      const note = await this.find(tenant, applicationId, noteId);
      if (note.author.id !== actor.id) throw new NotAllowed('Only the author of a note can change it.');
      await notes.update(tenant, noteId, text);
      await mention(tenant, noteId, mentions);
      await audit(tenant, actor, 'note.changed', { kind: 'note', id: noteId }, { applicationId });
      await announceNoted(tenant, roleId, applicationId);
      return this.find(tenant, applicationId, noteId);
    });
  }

  /** The author of a note removes it, and so do administrators. */
  async remove(actor: Actor, applicationId: string, noteId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      const [application] = await decisions.lockApplications(tenant, [applicationId]);
      const note = await this.find(tenant, applicationId, noteId);
      if (note.author.id !== actor.id && actor.kind !== 'admin')
        throw new NotAllowed('Only the author of a note or an administrator can delete it.');
      await notes.remove(tenant, noteId);
      await audit(tenant, actor, 'note.removed', { kind: 'note', id: noteId }, { applicationId });
      if (application) await announceNoted(tenant, application.roleId, applicationId);
    });
  }

  private async find(tenant: Tenant, applicationId: string, noteId: string): Promise<Note> {
    const note = await notes.find(tenant, applicationId, noteId);
    if (!note) throw new NotFound('note');
    return noteOf(note);
  }
}

async function announceNoted(tenant: Tenant, roleId: string, applicationId: string): Promise<void> {
  const data = { applicationIds: [applicationId] };
  await liveEvents.publish(tenant, [{ roleId, kind: 'application.noted', data }]);
}

async function requireApplication(tenant: Tenant, applicationId: string) {
  const application = await applications.find(tenant, applicationId);
  if (!application) throw new NotFound('application');
  return application;
}

async function mention(tenant: Tenant, noteId: string, userIds: readonly string[]): Promise<void> {
  const users = [...new Set(userIds)];
  const given = users.map((userId) => ({ itemId: newId(), userId }));
  const strangers = await notes.setMentions(tenant, noteId, given);
  if (strangers.length === 0) return;
  const errors = strangers.map((id) => ({
    path: `mentions.${userIds.indexOf(id)}`,
    message: `${id} is not an active user who can see this role`,
  }));
  throw new Unprocessable('no-such-user', errors.map(({ message }) => message).join('; '), errors);
}

function noteOf({ id, applicationId, text, mentions, author, authorName, createdAt, changedAt }: NoteRow): Note {
  return {
    ...{ id, applicationId, text, mentions },
    author: { id: author, name: authorName },
    createdAt: createdAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
  };
}
