/** The screening answers of an application, and changing them. */
import { z } from 'zod';
import { droppedAnswersSchema, statedAnswersSchema } from './answers.js';
import { answersSummaryShape, currentAnswersSchema } from './current-answers.js';
import { CORRECTION_SOURCES } from '../corrections/correction.js';
import { correctionReasonSchema, undoneSchema } from '../corrections/correction.schema.js';
import { whoSchema } from '../../platform/access/actor.schema.js';
import { idSchema, instantSchema } from '../../platform/page.schema.js';

/**
 * The sources of a screening answer. `application` is the candidate, through whatever brought the
 * application; the others are a user.
 */
export const ANSWER_SOURCES = ['application', ...CORRECTION_SOURCES] as const;
/** One value of {@link ANSWER_SOURCES}. */
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

/** Describes {@link ApplicationAnswers}. */
export const applicationAnswersSchema = z
  .object({
    ...currentAnswersSchema.shape,
    dropped: droppedAnswersSchema,
  })
  .meta({ id: 'ApplicationAnswers' })
  .describe('The current answers: the latest statement about each topic counts. They never score');
/** The current screening answers of an application, and how many answers were dropped. */
export type ApplicationAnswers = z.infer<typeof applicationAnswersSchema>;

const answersField = statedAnswersSchema.describe('The answers to record; a field that is left out stays as it is');

/**
 * Validates screening answers recorded in a phone screen. It has no `source`, because the phone
 * screen is the source.
 */
export const screenAnswersSchema = z
  .strictObject({ answers: answersField, reason: correctionReasonSchema })
  .meta({ id: 'ScreenAnswers' });

/** Validates {@link NewAnswers}. */
export const newAnswersSchema = z
  .strictObject({
    answers: answersField,
    source: z.enum(CORRECTION_SOURCES).describe('How the author knows it'),
    reason: correctionReasonSchema,
  })
  .meta({ id: 'NewAnswers' });
/** The request body that records screening answers, with a source and a reason. */
export type NewAnswers = z.infer<typeof newAnswersSchema>;

/** Describes {@link ScreeningAnswer}. */
export const screeningAnswerSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema.describe(
      'The application that the statement concerns; of several of the same candidate for a role, one of them',
    ),
    said: z
      .object({
        location: z
          .object({
            country: z.string().optional(),
            region: z.string().nullish(),
            city: z.string().nullish().describe('Null when identities are hidden'),
          })
          .nullable()
          .optional(),
        workAuthorisation: z.record(z.string(), answersSummaryShape.sponsorship).optional(),
        sponsorship: answersSummaryShape.sponsorship.optional(),
        relocation: answersSummaryShape.relocation.optional(),
        noticePeriod: z
          .object({ days: z.int().optional(), availableFrom: z.iso.date().optional() })
          .nullable()
          .optional(),
        questions: currentAnswersSchema.shape.questions.optional(),
      })
      .describe('The answers that this statement changed'),
    dropped: droppedAnswersSchema,
    source: z.enum(ANSWER_SOURCES),
    reason: z.string().nullable().describe('Null for answers that came with the application'),
    by: whoSchema.nullable().describe('Null for answers that came with the application'),
    at: instantSchema,
    undone: undoneSchema,
  })
  .meta({ id: 'ScreeningAnswer' });
/** One statement of screening answers, with its source and author, and with who undid it. */
export type ScreeningAnswer = z.infer<typeof screeningAnswerSchema>;

/** Describes {@link AnswerList}. */
export const answerListSchema = z
  .object({
    answers: applicationAnswersSchema,
    items: z.array(screeningAnswerSchema).describe('Newest first, including statements that were undone'),
  })
  .meta({ id: 'AnswerList' });
/** The current screening answers of an application and every statement that they come from. */
export type AnswerList = z.infer<typeof answerListSchema>;
