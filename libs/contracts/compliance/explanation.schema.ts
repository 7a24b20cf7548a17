/** The explanation that a candidate reads, the obligation to give it, and the requests that it allows. */
import { z } from 'zod';
import { answersSummaryShape } from '../candidates/screening-answers/current-answers.js';
import { OUTCOMES } from '../candidates/assessment/assessment.js';
import { CATEGORIES, KINDS } from '../roles/content/role.js';
import { reportedCorrectionSchema } from '../candidates/corrections/correction.schema.js';
import { whoSchema } from '../platform/access/actor.schema.js';
import { dateSchema, idSchema, instantSchema, pageOf, pageQuerySchema, pointsSchema } from '../platform/page.schema.js';
import { READER_LANGUAGES } from '../platform/reader-language.js';

const LONGEST_REASON = 2_000;
const replySchema = z.string().trim().min(1).max(LONGEST_REASON);

/** A fact that was extracted about the candidate. A correction request names it by `profileId` and `index`. */
const readFactSchema = z.object({
  fact: z.enum(['position', 'education', 'skill', 'certificate', 'language']),
  index: z.int().nullable().describe('For a position or an education entry: its index in that profile version'),
  text: z.string(),
  quotes: z.array(z.string()).describe('Quotes from your documents that the fact was read from'),
});
/**
 * A fact that Candor extracted about the candidate, as the explanation page quotes it. A correction
 * request names it by `profileId` and `index`.
 */
export type ReadFact = z.infer<typeof readFactSchema>;

/** A section of the explanation in words, in reading order. */
const explanationSectionSchema = z.object({
  id: z.enum([
    'about',
    'outcome',
    'read',
    'answers',
    'criteria',
    'changes',
    'not-used',
    'correct',
    'person',
    'versions',
  ]),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  items: z.array(z.object({ title: z.string(), text: z.string(), quotes: z.array(z.string()) })),
});
/** A section of the explanation in words, for the page and the letter. */
export type ExplanationSection = z.infer<typeof explanationSectionSchema>;

const ownRequestSchema = z.object({
  kind: z.enum(['correction', 'person']),
  at: instantSchema,
  state: z.enum(['open', 'accepted', 'refused', 'answered']),
  words: z.string().nullable(),
  reply: z.string().nullable(),
  sentence: z.string(),
});

/** Describes {@link ExplanationView}. */
export const explanationViewSchema = z
  .object({
    language: z.enum(READER_LANGUAGES),
    title: z.string(),
    organisation: z.string(),
    role: z.string(),
    state: z
      .enum(['assessed', 'waiting', 'by-people', 'unreadable', 'superseded', 'withdrawn'])
      .describe('`unreadable`: no document could be read, so there is no score'),
    receivedOn: dateSchema,
    declinedOn: dateSchema.nullable().describe('The day of the decision not to move forward; null when there is none'),
    score: z.object({ points: pointsSchema, low: pointsSchema, high: pointsSchema }).nullable(),
    profileId: idSchema.nullable().describe('The profile version that the facts belong to'),
    facts: z.array(readFactSchema),
    answers: z
      .object({
        ...answersSummaryShape,
        questions: z.int().min(0).describe('Number of other questions that were answered'),
      })
      .describe('The answers that you gave when you applied or later. They did not count toward the score'),
    documents: z.array(z.object({ name: z.string().nullable(), read: z.boolean() })),
    criteria: z.array(
      z.object({
        label: z.string(),
        category: z.enum(CATEGORIES),
        kind: z.enum(KINDS),
        outcome: z.enum(OUTCOMES),
        similar: z.boolean().describe('Nothing but similar wording was found, which shows nothing'),
        sentence: z.string(),
        quotes: z.array(z.string()).describe('What shows it; similar wording is not quoted'),
      }),
    ),
    changes: z.array(z.string()).describe('The changes that would have raised the score most, largest first'),
    versions: z
      .object({
        asOf: dateSchema,
        assessedOn: dateSchema,
        role: z.int(),
        weights: z.int(),
        matcher: z.string(),
        taxonomy: z.string(),
      })
      .nullable(),
    contact: z.string().nullable(),
    sections: z
      .array(explanationSectionSchema)
      .describe('The whole explanation in words, as the page and the letter show it'),
    requests: z.array(ownRequestSchema).describe('Your requests so far, newest first'),
    expiresAt: instantSchema
      .nullable()
      .describe('When the link expires; null when the page was not opened through a link'),
  })
  .meta({ id: 'ExplanationView' });
