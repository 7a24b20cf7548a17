/** A candidate, their documents, and the versions of their profile. */
import { z } from 'zod';
import { HIDDEN_REASONS } from '../documents/document.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';

/** Describes a document of a candidate without its contents. */
export const documentSummarySchema = z
  .object({
    id: idSchema,
    origin: z.string(),
    fileName: z.string().nullable(),
    mediaType: z.string(),
    size: z.int().describe('Bytes'),
    outcome: z.string().nullable().describe('Outcome of parsing; null while the document waits'),
    receivedAt: instantSchema,
  })
  .meta({ id: 'DocumentSummary' });

/** Describes {@link Candidate}. */
export const candidateSchema = z
  .object({
    id: idSchema,
    mergedIntoId: idSchema
      .nullable()
      .describe('The candidate that represents this one after a merge, to which all other fields belong'),
    mergedIds: z.array(idSchema).describe('Candidates merged into this one'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: instantSchema,
    documents: z.array(documentSummarySchema),
    applications: z.array(
      z.object({
        id: idSchema,
        roleId: idSchema,
        roleTitle: z.string(),
        supersededById: idSchema
          .nullable()
          .describe('The application for the same role that counts instead of this one'),
      }),
    ),
    profile: z
      .object({ id: idSchema, number: z.int(), builder: z.string(), content: z.looseObject({}) })
      .nullable()
      .describe('The facts with their spans; null until the profile is built'),
  })
  .meta({ id: 'Candidate' });
/** A candidate with their documents, applications and newest profile, across all merged records. */
export type Candidate = z.infer<typeof candidateSchema>;

const profileVersionShape = {
  id: idSchema,
  candidateId: idSchema.describe('The candidate at the time: this one, or one merged with it since'),
  number: z.int().describe('1, 2, … for each candidate'),
  builder: z.string(),
  taxonomy: z.string(),
  documentIds: z.array(idSchema).describe('The documents that the version was built from'),
  createdAt: instantSchema,
};

/** Describes {@link ProfileVersion}. */
export const profileVersionSchema = z.object(profileVersionShape).meta({ id: 'ProfileVersion' });
/** A version of a profile without its facts. */
export type ProfileVersion = z.infer<typeof profileVersionSchema>;
/** Describes a page of a list of {@link ProfileVersion}. */
export const profileVersionPageSchema = pageOf(profileVersionSchema, 'ProfileVersionPage');

/** Describes {@link ProfileVersionContent}. */
export const profileVersionContentSchema = z
  .object({ ...profileVersionShape, content: z.looseObject({}).describe('The facts with their spans') })
  .meta({ id: 'ProfileVersionContent' });
/** A version of a profile with its facts, each with the span that it was read from. */
export type ProfileVersionContent = z.infer<typeof profileVersionContentSchema>;

/** Describes {@link DocumentText}. */
export const documentTextSchema = z
  .object({
    documentId: idSchema,
    textId: idSchema,
    extractor: z.string(),
    outcome: z.string(),
    digest: z.string().nullable().describe('SHA-256 of the text, in hexadecimal'),
    text: z.string().nullable().describe('The text that spans refer to, as UTF-16 offsets'),
    hidden: z
      .array(
        z.object({
          text: z.string(),
          reason: z.enum(HIDDEN_REASONS),
          page: z.int().nullable().describe('From 0; null for documents without pages'),
        }),
      )
      .describe('Text in the document that its reader cannot see; it is not part of `text`'),
    findings: z
      .array(
        z.object({
          code: z.string(),
          data: z.record(z.string(), z.union([z.string(), z.number()])),
          span: z.object({ start: z.int(), end: z.int() }).nullable().describe('Null for the document as a whole'),
          sentence: z.string(),
        }),
      )
      .describe('Findings of the parser: what it repaired, left out or found odd'),
  })
  .meta({ id: 'DocumentText' });
/** The text that was extracted from a document, with its hidden text and the findings of the parser. */
export type DocumentText = z.infer<typeof documentTextSchema>;

/** The maximum length of the list of ranges in a URL: some four hundred quotes. */
const LONGEST_RANGES = 6_000;

/** Validates {@link HighlightsQuery}. */
export const highlightsQuerySchema = z.object({
  ranges: z
    .string()
    .max(LONGEST_RANGES)
    .regex(/^\d{1,8}-\d{1,8}(?:,\d{1,8}-\d{1,8})*$/, 'Give ranges such as `12-40,55-80`')
    .optional()
    .describe(
      'Ranges of the text such as `12-40,55-80`: the UTF-16 offset of the first character and the offset after the last; left out: the whole text',
    ),
});
/** The query that asks where ranges of a document text stand on its pages. */
export type HighlightsQuery = z.infer<typeof highlightsQuerySchema>;

/** Describes {@link Highlights}. */
export const highlightsSchema = z
  .object({
    documentId: idSchema,
    textId: idSchema.describe('The text that the offsets refer to'),
    pages: z
      .array(z.object({ width: z.number(), height: z.number() }))
      .describe('Size of each page as it is shown, in points; empty for documents without pages'),
    rectangles: z
      .array(
        z.object({
          range: z.int().describe('Index of the range that it belongs to, from 0'),
          page: z.int().describe('From 0'),
          left: z.number(),
          top: z.number(),
          right: z.number(),
          bottom: z.number(),
        }),
      )
      .describe('One rectangle per piece of a line, in points from the upper left corner of the page as it is shown'),
  })
  .meta({ id: 'Highlights' });
/** The rectangles to highlight on the pages of a document, in points. */
export type Highlights = z.infer<typeof highlightsSchema>;
