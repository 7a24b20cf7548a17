/**
 * Screening answers: where candidates are, where they may work, when they could start, and what
 * else a form asked. They feed filters and questions and never a score.
 */
import { z } from 'zod';
import { YES_NO_UNKNOWN, type YesNoUnknown } from './yes-no-unknown.js';
import { dateSchema } from '../../platform/page.schema.js';
import { COUNTRIES } from './countries.js';
import { DROPPED_FIELDS, DROPPED_TOPICS, droppedTopicOf, type DroppedTopic } from './equal-opportunity.js';

const MOST_COUNTRIES = 60;
/** The maximum number of questions in one set of answers, and of choices in one answer. */
export const MOST_QUESTIONS = 100;
/** The maximum length of a question, in characters. */
export const LONGEST_QUESTION = 1_000;
/** The maximum length of an answer, in characters. */
export const LONGEST_ANSWER = 10_000;
/** Two years in days. A candidate who is bound for longer states a date. */
const MOST_DAYS = 730;

const NO_COUNTRY = 'Give a country as ISO 3166 alpha-2 in capitals, for example `DE`, `US` or `GB`';

/** Validates a country as an assigned ISO 3166-1 alpha-2 code in capitals. */
export const countrySchema = z
  .string()
  .refine((code) => COUNTRIES.has(code), NO_COUNTRY)
  .meta({ description: 'ISO 3166 alpha-2', examples: ['DE'] });

const place = z.string().trim().min(1).max(200);
const answered = z.enum(YES_NO_UNKNOWN);

const locationSchema = z
  .strictObject({ country: countrySchema.optional(), region: place.optional(), city: place.optional() })
  .refine((location) => Object.values(location).some((part) => part !== undefined), {
    error: 'Give a country, a region or a city',
  });

const workAuthorisationSchema = z
  .record(z.string(), answered)
  .superRefine((countries, context) => {
    const codes = Object.keys(countries);
    if (codes.length > MOST_COUNTRIES)
      context.addIssue({ code: 'custom', message: `At most ${MOST_COUNTRIES} countries` });
    for (const code of codes)
      if (!COUNTRIES.has(code)) context.addIssue({ code: 'custom', path: [code], message: NO_COUNTRY });
  })
  .meta({ examples: [{ DE: 'yes', US: 'no' }] });

const noticePeriodSchema = z
  .strictObject({
    days: z.int().min(0).max(MOST_DAYS).optional().describe('Days from acceptance to the first day of work'),
    availableFrom: dateSchema.optional(),
  })
  .refine(({ days, availableFrom }) => (days === undefined) !== (availableFrom === undefined), {
    error: 'Give either `days` or `availableFrom`',
    path: ['availableFrom'],
  });

const answerText = z.string().trim().max(LONGEST_ANSWER);
const questionAnswerSchema = z.strictObject({
  question: z.string().trim().min(1).max(LONGEST_QUESTION),
  answer: z
    .union([answerText, z.number(), z.boolean(), z.array(answerText).max(MOST_QUESTIONS), z.null()])
    .describe('The answer as it was given; for a multiple choice, all choices. Null or empty: not answered'),
});

const statedShape = {
  location: locationSchema.nullable().optional().describe('Null: no longer known'),
  workAuthorisation: workAuthorisationSchema
    .optional()
    .describe(
      'Whether the candidate states that they may work in a country, by country; a country that is not listed is unknown',
    ),
  sponsorship: answered.optional().describe('Whether the candidate states that they need sponsorship'),
  relocation: answered.optional().describe('Whether the candidate states that they would relocate'),
  noticePeriod: noticePeriodSchema.nullable().optional().describe('Null: no longer known'),
};

const droppedShape = Object.fromEntries(
  Object.keys(DROPPED_FIELDS).map((field) => [field, z.unknown().optional().describe('Dropped and never stored')]),
) as Record<keyof typeof DROPPED_FIELDS, z.ZodOptional<z.ZodUnknown>>;

/** A question of an application form with its answer as text. */
export interface QuestionAnswer {
  question: string;
  answer: string;
}

