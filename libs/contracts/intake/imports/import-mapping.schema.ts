/**
 * Column mappings: which field each column of a table holds. They are guessed, and a user confirms
 * or corrects them before any row is imported.
 */
import { z } from 'zod';
import { TABLE_FIELDS } from './table-fields.js';

/** The character encodings in which a table is recognized. */
export const TABLE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** One value of {@link TABLE_ENCODINGS}. */
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/** The characters that may separate the cells of a table. */
export const TABLE_SEPARATORS = [',', ';', '\t', '|'] as const;
/** One value of {@link TABLE_SEPARATORS}. */
export type TableSeparator = (typeof TABLE_SEPARATORS)[number];

const fieldSchema = z
  .enum(TABLE_FIELDS)
  .nullable()
  .describe('The field that the column is mapped to; null: not imported');
const numberSchema = z
  .int()
  .min(1)
  .max(20)
  .describe('Number of the position that the column belongs to, from 1, newest first');

/** Describes {@link TableColumn}. */
export const tableColumnSchema = z
  .object({
    index: z.int().describe('Index of the column, from 0; the columns of several tables in a ZIP are numbered through'),
    table: z.string().nullable().describe('Name of the table in the ZIP; null outside of a ZIP'),
    header: z.string(),
    samples: z.array(z.string()).describe('Cells of the first rows'),
    field: fieldSchema,
    position: numberSchema.nullable().describe('For title, employer, start, end and duties; null otherwise'),
  })
  .meta({ id: 'TableColumn' });
/** A column of an imported table, with sample cells and the field that it is mapped to. */
export type TableColumn = z.infer<typeof tableColumnSchema>;

/** Describes {@link ImportMapping}. */
export const importMappingSchema = z
  .object({
    state: z
      .enum(['guessing', 'guessed', 'confirmed'])
      .describe('`guessed`: no row is imported before the mapping is confirmed'),
    encoding: z.enum(TABLE_ENCODINGS).nullable().describe('With several tables in a ZIP: of the first one'),
    separator: z.enum(TABLE_SEPARATORS).nullable().describe('With several tables in a ZIP: of the first one'),
    columns: z.array(tableColumnSchema),
    unmapped: z.array(z.string()).describe('Headers of the columns that are not imported'),
  })
  .meta({ id: 'ImportMapping' });
/** The column mapping of an import: what was guessed or confirmed for each column. */
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** Validates {@link ConfirmMapping}. */
export const confirmMappingSchema = z
  .strictObject({
    columns: z
      .array(z.strictObject({ index: z.int().min(0).max(999), field: fieldSchema, position: numberSchema.nullish() }))
      .max(1_000)
      .optional()
      .describe('The columns that differ from the guess; the others stay'),
  })
  .meta({ id: 'ConfirmMapping' });
/** The request body that confirms the column mapping, with the columns that were guessed wrongly. */
export type ConfirmMapping = z.infer<typeof confirmMappingSchema>;
