/** Related words of an organization, computed from its own résumés: whether they are, how far a computation is, and the versions. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

/** The most versions that an organization may number; a bound for input. */
const versionNumber = z.int().min(1).max(2_000_000_000);

/** Describes {@link RelatedWords}. */
export const relatedWordsSchema = z
  .object({
    optedIn: z.boolean().describe('Whether the organization lets them be computed from its résumés'),
    resumes: z.int().describe('Number of candidates whose résumés a computation would read'),
    needed: z.int().describe('Number of résumés that a computation needs'),
    people: z.int().describe('Number of candidates who must share a word before a version contains it'),
    active: z.int().nullable().describe('Number of the active version; null: the built-in words alone'),
    activatedAt: instantSchema.nullable(),
    computation: z
      .object({
        id: idSchema,
        state: z
          .enum(['running', 'computed', 'unchanged', 'too-few', 'cancelled', 'failed'])
          .describe('`unchanged`: an earlier version has the same words; `too-few`: résumés were deleted meanwhile'),
        total: z.int().describe('Number of résumés to count'),
        done: z.int().describe('Number of résumés that are counted'),
        number: z.int().nullable().describe('The version that it made, or that has the same words'),
        requestedBy: idSchema.describe('User or API key'),
        requestedAt: instantSchema,
        endedAt: instantSchema.nullable(),
      })
      .nullable()
      .describe('The latest computation; null when there was none'),
  })
  .meta({ id: 'RelatedWords' });
/** Whether an organization computes related words, which version is active, and the latest computation. */
export type RelatedWords = z.infer<typeof relatedWordsSchema>;

/** Validates {@link RelatedWordsChange}. */
export const relatedWordsChangeSchema = z
  .strictObject({
    optedIn: z
      .boolean()
      .describe('False also cancels a running computation. Versions stay, and so does the active one'),
  })
  .meta({ id: 'RelatedWordsChange' });
/** The request body that opts in or out. */
export type RelatedWordsChange = z.infer<typeof relatedWordsChangeSchema>;

/** Validates {@link RelatedWordsActivation}. */
export const relatedWordsActivationSchema = z
  .strictObject({ number: versionNumber.nullable().describe('A version; null for the built-in words alone') })
  .meta({ id: 'RelatedWordsActivation' });
/** The request body that activates a version for all roles of the organization. */
export type RelatedWordsActivation = z.infer<typeof relatedWordsActivationSchema>;

/** Describes {@link RelatedWordsVersionView}. */
export const relatedWordsVersionSchema = z
  .object({
    number: z.int(),
    digest: z.string().describe('SHA-256 of the words and their neighbors, hex'),
    resumes: z.int().describe('Number of résumés that it was computed from'),
    words: z.int().describe('Number of words that have related words'),
    neighbours: z.int().describe('Number of related words of all words together'),
    requestedBy: idSchema.describe('User or API key'),
    createdAt: instantSchema,
  })
  .meta({ id: 'RelatedWordsVersion' });
/** A version of the related words in a list. */
export type RelatedWordsVersionView = z.infer<typeof relatedWordsVersionSchema>;
/** Describes a page of a list of {@link RelatedWordsVersionView}. */
export const relatedWordsVersionsSchema = pageOf(relatedWordsVersionSchema, 'RelatedWordsVersions');

/** The maximum number of words in a response. */
export const RELATED_WORDS_SHOWN = 50;

/** Validates {@link RelatedWordsQuery}. */
export const relatedWordsQuerySchema = z.strictObject({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000_000_000)
    .optional()
    .describe('Number of a version; left out: the newest one'),
  word: z.string().trim().max(80).default('').describe('Beginning of a word; left out: the first words'),
});
/** The query for words of a version. */
export type RelatedWordsQuery = z.infer<typeof relatedWordsQuerySchema>;

/** Describes {@link RelatedWordsList}. */
export const relatedWordsListSchema = z
  .object({
    number: z.int().nullable().describe('Number of the version; null while there is none'),
    items: z
      .array(
        z.object({
          word: z.string(),
          related: z
            .array(z.object({ word: z.string(), cosine: z.number().describe('0.4 to 1; 1 is the nearest') }))
            .describe('Nearest first, as computed from the résumés alone'),
        }),
      )
      .describe(`In alphabetical order, at most ${RELATED_WORDS_SHOWN}`),
    total: z.int().describe('Number of words that begin so'),
  })
  .meta({ id: 'RelatedWordsList' });
/** Words of a version with the words related to them. */
export type RelatedWordsList = z.infer<typeof relatedWordsListSchema>;
