/** An application as the API takes it in. */
import { z } from 'zod';
import {
  droppedAnswersSchema,
  statedAnswersSchema,
  type StatedAnswers,
} from '../candidates/screening-answers/answers.js';
import { statedAssessmentTermsSchema } from '../compliance/notice.schema.js';
import { idSchema } from '../platform/page.schema.js';
import { candidateProfileSchema, jsonResumeSchema, newCandidateSchema } from './candidate-input.js';
import { refuseInput } from './refuse-input.js';

const TERMS_FIELDS = Object.keys(
  statedAssessmentTermsSchema.shape,
) as (keyof typeof statedAssessmentTermsSchema.shape)[];

const besideShape = {
  ...statedAssessmentTermsSchema.shape,
  answers: statedAnswersSchema.optional().describe('The screening answers of the candidate; they never score'),
};

const NOT_WRAPPED =
  'Send its fields at the top level: {"name": "…", "positions": […], "answers": {…}}, without "candidate" around them';

/** Validates a candidate as JSON with assessment terms and screening answers beside it, and separates the three. */
export const newApplicationSchema = z
  .preprocess(
    (input, context) => {
      const { candidate, assessmentTerms, answers } = apart(input);
      if (typeof candidate === 'object' && candidate !== null && 'candidate' in candidate) {
        context.issues.push({ code: 'custom', path: ['candidate'], message: NOT_WRAPPED, input });
        return input;
      }
      const issues = [
        ...(newCandidateSchema.safeParse(candidate).error?.issues ?? []),
        ...(statedAssessmentTermsSchema.safeParse(assessmentTerms).error?.issues ?? []),
        ...(besideShape.answers.safeParse(answers).error?.issues ?? []).map((issue) => ({
          ...issue,
          path: ['answers', ...issue.path],
        })),
      ];
      refuseInput(context, issues);
      return input;
    },
    z.union([
      candidateProfileSchema.safeExtend(besideShape).meta({ id: 'NewApplicationOfProfile' }),
      jsonResumeSchema.safeExtend(besideShape).meta({ id: 'NewApplicationOfResume' }),
    ]),
  )
  .transform((input) => {
    const { candidate, assessmentTerms, answers } = apart(input);
    return {
      candidate: newCandidateSchema.parse(candidate),
      assessmentTerms: statedAssessmentTermsSchema.parse(assessmentTerms),
      // The preprocessing above has parsed the answers and dropped those that must not be stored.
      answers: (answers as StatedAnswers | undefined) ?? null,
    };
  });
/** An application as it is taken in: the candidate, the assessment terms and the screening answers. */
export type NewApplication = z.infer<typeof newApplicationSchema>;

/** Separates the candidate from the fields beside it. */
function apart(input: unknown): { candidate: unknown; assessmentTerms: Record<string, unknown>; answers: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { candidate: input, assessmentTerms: {}, answers: undefined };
  const { answers, ...others } = input as Record<string, unknown>;
  const fields = Object.entries(others);
  const isTermsField = ([name]: [string, unknown]): boolean => TERMS_FIELDS.some((field) => field === name);
  return {
    candidate: Object.fromEntries(fields.filter((field) => !isTermsField(field))),
    assessmentTerms: Object.fromEntries(fields.filter(isTermsField)),
    answers,
  };
}

/** Describes {@link ApplicationReceipt}. */
export const applicationReceiptSchema = z
  .object({
    candidateId: idSchema,
    applicationId: idSchema,
    documentId: idSchema,
    duplicate: z.boolean().describe('Whether the same content was received for this role before'),
    dropped: droppedAnswersSchema,
  })
  .meta({ id: 'ApplicationReceipt' });
/** The receipt of an application, with the ids that were assigned to it. */
export type ApplicationReceipt = z.infer<typeof applicationReceiptSchema>;
