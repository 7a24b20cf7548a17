/** Notes about applications. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

const LONGEST_NOTE = 5_000;
const MOST_MENTIONS = 20;

/** Validates {@link NewNote}. */
export const newNoteSchema = z
  .strictObject({
    text: z.string().trim().min(1).max(LONGEST_NOTE),
    mentions: z
      .array(idSchema)
      .max(MOST_MENTIONS)
      .default([])
      .describe('Users that the note mentions: it appears in their inbox'),
  })
  .meta({ id: 'NewNote' });
/** The request body that writes a note. */
export type NewNote = z.infer<typeof newNoteSchema>;

/** Describes {@link NoteReaders}. */
export const noteReadersSchema = z
  .object({
    items: z.array(z.object({ id: idSchema, name: z.string() })).describe('Sorted by name, at most 500'),
  })
  .meta({ id: 'NoteReaders' });
/** The users that a note can mention. */
export type NoteReaders = z.infer<typeof noteReadersSchema>;

/** Describes {@link Note}. */
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
/** A note about an application. */
export type Note = z.infer<typeof noteSchema>;
/** Describes a page of a list of {@link Note}. */
export const notePageSchema = pageOf(noteSchema, 'NotePage');
