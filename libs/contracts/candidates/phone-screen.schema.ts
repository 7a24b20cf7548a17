/** Phone screens: the questions to ask a candidate, the effect of each answer, and the recorded answers. */
import { z } from 'zod';
import { SCREEN_CODES } from './assessment/assessment.js';
import { LANES } from '../roles/weights/weights.js';
import {
  screeningAnswerSchema,
  applicationAnswersSchema,
  screenAnswersSchema,
} from './screening-answers/answers.schema.js';
import { correctionSchema, screenCorrectionSchema } from './corrections/correction.schema.js';
import { overrideSchema, overrideShape } from './assessment/override.schema.js';
import { idSchema, pointsSchema } from '../platform/page.schema.js';

const stands = z.object({
  points: z.number().describe('Points gained or lost compared with today'),
  lane: z.enum(LANES).nullable().describe('The resulting lane, when it differs'),
});

/** Describes {@link PhoneScreen}. */
export const phoneScreenSchema = z
  .object({
    applicationId: idSchema,
    candidateId: idSchema,
    profileId: idSchema
      .nullable()
      .describe(
        'The profile version that corrections of positions and education refer to; null until a document is parsed',
      ),
    score: pointsSchema.nullable(),
    answers: applicationAnswersSchema.describe(
      'The known location, work authorization and start date; ask for the rest',
    ),
    questions: z.array(
      z.object({
        code: z.enum(SCREEN_CODES),
        criterion: z.string(),
        label: z.string(),
        sentence: z.string(),
        points: pointsSchema.describe('The points at stake'),
        changes: z.object({ met: stands, partial: stands, missing: stands }).describe('The effect of each answer'),
      }),
    ),
  })
  .meta({ id: 'PhoneScreen' });
/** The phone screen of an application: questions to ask, and how each answer would change the score. */
export type PhoneScreen = z.infer<typeof phoneScreenSchema>;

const MOST_ANSWERS = 50;
/** Validates {@link PhoneScreenAnswers}. */
export const phoneScreenAnswersSchema = z
  .strictObject({
    corrections: z
      .array(screenCorrectionSchema)
      .max(MOST_ANSWERS)
      .default([])
      .describe('Corrections of facts: they count in every role'),
    overrides: z
      .array(z.strictObject(overrideShape))
      .max(MOST_ANSWERS)
      .default([])
      .describe('Overrides of outcomes that no fact covers: they count for this application only'),
    answers: z
      .array(screenAnswersSchema)
      .max(MOST_ANSWERS)
      .default([])
      .describe('Answers about location, work authorization, start date and other questions: they never score'),
  })
  .refine(({ corrections, overrides, answers }) => corrections.length + overrides.length + answers.length > 0, {
    error: 'Give at least one answer',
    path: ['corrections'],
  })
  .meta({ id: 'PhoneScreenAnswers' });
/** The request body that records the results of a phone screen as corrections, overrides and screening answers. */
export type PhoneScreenAnswers = z.infer<typeof phoneScreenAnswersSchema>;

/** Describes {@link PhoneScreened}. */
export const phoneScreenedSchema = z
  .object({
    corrections: z.array(correctionSchema),
    overrides: z.array(overrideSchema),
    answers: z.array(screeningAnswerSchema),
  })
  .meta({ id: 'PhoneScreened' });
/** The response to a recorded phone screen: everything that it created. */
export type PhoneScreened = z.infer<typeof phoneScreenedSchema>;