/** The answers that one statement changes. A field that is left out stays as it was; null clears it. */
export interface AnswersContent {
  location?: { country?: string | undefined; region?: string | undefined; city?: string | undefined } | null;
  workAuthorisation?: Record<string, YesNoUnknown>;
  sponsorship?: YesNoUnknown;
  relocation?: YesNoUnknown;
  noticePeriod?: { days?: number | undefined; availableFrom?: string | undefined } | null;
  questions?: QuestionAnswer[];
}

/** The number of answers that were dropped, by the personal trait that they concerned. */
export type DroppedAnswers = Partial<Record<DroppedTopic, number>>;

/** Screening answers after parsing: what may be stored, and how much was dropped. */
export interface StatedAnswers {
  content: AnswersContent;
  dropped: DroppedAnswers;
}

/** Describes how many answers about personal traits were dropped, by topic. */
export const droppedAnswersSchema = z
  .array(z.object({ about: z.enum(DROPPED_TOPICS), count: z.int().min(1) }))
  .describe(
    'Answers to equal-opportunity questions. They were dropped and not stored, because personal traits never count',
  );
/** The dropped answers as a response lists them, in the order of {@link DROPPED_TOPICS}. */
export type DroppedAnswerCounts = z.infer<typeof droppedAnswersSchema>;

/**
 * Parses screening answers from any source. It drops answers about personal traits and counts them,
 * so that they are never stored.
 */
export const statedAnswersSchema = z
  .strictObject({
    ...statedShape,
    questions: z
      .array(questionAnswerSchema)
      .max(MOST_QUESTIONS)
      .optional()
      .describe('Other questions of the form, stored and shown as they are'),
    ...droppedShape,
  })
  .superRefine(({ questions = [] }, context) => {
    const first = new Map<string, string>();
    for (const [index, { question, answer }] of questions.entries()) {
      const [key, text] = [questionKey(question), textOfAnswer(answer)];
      const earlier = first.get(key);
      if (earlier !== undefined && earlier !== text) {
        const message = 'The same question occurs earlier with another answer';
        context.addIssue({ code: 'custom', path: ['questions', index, 'question'], message });
      }
      first.set(key, text);
    }
  })
  .transform(({ location, workAuthorisation, sponsorship, relocation, noticePeriod, questions, ...named }) => {
    const dropped: DroppedAnswers = {};
    const drop = (topic: DroppedTopic): void => {
      dropped[topic] = (dropped[topic] ?? 0) + 1;
    };
    for (const [field, topic] of Object.entries(DROPPED_FIELDS))
      if (isAnswered(named[field as keyof typeof named])) drop(topic);
    const kept = new Map<string, QuestionAnswer>();
    for (const { question, answer } of questions ?? []) {
      const text = textOfAnswer(answer);
      if (text === '') continue;
      const topic = droppedTopicOf(question, text);
      if (topic === null) kept.set(questionKey(question), { question, answer: text });
      else drop(topic);
    }
    const content: AnswersContent = {
      ...(location !== undefined && { location }),
      ...(workAuthorisation !== undefined &&
        Object.keys(workAuthorisation).length > 0 && { workAuthorisation: { ...workAuthorisation } }),
      ...(sponsorship !== undefined && { sponsorship }),
      ...(relocation !== undefined && { relocation }),
      ...(noticePeriod !== undefined && { noticePeriod }),
      ...(kept.size > 0 && { questions: [...kept.values()] }),
    };
    return { content, dropped } satisfies StatedAnswers;
  })
  .meta({ id: 'StatedAnswers' });

/**
 * Returns the key under which two spellings of the same question match: case, spaces and final
 * punctuation do not count.
 */
export function questionKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?:*.]+$/, '')
    .trim();
}

/** Converts the counts of dropped answers to the list that responses carry. */
export function listDroppedAnswers(dropped: DroppedAnswers): DroppedAnswerCounts {
  return DROPPED_TOPICS.flatMap((about) => {
    const count = dropped[about] ?? 0;
    return count > 0 ? [{ about, count }] : [];
  });
}

function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/**
 * Returns an answer as the text that is stored: `Yes` or `No` for a boolean, choices joined by
 * commas, an empty string for none.
 */
export function textOfAnswer(answer: string | number | boolean | readonly string[] | null): string {
  if (answer === null) return '';
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  return typeof answer === 'object' ? answer.filter(Boolean).join(', ') : String(answer);
}
