/** Candidates coming in: by JSON, or as files in an import. */
import { z } from 'zod';
import { UNREAD_OUTCOMES } from '../document.js';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from './page.schema.js';

export const applicationReceiptSchema = z
  .object({
    candidateId: idSchema,
    applicationId: idSchema,
    documentId: idSchema,
    duplicate: z.boolean().describe('True when the same content had been received for this role before'),
  })
  .meta({ id: 'ApplicationReceipt' });
export type ApplicationReceipt = z.infer<typeof applicationReceiptSchema>;

export const IMPORT_STATES = ['receiving', 'running', 'finished'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What became of one file. `waiting` is the only one that is not final; the others, but the next three, say what to do. */
export const ITEM_OUTCOMES = [
  'waiting',
  'ranked',
  'by-people',
  'duplicate',
  ...UNREAD_OUTCOMES,
  'failed',
  'quarantined',
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export const importSchema = z
  .object({
    id: idSchema,
    roleId: idSchema,
    source: z.string(),
    state: z.enum(IMPORT_STATES),
    total: z.int(),
    done: z.int().describe('Items with a final outcome'),
    outcomes: z.partialRecord(z.enum(ITEM_OUTCOMES), z.int()).describe('How many items have each outcome'),
    perSecond: z.number().nullable().describe('Items finished a second since the import began'),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    note: z
      .string()
      .nullable()
      .describe('What somebody should know about the upload as a whole, for example that it broke off'),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof importSchema>;

export const importItemSchema = z
  .object({
    position: z.int().describe('Place of the file in the upload, from 0'),
    fileName: z.string(),
    outcome: z.enum(ITEM_OUTCOMES),
    documentId: idSchema.nullable(),
    applicationId: idSchema.nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'ImportItem' });
export type ImportItem = z.infer<typeof importItemSchema>;
export const importItemPageSchema = pageOf(importItemSchema, 'ImportItemPage');

export const importItemQuerySchema = z.strictObject({
  outcome: z.enum(ITEM_OUTCOMES).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type ImportItemQuery = z.infer<typeof importItemQuerySchema>;
