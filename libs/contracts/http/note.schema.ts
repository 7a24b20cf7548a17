/** Notes about applications, and the inbox of whom they mention. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './page.schema.js';

const LONGEST_NOTE = 5_000;
const MOST_MENTIONS = 20;

export const newNoteSchema = z
  .strictObject({
    text: z.string().trim().min(1).max(LONGEST_NOTE),
    mentions: z
      .array(idSchema)
      .max(MOST_MENTIONS)
      .default([])
      .describe('Users whom the note is for: it comes into their inbox'),
  })
  .meta({ id: 'NewNote' });
export type NewNote = z.infer<typeof newNoteSchema>;

export const noteSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema,
    text: z.string(),
    mentions: z.array(idSchema),
    author: z.object({ id: idSchema.describe('User or API key'), name: z.string().nullable() }),
    createdAt: instantSchema,
    changedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof noteSchema>;
export const notePageSchema = pageOf(noteSchema, 'NotePage');

export const inboxQuerySchema = pageQuerySchema.extend({
  unread: z.enum(['true', 'false']).default('false').describe('Only what is not read'),
});
export type InboxQuery = z.infer<typeof inboxQuerySchema>;

const inboxItemSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['mention']),
    at: instantSchema,
    readAt: instantSchema.nullable(),
    from: z.object({ id: idSchema, name: z.string().nullable() }),
    text: z.string().describe('Of the note'),
    noteId: idSchema,
    applicationId: idSchema,
    candidateName: z.string().nullable(),
    role: z.object({ id: idSchema, title: z.string() }),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxSchema = z
  .object({ items: z.array(inboxItemSchema), next: z.string().nullable(), unread: z.int().describe('In all') })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof inboxSchema>;

export const inboxMarkSchema = z.strictObject({ read: z.boolean() }).meta({ id: 'InboxMark' });
export type InboxMark = z.infer<typeof inboxMarkSchema>;
