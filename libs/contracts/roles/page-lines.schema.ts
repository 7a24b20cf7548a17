/** The lines of a job description with their classes, and what it asks for once users have changed some of them. */
import { z } from 'zod';
import { idSchema, instantSchema } from '../platform/page.schema.js';
import { LINE_CLASSES } from './content/line-class.js';
import { lineClassChangesSchema } from './line-class-changes.schema.js';
import { criterionInputSchema } from './content/role-input.js';
import { KINDS } from './content/role.js';
import { MOST_CRITERIA, roleCriterionSchema, roleNoteSchema, roleQuestionSchema } from './role.schema.js';

const classSchema = z.enum(LINE_CLASSES);

/** Describes a line of a job description with its class, and whether something was read from it. */
export const pageLineSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    class: classSchema.describe('The class in use: of a user, else of the reader'),
    readerClass: classSchema.describe('The class that the reader alone gives the line'),
    kind: z
      .enum(KINDS)
      .nullable()
      .describe('The importance that a requirement has by where the line stands; null where that says nothing'),
    understood: z
      .boolean()
      .nullable()
      .describe('Whether anything was read from a line that asks; null for every other line'),
  })
  .meta({ id: 'PageLine' });

/** Describes {@link PageLines}. */
export const pageLinesSchema = z
  .object({
    understood: z
      .object({ lines: z.int(), of: z.int() })
      .describe('How many of the lines that ask were understood, and how many ask'),
    lines: z.array(pageLineSchema).describe('Lines and sentences in page order; offsets refer to the job description'),
  })
  .meta({ id: 'PageLines' });
/** The lines of a job description with their classes. */
export type PageLines = z.infer<typeof pageLinesSchema>;

/** Validates {@link LineClassReadingInput}. */
export const lineClassReadingInputSchema = z
  .strictObject({
    lineClasses: lineClassChangesSchema,
    merge: z
      .strictObject({
        criteria: z
          .array(criterionInputSchema)
          .max(MOST_CRITERIA)
          .describe('The criteria as edited so far; their spans refer to the job description'),
        since: lineClassChangesSchema.describe('The changed classes that those criteria were read with'),
      })
      .optional()
      .describe('Left out: the criteria of the job description as it is read with the classes'),
  })
  .meta({ id: 'LineClassReadingInput' });
/** A request to read a job description with changed classes of its lines, and to merge the result into edited criteria. */
export type LineClassReadingInput = z.infer<typeof lineClassReadingInputSchema>;

/** Describes {@link LineClassReading}. */
export const lineClassReadingSchema = pageLinesSchema
  .extend({
    criteria: z.array(roleCriterionSchema),
    questions: z.array(roleQuestionSchema),
    notes: z.array(roleNoteSchema),
  })
  .meta({ id: 'LineClassReading' });
/** The lines of a job description with changed classes, and what it asks for then. */
export type LineClassReading = z.infer<typeof lineClassReadingSchema>;

/** Describes {@link LineLabel}. */
export const lineLabelSchema = z
  .object({
    roleId: idSchema,
    line: z.string(),
    readerClass: classSchema,
    class: classSchema.describe('The class that a user gave to the line'),
    language: z.string().describe('ISO 639-1 code of the job description'),
    reader: z.string().describe('Version of the reader'),
    changedAt: instantSchema,
  })
  .meta({ id: 'LineLabel' });
/** A line of a job description that a user classed otherwise than the reader. It does not say who did. */
export type LineLabel = z.infer<typeof lineLabelSchema>;
