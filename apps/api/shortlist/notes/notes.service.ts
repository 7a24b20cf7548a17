/** Notes about applications; whom they mention finds them in the inbox. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewNote, Note, NoteReaders, Page, PageQuery } from '#libs/contracts';
import {
  announce,
  changeNote,
  createNote,
  findApplication,
  findNote,
  lockForDecisions,
  newId,
  pageOfNotes,
  readersOfNotes,
  removeNote,
  setMentions,
  type NoteRow,
} from '#libs/database';
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
    return this.transactions.read(actor, async (tx) => {
      await requireApplication(tx, actor, applicationId);
      const rows = await pageOfNotes(tx, actor.organisationId, { applicationId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], noteOf);
    });
  }

  async readers(actor: Actor, applicationId: string): Promise<NoteReaders> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => {
      await requireApplication(tx, actor, applicationId);
      return { items: await readersOfNotes(tx, actor.organisationId, applicationId) };
    });
  }

  async add(actor: Actor, applicationId: string, { text, mentions }: NewNote): Promise<Note> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tx) => {
      const { roleId } = await claim(tx, actor, applicationId);
      const id = newId();
      await createNote(tx, { organisationId: actor.organisationId, id, applicationId, author: actor.id, text });
      await mention(tx, actor, id, mentions);
      await audit(tx, actor, 'note.added', { kind: 'note', id }, { applicationId, mentions: mentions.length });
      await announceNoted(tx, actor, roleId, applicationId);
      return this.find(tx, actor, applicationId, id);
    });
  }

  /** Only whoever wrote a note changes it. */
  async change(actor: Actor, applicationId: string, noteId: string, { text, mentions }: NewNote): Promise<Note> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 200, async (tx) => {
      const { roleId } = await claim(tx, actor, applicationId);
      const note = await this.find(tx, actor, applicationId, noteId);
      if (note.author.id !== actor.id) throw new NotAllowed('Only the author of a note can change it.');
      await changeNote(tx, actor.organisationId, noteId, text);
      await mention(tx, actor, noteId, mentions);
      await audit(tx, actor, 'note.changed', { kind: 'note', id: noteId }, { applicationId });
      await announceNoted(tx, actor, roleId, applicationId);
      return this.find(tx, actor, applicationId, noteId);
    });
  }

  /** Whoever wrote a note removes it, and administrators do. */
  async remove(actor: Actor, applicationId: string, noteId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tx) => {
      const [application] = await lockForDecisions(tx, actor.organisationId, [applicationId]);
      const note = await this.find(tx, actor, applicationId, noteId);
      if (note.author.id !== actor.id && actor.kind !== 'admin')
        throw new NotAllowed('Only the author of a note or an administrator can delete it.');
      await removeNote(tx, actor.organisationId, noteId);
      await audit(tx, actor, 'note.removed', { kind: 'note', id: noteId }, { applicationId });
      if (application) await announceNoted(tx, actor, application.roleId, applicationId);
    });
  }

  private async find(tx: EntityManager, actor: Actor, applicationId: string, noteId: string): Promise<Note> {
    const note = await findNote(tx, actor.organisationId, applicationId, noteId);
    if (!note) throw new NotFound('note');
    return noteOf(note);
  }
}

async function announceNoted(tx: EntityManager, actor: Actor, roleId: string, applicationId: string): Promise<void> {
  const data = { applicationIds: [applicationId] };
  await announce(tx, actor.organisationId, [{ roleId, kind: 'application.noted', data }]);
}

async function requireApplication(tx: EntityManager, actor: Actor, applicationId: string) {
  const application = await findApplication(tx, actor.organisationId, applicationId);
  if (!application) throw new NotFound('application');
  return application;
}

async function mention(tx: EntityManager, actor: Actor, noteId: string, userIds: readonly string[]): Promise<void> {
  const users = [...new Set(userIds)];
  const given = users.map((userId) => ({ itemId: newId(), userId }));
  const strangers = await setMentions(tx, actor.organisationId, noteId, given);
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
