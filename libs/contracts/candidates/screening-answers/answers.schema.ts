/** What applications carry of answers, and putting them right. */
import { z } from 'zod';
import { droppedAnswersSchema, statedAnswersSchema } from './answers.js';
import { briefAnswersShape, standingAnswersSchema } from './current-answers.js';
import { CORRECTION_SOURCES } from '../corrections/correction.js';
import { correctionReasonSchema, takenBackSchema } from '../corrections/correction.schema.js';
import { whoSchema } from '../../platform/access/actor.schema.js';
import { idSchema, instantSchema } from '../../platform/page.schema.js';

/** `application`: the candidate, by whatever brought the application; the others: somebody who put it down. */
export const ANSWER_SOURCES = ['application', ...CORRECTION_SOURCES] as const;
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

export const applicationAnswersSchema = z
  .object({
    ...standingAnswersSchema.shape,
    dropped: droppedAnswersSchema,
  })
  .meta({ id: 'ApplicationAnswers' })
  .describe('What holds of what was said, the last word about each thing. It counts nowhere');
export type ApplicationAnswers = z.infer<typeof applicationAnswersSchema>;

const answersField = statedAnswersSchema.describe('What is said; what is left out stays as it is');

/** Said on the phone: the source is known. */
export const screenAnswersSchema = z
  .strictObject({ answers: answersField, reason: correctionReasonSchema })
  .meta({ id: 'ScreenAnswers' });

export const newAnswersSchema = z
  .strictObject({
    answers: answersField,
    source: z.enum(CORRECTION_SOURCES).describe('Where you know it from'),
    reason: correctionReasonSchema,
  })
  .meta({ id: 'NewAnswers' });
export type NewAnswers = z.infer<typeof newAnswersSchema>;

export const answerStatementSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema.describe('That it was said about: of several of one person for a role, one of them'),
    said: z
      .object({
        location: z
          .object({
            country: z.string().optional(),
            region: z.string().nullish(),
            city: z.string().nullish().describe('Null where the role is read blind'),
          })
          .nullable()
          .optional(),
        workAuthorisation: z.record(z.string(), briefAnswersShape.sponsorship).optional(),
        sponsorship: briefAnswersShape.sponsorship.optional(),
        relocation: briefAnswersShape.relocation.optional(),
        noticePeriod: z
          .object({ days: z.int().optional(), availableFrom: z.iso.date().optional() })
          .nullable()
          .optional(),
        questions: standingAnswersSchema.shape.questions.optional(),
      })
      .describe('What was said that had not been said before'),
    dropped: droppedAnswersSchema,
    source: z.enum(ANSWER_SOURCES),
    reason: z.string().nullable().describe('Null for what came with the application'),
    by: whoSchema.nullable().describe('Null for what came with the application'),
    at: instantSchema,
    takenBack: takenBackSchema,
  })
  .meta({ id: 'AnswerStatement' });
export type AnswerStatement = z.infer<typeof answerStatementSchema>;

export const answerListSchema = z
  .object({
    answers: applicationAnswersSchema,
    items: z.array(answerStatementSchema).describe('Newest first, those that were taken back included'),
  })
  .meta({ id: 'AnswerList' });
export type AnswerList = z.infer<typeof answerListSchema>;
