/** The current screening answers of an application, folded from all statements about it. */
import { z } from 'zod';
import { YES_NO_UNKNOWN } from './yes-no-unknown.js';
import { questionKey, type AnswersContent } from './answers.js';

const known = z.enum(['yes', 'no']);

/** The screening answers that lists show and filters use. */
export const answersSummaryShape = {
  country: z.string().nullable().describe('Current country, ISO 3166-1 alpha-2; null: not known'),
  workAuthorisation: z
    .record(z.string(), known)
    .describe(
      'Whether the candidate states that they may work in a country, by country; a country that is not listed is unknown',
    ),
  sponsorship: z.enum(YES_NO_UNKNOWN).describe('Whether they need sponsorship'),
  relocation: z.enum(YES_NO_UNKNOWN).describe('Whether they would relocate'),
  noticeDays: z.int().nullable(),
  availableFrom: z.iso.date().nullable(),
};

/** Describes {@link AnswersSummary}. */
export const answersSummarySchema = z
  .object(answersSummaryShape)
  .meta({ id: 'AnswersSummary' })
  .describe('Location, work authorization and start date according to the application. They never score');
/**
 * The screening answers that lists show: location, work authorization, relocation and start date.
 * They never score.
 */
export type AnswersSummary = z.infer<typeof answersSummarySchema>;

/** Describes {@link CurrentAnswers}. */
export const currentAnswersSchema = z
  .object({
    ...answersSummaryShape,
    region: z.string().nullable(),
    city: z.string().nullable(),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  })
  .meta({ id: 'CurrentAnswers' });
/** The current screening answers of an application: the latest statement about each topic counts. */
export type CurrentAnswers = z.infer<typeof currentAnswersSchema>;

/** The current answers of an application that nothing has been stated about. */
export const NO_ANSWERS: CurrentAnswers = {
  ...{ country: null, region: null, city: null, workAuthorisation: {}, sponsorship: 'unknown', relocation: 'unknown' },
  ...{ noticeDays: null, availableFrom: null, questions: [] },
};

/** Returns the answers that lists show. */
export function summariseAnswers({ region: _, city: __, questions: ___, ...summary }: CurrentAnswers): AnswersSummary {
  return summary;
}

/**
 * Folds statements into the current answers.
 * @param statements the statements, oldest first: the latest about a topic counts
 */
export function foldAnswers(statements: readonly AnswersContent[]): CurrentAnswers {
  const countries = new Map<string, 'yes' | 'no'>();
  const questions = new Map<string, { question: string; answer: string }>();
  let current = NO_ANSWERS;
  for (const one of statements) {
    const { location, noticePeriod, sponsorship, relocation } = one;
    current = {
      ...current,
      ...(location !== undefined && {
        country: location?.country ?? null,
        region: location?.region ?? null,
        city: location?.city ?? null,
      }),
      ...(noticePeriod !== undefined && {
        noticeDays: noticePeriod?.days ?? null,
        availableFrom: noticePeriod?.availableFrom ?? null,
      }),
      ...(sponsorship !== undefined && { sponsorship }),
      ...(relocation !== undefined && { relocation }),
    };
    for (const [country, answer] of Object.entries(one.workAuthorisation ?? {}))
      if (answer === 'unknown') countries.delete(country);
      else countries.set(country, answer);
    for (const pair of one.questions ?? []) questions.set(questionKey(pair.question), pair);
  }
  const workAuthorisation = Object.fromEntries([...countries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...current, workAuthorisation, questions: [...questions.values()] };
}

/**
 * Returns the part of a statement that its source had not stated before. A form that is sent again
 * with the same answers changes nothing, so it cannot undo what a user has changed since.
 * @param before the earlier statements of the same kind of source, oldest first
 */
export function changedAnswers(statement: AnswersContent, before: readonly AnswersContent[]): AnswersContent {
  const last = <Key extends keyof AnswersContent>(key: Key): AnswersContent[Key] | undefined =>
    before.findLast((one) => one[key] !== undefined)?.[key];
  const isNew = (key: 'location' | 'noticePeriod' | 'sponsorship' | 'relocation'): boolean =>
    statement[key] !== undefined && !same(statement[key], last(key));
  const countries = Object.assign({}, ...before.map((one) => one.workAuthorisation ?? {})) as Record<string, string>;
  const answers = new Map(
    before.flatMap((one) => (one.questions ?? []).map(({ question, answer }) => [questionKey(question), answer])),
  );
  const newCountries = Object.entries(statement.workAuthorisation ?? {}).filter(
    ([code, answer]) => countries[code] !== answer,
  );
  const newQuestions = (statement.questions ?? []).filter(
    ({ question, answer }) => answers.get(questionKey(question)) !== answer,
  );
  return {
    ...(isNew('location') && { location: statement.location! }),
    ...(newCountries.length > 0 && { workAuthorisation: Object.fromEntries(newCountries) }),
    ...(isNew('sponsorship') && { sponsorship: statement.sponsorship! }),
    ...(isNew('relocation') && { relocation: statement.relocation! }),
    ...(isNew('noticePeriod') && { noticePeriod: statement.noticePeriod! }),
    ...(newQuestions.length > 0 && { questions: newQuestions }),
  };
}

/** Returns whether a statement changes nothing. */
export const isEmptyStatement = (statement: AnswersContent): boolean => Object.keys(statement).length === 0;

/** Returns whether two flat objects have the same fields, in any order. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other;
  const fields = (value: object) => JSON.stringify(Object.entries(value).sort());
  return fields(one) === fields(other);
}
