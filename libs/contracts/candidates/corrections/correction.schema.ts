/** Corrections: facts about a candidate that a user has changed. */
import { z } from 'zod';
import { CORRECTION_SOURCES, STUDY_STATUSES } from './correction.js';
import { whoSchema } from '../../platform/access/actor.schema.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';
import { partialDate } from '../../platform/partial-date.js';
import type { LanguageLevel } from '../../roles/content/scales.js';

const LONGEST_REASON = 2_000;
/** The language levels of the CEFR, lowest first, and `native`. */
export const LANGUAGE_LEVELS = [
  'A1',
  'A2',
  'B1',
  'B2',
  'C1',
  'C2',
  'native',
] as const satisfies readonly LanguageLevel[];

/** A text of punctuation or invisible characters alone names nothing. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'It contains no letter and no digit');
/** Validates the reason of a correction or an override: 1 to 2,000 characters. */
export const correctionReasonSchema = z.string().trim().min(1).max(LONGEST_REASON);
const reason = correctionReasonSchema;
const source = z.enum(CORRECTION_SOURCES).describe('How the author knows it');

/** The reason and the source, beside the corrected fields. */
const whyShape = { reason, source };

const entry = z
  .strictObject({
    profileId: idSchema.describe('The version of the profile that the caller has read'),
    index: z.int().min(0),
  })
  .describe('An entry of a profile version: its index in `positions` or `education`, from 0');

const date = partialDate.nullable().optional();

const part = z
  .strictObject({
    profileId: idSchema.describe('The version of the profile that the caller has read'),
    index: z.int().min(0),
  })
  .describe('Lines that were not understood: their index in `unparsed` of a profile version, from 0');

const lines = z
  .strictObject({
    documentId: idSchema,
    start: z.int().min(0).describe('In UTF-16 units of the text of the document'),
    end: z.int().min(1),
  })
  .describe('Lines of a document that the user marked, where the reader named none');

const positionShape = {
  fact: z.literal('position'),
  position: entry.optional().describe('Left out: the correction adds a position that the documents lack'),
  part: part.optional().describe('The lines that tell of the added position: their text counts as work in it'),
  lines: lines.optional(),
  title: words.optional(),
  employer: words.optional(),
  start: date.describe('Null: the date is not known'),
  end: date.describe('Null: the date is not known'),
  current: z.boolean().optional().describe('Whether the position is current'),
};
const educationShape = {
  fact: z.literal('education'),
  study: entry.optional().describe('Left out: the correction adds an entry that the documents lack'),
  part: part.optional().describe('The lines that tell of the added entry'),
  lines: lines.optional(),
  held: z.boolean().default(true).describe('False: the entry is denied'),
  degree: words.optional(),
  field: words.optional(),
  institution: words.optional(),
  start: date,
  end: date,
  status: z.enum(STUDY_STATUSES).optional().describe('Only completed studies count as held'),
};
const skillShape = {
  fact: z.literal('skill'),
  skill: words.describe('Name of the skill, or its id in the taxonomy'),
  present: z
    .boolean()
    .default(true)
    .describe('False: the candidate does not have the skill, whatever the documents say'),
  position: entry
    .optional()
    .describe(
      'Where the skill was used: it counts like a line of that position. Left out, it counts like an entry of a list',
    ),
};
const certificateShape = {
  fact: z.literal('certificate'),
  name: words.describe('A name that the documents contain corrects that certificate; another name adds one'),
  held: z.boolean().default(true),
  part: part.optional().describe('The lines that name the certificate'),
  lines: lines.optional(),
  issued: date,
  expires: date,
};
const languageShape = {
  fact: z.literal('language'),
  language: words.describe('English name of the language, or its ISO 639-1 code'),
  spoken: z.boolean().default(true),
  level: z.enum(LANGUAGE_LEVELS).nullable().default(null),
};

/** Lines that were not understood hold no fact. */
const linesShape = { fact: z.literal('lines'), part };
const resumeShape = {
  fact: z.literal('resume'),
  resume: z
    .boolean()
    .describe(
      'True: a document of the candidate is a résumé, and is scored as one. False: none is, and there is no score',
    ),
};