/** The explanation of a decision as the candidate reads it, behind a link or in a letter. */
export type ExplanationView = z.infer<typeof explanationViewSchema>;

/** Validates {@link ExplanationLetter}. */
export const explanationLetterSchema = z
  .strictObject({ format: z.enum(['pdf', 'text']).default('pdf') })
  .meta({ id: 'ExplanationLetter' });
/** The request body that creates an explanation letter in a format. */
export type ExplanationLetter = z.infer<typeof explanationLetterSchema>;

const MOST_DAYS = 365;
/** Validates {@link NewExplanationLink}. */
export const newExplanationLinkSchema = z
  .strictObject({
    days: z
      .int()
      .min(1)
      .max(MOST_DAYS)
      .optional()
      .describe('Days for which the link is valid; left out: the default of the organization'),
  })
  .meta({ id: 'NewExplanationLink' });
/** The request body that creates a link to the explanation of an application. */
export type NewExplanationLink = z.infer<typeof newExplanationLinkSchema>;

/** Describes {@link ExplanationLink}. */
export const explanationLinkSchema = z
  .object({
    id: idSchema,
    madeBy: idSchema.describe('User or API key'),
    madeAt: instantSchema,
    expiresAt: instantSchema,
    revokedAt: instantSchema.nullable(),
    opened: z.int().describe('How often it was opened'),
    lastOpenedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ExplanationLink' });
/** A link to an explanation, without its secret, with how often it was opened. */
export type ExplanationLink = z.infer<typeof explanationLinkSchema>;
/** Describes {@link ExplanationLinks}. */
export const explanationLinksSchema = z
  .object({ items: z.array(explanationLinkSchema) })
  .meta({ id: 'ExplanationLinks' });
/** The links to the explanation of an application. */
export type ExplanationLinks = z.infer<typeof explanationLinksSchema>;

/** Describes {@link CreatedExplanationLink}. */
export const createdExplanationLinkSchema = z
  .object({
    link: explanationLinkSchema,
    path: z
      .string()
      .describe('Path of the page, shown once. The part after `#` is the secret, which no server log contains'),
  })
  .meta({ id: 'CreatedExplanationLink' });
/** The response to creating an explanation link. It is the only response that shows the secret path. */
export type CreatedExplanationLink = z.infer<typeof createdExplanationLinkSchema>;

/** Describes {@link ExplanationDue}. */
export const explanationDueSchema = z
  .object({
    dueOn: dateSchema,
    overdue: z.boolean(),
    startedAt: instantSchema.describe('When the application was declined'),
    state: z
      .enum(['open', 'given', 'waived', 'ended'])
      .describe('`ended`: the decline was undone before the explanation was given'),
    means: z.enum(['link', 'letter', 'talk']).nullable().describe('How the explanation was given'),
    reason: z.string().nullable().describe('Why the explanation was waived'),
    resolvedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ExplanationDue' });
/** The obligation to explain a decline: by when, and how it was met. */
export type ExplanationDue = z.infer<typeof explanationDueSchema>;

/** Validates {@link ExplanationGiven}. */
export const explanationGivenSchema = z
  .strictObject({
    means: z.enum(['link', 'letter', 'talk']).describe('How the explanation was given; `link` requires a valid link'),
  })
  .meta({ id: 'ExplanationGiven' });
/** The request body that records how an explanation was given. */
export type ExplanationGiven = z.infer<typeof explanationGivenSchema>;

/** Validates {@link ExplanationWaived}. */
export const explanationWaivedSchema = z.strictObject({ reason: replySchema }).meta({ id: 'ExplanationWaived' });
/** The request body that waives an explanation, with the reason. */
export type ExplanationWaived = z.infer<typeof explanationWaivedSchema>;

/** Describes {@link DueItem}. */
export const dueItemSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    role: z.object({ id: idSchema, title: z.string() }),
    dueOn: dateSchema,
    overdue: z.boolean(),
    startedAt: instantSchema.describe('When the application was declined'),
  })
  .meta({ id: 'DueItem' });
/** An application in the list of explanations that are due. */
export type DueItem = z.infer<typeof dueItemSchema>;
/** Describes a page of a list of {@link DueItem}. */
export const duePageSchema = pageOf(dueItemSchema, 'DuePage');

/** Validates {@link AskForPerson}. */
export const askForPersonSchema = z
  .strictObject({
    words: z.string().trim().max(LONGEST_REASON).default('').describe('The message of the candidate; may be empty'),
  })
  .meta({ id: 'AskForPerson' });
/** The request body with which a candidate asks for a human review. */
export type AskForPerson = z.infer<typeof askForPersonSchema>;

/** Describes {@link RequestReceipt}. */
export const requestReceiptSchema = z
  .object({ kind: z.enum(['correction', 'person']), at: instantSchema, sentence: z.string() })
  .meta({ id: 'RequestReceipt' });
/** The receipt that a candidate gets for a request. */
export type RequestReceipt = z.infer<typeof requestReceiptSchema>;

/** Describes {@link CandidateRequest}. */
export const candidateRequestSchema = z
  .object({
    id: idSchema,
    kind: z
      .enum(['correction', 'person'])
      .describe(
        '`correction`: the candidate disputes a fact; `person`: the candidate asked for a human review and waits for a reply',
      ),
    at: instantSchema,
    applicationId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    role: z.object({ id: idSchema, title: z.string() }),
    correction: reportedCorrectionSchema
      .nullable()
      .describe('The correction as the candidate entered it; null for `person`, and after an erasure'),
    words: z.string().nullable(),
    state: z.enum(['open', 'accepted', 'refused', 'answered']),
    reply: z.string().nullable().describe('The reply, which the candidate reads on their page'),
    correctionId: idSchema.nullable().describe('The correction that the request led to'),
    resolvedBy: whoSchema.nullable(),
    resolvedAt: instantSchema.nullable(),
  })
  .meta({ id: 'CandidateRequest' });
/** A request of a candidate as users see it: a correction or a human review, with its state and reply. */
export type CandidateRequest = z.infer<typeof candidateRequestSchema>;
/** Describes a page of a list of {@link CandidateRequest}. */
export const candidateRequestPageSchema = pageOf(candidateRequestSchema, 'CandidateRequestPage');

/** Validates {@link CandidateRequestQuery}. */
export const candidateRequestQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'resolved']).default('open'),
  applicationId: idSchema.optional(),
});
/** The query of the list of candidate requests. */
export type CandidateRequestQuery = z.infer<typeof candidateRequestQuerySchema>;

/** Validates {@link RequestResolution}. */
export const requestResolutionSchema = z
  .strictObject({
    outcome: z
      .enum(['accepted', 'refused', 'answered'])
      .describe('For a correction: `accepted` (it counts from now on) or `refused`; for a human review: `answered`'),
    reply: replySchema.describe('The reply, which the candidate reads on their page'),
    correction: reportedCorrectionSchema
      .optional()
      .describe('The fact to record, in place of the one that the candidate entered'),
  })
  .meta({ id: 'RequestResolution' });
/** The request body that closes a candidate request with an outcome and a reply. */
export type RequestResolution = z.infer<typeof requestResolutionSchema>;
