/** Imports of files, lines and tables. */
import { z } from 'zod';
import { ITEM_OUTCOMES } from './item-outcomes.js';
import { assessmentTermsQueryShape } from '../../compliance/notice.schema.js';
import { cursorSchema, idSchema, instantSchema, limitSchema, pageOf } from '../../platform/page.schema.js';

/**
 * The states of an import. `mapping` waits for a user to confirm the columns of a table, `paused`
 * until it is resumed; `failed` could not split its source and may be retried; `finished` and
 * `cancelled` are final.
 */
export const IMPORT_STATES = ['receiving', 'mapping', 'running', 'paused', 'failed', 'finished', 'cancelled'] as const;
/** One value of {@link IMPORT_STATES}. */
export type ImportState = (typeof IMPORT_STATES)[number];

/** The formats of an import: single files, or one source that is split into items. */
export const IMPORT_FORMATS = ['files', 'ndjson', 'csv', 'zip'] as const;
/** One value of {@link IMPORT_FORMATS}. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Describes {@link Import}. */
export const importSchema = z
  .object({
    id: idSchema,
    roleId: idSchema,
    source: z.string(),
    format: z.enum(IMPORT_FORMATS),
    fileNames: z
      .array(z.string())
      .describe(
        'Names of the source, or of the first three files of an upload. Empty when none was sent; a name that identified a candidate is erased with them',
      ),
    state: z.enum(IMPORT_STATES),
    total: z.int().describe('Items so far; more may follow while `splitting`'),
    splitting: z.boolean().describe('Whether the source is still being split into items'),
    done: z.int().describe('Items with a final outcome'),
    outcomes: z.partialRecord(z.enum(ITEM_OUTCOMES), z.int()).describe('How many items have each outcome'),
    perSecond: z
      .number()
      .nullable()
      .describe('Items finished per second in the last 30 s; null when nothing runs or it is too early to tell'),
    secondsLeft: z
      .number()
      .nullable()
      .describe('Estimated from `perSecond` and the remaining items; null when there is no estimate'),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    note: z.string().nullable().describe('A message about the upload as a whole, for example that it ended early'),
  })
  .meta({ id: 'Import' });
/** An import with its progress. */
export type Import = z.infer<typeof importSchema>;
/** Describes a page of a list of {@link Import}. */
export const importPageSchema = pageOf(importSchema, 'ImportPage');

/** Describes {@link ImportItem}. */
export const importItemSchema = z
  .object({
    position: z.int().describe('Position of the file in the upload, from 0'),
    fileName: z.string(),
    line: z.int().nullable().describe('Line in the source, or in the table of a ZIP, from 1; null for a file'),
    row: z.int().nullable().describe('For a file that a row names: position of the item of that row'),
    externalId: z.string().nullable().describe('Id that the sender gave it'),
    outcome: z.enum(ITEM_OUTCOMES),
    documentId: idSchema.nullable(),
    applicationId: idSchema.nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'ImportItem' });
/** An item of an import: a file, a line or a row, with its outcome. */
export type ImportItem = z.infer<typeof importItemSchema>;
/** Describes a page of a list of {@link ImportItem}. */
export const importItemPageSchema = pageOf(importItemSchema, 'ImportItemPage');

/** Validates {@link ImportItemQuery}. */
export const importItemQuerySchema = z.strictObject({
  outcome: z.enum(ITEM_OUTCOMES).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The query of the list of items of an import. */
export type ImportItemQuery = z.infer<typeof importItemQuerySchema>;

/** Validates {@link ImportQuery}. */
export const importQuerySchema = z.strictObject({
  mapping: z
    .enum(['confirm', 'guess'])
    .default('confirm')
    .describe('For tables, also in a ZIP: wait until a user confirms the column mapping, or accept the guess'),
  ...assessmentTermsQueryShape,
});
/** The query with which a source is imported: whether its columns need confirmation, and the assessment terms. */
export type ImportQuery = z.infer<typeof importQuerySchema>;

/** Describes {@link RetriedItems}. */
export const retriedItemsSchema = z
  .object({ retried: z.int().describe('Number of items that are retried') })
  .meta({ id: 'RetriedItems' });
/** The response to retrying failed items. */
export type RetriedItems = z.infer<typeof retriedItemsSchema>;

/** Validates {@link RetryQuery}. */
export const retryQuerySchema = z.strictObject({
  position: z.coerce.number().int().min(0).max(2_147_483_647).optional().describe('Left out: all failed items'),
});
/** The query that retries one item, or all that failed. */
export type RetryQuery = z.infer<typeof retryQuerySchema>;