/** Validates {@link NewCorrection}. */
export const newCorrectionSchema = z
  .discriminatedUnion('fact', [
    z.strictObject({ ...positionShape, ...whyShape }),
    z.strictObject({ ...educationShape, ...whyShape }),
    z.strictObject({ ...skillShape, ...whyShape }),
    z.strictObject({ ...certificateShape, ...whyShape }),
    z.strictObject({ ...languageShape, ...whyShape }),
    z.strictObject({ ...linesShape, ...whyShape }),
    z.strictObject({ ...resumeShape, ...whyShape }),
  ])
  .meta({ id: 'NewCorrection' });
/** The request body that corrects one fact of a candidate, with a source and a reason. */
export type NewCorrection = z.infer<typeof newCorrectionSchema>;

/** Validates a correction made in a phone screen. It has no `source`, because the phone screen is the source. */
export const screenCorrectionSchema = z
  .discriminatedUnion('fact', [
    z.strictObject({ ...positionShape, reason }),
    z.strictObject({ ...educationShape, reason }),
    z.strictObject({ ...skillShape, reason }),
    z.strictObject({ ...certificateShape, reason }),
    z.strictObject({ ...languageShape, reason }),
  ])
  .meta({ id: 'ScreenCorrection' });

/** The description in the words of the candidate, beside the fields, which are optional. */
const reportedWords = z.string().trim().max(LONGEST_REASON);
const reportedShape = { words: reportedWords.default('').describe('The description of the candidate') };

/** Validates {@link ReportedCorrection}. */
export const reportedCorrectionSchema = z
  .discriminatedUnion('fact', [
    z.strictObject({ ...positionShape, ...reportedShape }),
    z.strictObject({ ...educationShape, ...reportedShape }),
    z.strictObject({ ...skillShape, ...reportedShape }),
    z.strictObject({ ...certificateShape, ...reportedShape }),
    z.strictObject({ ...languageShape, ...reportedShape }),
    z.strictObject({
      fact: z.literal('other'),
      words: reportedWords.min(3).describe('The error, as the candidate describes it'),
    }),
  ])
  .meta({ id: 'ReportedCorrection' });
/** A correction that a candidate requests through the explanation page. It counts only after a user accepts it. */
export type ReportedCorrection = z.infer<typeof reportedCorrectionSchema>;

/** Validates {@link UndoReason}. */
export const undoReasonSchema = z.strictObject({ reason }).meta({ id: 'UndoReason' });
/** The request body that undoes a correction, an override or an answer; it holds the reason. */
export type UndoReason = z.infer<typeof undoReasonSchema>;

/** Describes who undid a statement, when and why; null while the statement counts. */
export const undoneSchema = z
  .object({ by: whoSchema, at: instantSchema, reason: z.string() })
  .nullable()
  .describe('Null while the statement counts');

/** Describes {@link Correction}. */
export const correctionSchema = z
  .object({
    id: idSchema,
    candidateId: idSchema.describe(
      'The candidate whose document it concerns; after a merge, one of the merged candidates',
    ),
    fact: z.enum(['position', 'education', 'skill', 'certificate', 'language', 'lines', 'resume']),
    statement: z.string().describe('The correction as evidence quotes it'),
    content: z
      .looseObject({})
      .describe('The corrected values, with what the document had when the correction refers to an entry'),
    source,
    reason: z.string(),
    by: whoSchema,
    at: instantSchema,
    undone: undoneSchema,
  })
  .meta({ id: 'Correction' });
/** A correction of a fact, with its author, source and reason, and with who undid it. */
export type Correction = z.infer<typeof correctionSchema>;
/** Describes a page of a list of {@link Correction}. */
export const correctionPageSchema = pageOf(correctionSchema, 'CorrectionPage');

/** Describes {@link StatedFact}. */
export const statedSchema = z
  .object({
    correctionId: idSchema,
    text: z.string().describe('The corrected fact'),
    sentence: z.string().describe('The correction as a sentence: its author, its time and its source'),
    by: whoSchema,
    at: instantSchema,
    source,
    reason: z.string(),
  })
  .meta({ id: 'Stated' });
/** A correction as an explanation quotes it, beside what the documents say. */
export type StatedFact = z.infer<typeof statedSchema>;
