/** Which column of a table holds what: guessed, shown, and put right by a person before anything is made of the rows. */
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

const fieldSchema = z.enum(TABLE_FIELDS).nullable().describe('What the column holds; null: it is not taken');
const numberSchema = z.int().min(1).max(20).describe('Which position the column is about, from 1, newest first');

/** Describes {@link TableColumn}. */
export const tableColumnSchema = z
  .object({
    index: z.int().describe('Place in the row, from 0; tables of a ZIP count on'),
    table: z.string().nullable().describe('Of a table in a ZIP: its name there'),
    header: z.string(),
    samples: z.array(z.string()).describe('What stands there in the first rows'),
    field: fieldSchema,
    position: numberSchema.nullable().describe('For title, employer, start, end and duties; else null'),
  })
  .meta({ id: 'TableColumn' });
/** A column of an imported table, with sample cells and the field that it is mapped to. */
export type TableColumn = z.infer<typeof tableColumnSchema>;

/** Describes {@link ImportMapping}. */
export const importMappingSchema = z
  .object({
    state: z
      .enum(['guessing', 'guessed', 'confirmed'])
      .describe('guessed: nothing is made of the rows before it is confirmed'),
    encoding: z.enum(TABLE_ENCODINGS).nullable().describe('Of several tables in a ZIP: of the first one'),
    separator: z.enum(TABLE_SEPARATORS).nullable().describe('Of several tables in a ZIP: of the first one'),
    columns: z.array(tableColumnSchema),
    unmapped: z.array(z.string()).describe('Headers of the columns that are not taken'),
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
      .describe('Columns that hold something else than was guessed; the others stay'),
  })
  .meta({ id: 'ConfirmMapping' });
/** The request body that confirms the column mapping, with the columns that were guessed wrongly. */
export type ConfirmMapping = z.infer<typeof confirmMappingSchema>;
